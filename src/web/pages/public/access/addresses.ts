import { CARRYING_FORM_BYTES_MAX } from '../../../forms/read-body.ts'
import { anyone, signedIn, signedInAtAll, signedInBySecret } from '../../../guard.ts'
import { get, post, type Route } from '../../../route.ts'
import { showChooseRegion, showMyDesk } from './my-desk/handlers.tsx'
import {
  handleAddPasskey,
  handleConfirmPasskey,
  handleRemovePasskey,
  handleSignInByPasskey,
  showPasskeys,
  showSignInByPasskey,
} from './passkey/handlers.tsx'
import { handlePassword, showPassword } from './password/handlers.tsx'
import {
  handleCode,
  handleLink,
  handleLost,
  showCode,
  showLink,
  showLost,
} from './password-link/handlers.tsx'
import { comeFromProvider, goToProvider } from './provider/handlers.tsx'
import {
  handleBegin,
  handleConfirm,
  handleEnd,
  handleRenewCodes,
  showOwnSecondFactor,
} from './second-factor/handlers.tsx'
import { downloadOwnData, handleEndSession, showSessions } from './sessions/handlers.tsx'
import { handleSignIn, handleSignOut, handleStep, showSignIn, showStep } from './sign-in/handlers.tsx'

/** Coming in, going out, and what somebody who is signed in does with the own account. */
export const accessAddresses: readonly Route[] = [
  get('/sign-in', anyone, showSignIn),
  // With a form that is carried along it is as large as that form and a few lines more.
  post('/sign-in', anyone, handleSignIn, { bodyBytesMax: CARRYING_FORM_BYTES_MAX }),
  get('/sign-in/second-factor', anyone, showStep),
  post('/sign-in/second-factor', anyone, handleStep, { bodyBytesMax: CARRYING_FORM_BYTES_MAX }),
  post('/sign-out', signedInAtAll, handleSignOut),
  get('/password', signedInAtAll, showPassword),
  post('/password', signedInAtAll, handlePassword, { holdsPassword: true }),
  get('/password/lost', anyone, showLost),
  post('/password/lost', anyone, handleLost),
  get('/password/code', anyone, showCode),
  post('/password/code', anyone, handleCode),
  get('/password/link/:token', anyone, showLink),
  post('/password/link/:token', anyone, handleLink),
  get('/second-factor', signedInBySecret, showOwnSecondFactor),
  post('/second-factor', signedInBySecret, handleBegin, { holdsPassword: true }),
  post('/second-factor/confirm', signedInBySecret, handleConfirm),
  post('/second-factor/codes', signedIn, handleRenewCodes, { holdsPassword: true }),
  post('/second-factor/end', signedIn, handleEnd, { holdsPassword: true }),
  get('/second-factor/passkeys', signedInBySecret, showPasskeys),
  post('/second-factor/passkeys', signedInBySecret, handleAddPasskey, { holdsPassword: true }),
  post('/second-factor/passkeys/confirm', signedInBySecret, handleConfirmPasskey),
  post('/second-factor/passkeys/remove', signedIn, handleRemovePasskey, { holdsPassword: true }),
  get('/sign-in/passkey', anyone, showSignInByPasskey),
  post('/sign-in/passkey', anyone, handleSignInByPasskey),
  get('/sign-in/provider', anyone, goToProvider),
  get('/sign-in/provider/back', anyone, comeFromProvider),
  get('/desk', signedIn, showMyDesk),
  get('/desk/regions', signedIn, showChooseRegion),
  get('/my-data.json', signedIn, downloadOwnData),
  get('/sessions', signedIn, showSessions),
  post('/sessions/end', signedIn, handleEndSession),
]
