import { CARRYING_FORM_BYTES_MAX } from '../../../forms/read-body.ts'
import { anyone, signedIn, signedInAtAll } from '../../../guard.ts'
import { get, post, type Route } from '../../../route.ts'
import { handlePassword, showPassword } from './password/handlers.tsx'
import { handleEndSession, showSessions } from './sessions/handlers.tsx'
import { handleSignIn, handleSignOut, showMyDesk, showSignIn } from './sign-in/handlers.tsx'

/** Coming in, going out, and what somebody who is signed in does with the own account. */
export const accessAddresses: readonly Route[] = [
  get('/sign-in', anyone, showSignIn),
  // With a form that is carried along it is as large as that form and a few lines more.
  post('/sign-in', anyone, handleSignIn, { bodyBytesMax: CARRYING_FORM_BYTES_MAX }),
  post('/sign-out', signedInAtAll, handleSignOut),
  get('/password', signedInAtAll, showPassword),
  post('/password', signedInAtAll, handlePassword, { holdsPassword: true }),
  get('/desk', signedIn, showMyDesk),
  get('/sessions', signedIn, showSessions),
  post('/sessions/end', signedIn, handleEndSession),
]
