import type { Messages } from '../id.ts'

export const reply: Messages['reply'] = {
  signedOut: 'You are signed out.',
  sessionEnded: 'That session has ended.',
  saved: 'Saved.',
  imported: 'The rows that were ready are stored.',
  importedNothing: 'Nothing was written: there was no new row, or this file was stored before.',
}
