import { anyone, signedIn, signedInAtAll } from '../../../guard.ts'
import { get, post, type Route } from '../../../route.ts'
import { handlePassword, showPassword } from './password/handlers.tsx'
import { handleEndSession, showSessions } from './sessions/handlers.tsx'
import { handleSignIn, handleSignOut, showMyDesk, showSignIn } from './sign-in/handlers.tsx'

/** Coming in, going out, and what somebody who is signed in does with the own account. */
export const accessAddresses: readonly Route[] = [
  get('/sign-in', anyone, showSignIn),
  post('/sign-in', anyone, handleSignIn),
  post('/sign-out', signedInAtAll, handleSignOut),
  get('/password', signedInAtAll, showPassword),
  post('/password', signedInAtAll, handlePassword),
  get('/desk', signedIn, showMyDesk),
  get('/sessions', signedIn, showSessions),
  post('/sessions/end', signedIn, handleEndSession),
]
