import { anyone, signedIn } from '../../../guard.ts'
import { get, post, type Route } from '../../../route.ts'
import { downloadFeed, handleEndFeed, handleMakeFeed, handleOwnLetters, showOwnLetters } from './handlers.tsx'

/** What somebody is told of, and the calendar that reads their deadlines. */
export const contactAddresses: readonly Route[] = [
  get('/my-letters', signedIn, showOwnLetters),
  post('/my-letters', signedIn, handleOwnLetters),
  post('/my-letters/calendar', signedIn, handleMakeFeed),
  post('/my-letters/calendar/end', signedIn, handleEndFeed),
  // A calendar brings no session: who knows the address may read it.
  get('/calendar/:token', anyone, downloadFeed),
]
