import type { Messages } from '../id.ts'

export const reply: Messages['reply'] = {
  signedOut: 'You are signed out.',
  sessionEnded: 'That session has ended.',
  saved: 'Saved.',
}
