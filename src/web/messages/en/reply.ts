import type { Messages } from '../id.ts'

export const reply: Messages['reply'] = {
  signedOut: 'You are signed out.',
  sessionEnded: 'That session has ended.',
  saved: 'Saved.',
  imported: 'The rows that were ready are stored.',
  importedNothing: 'Nothing was written: there was no new row, or this file was stored before.',
  worksheetSubmitted: 'The worksheet has been sent to the coach.',
  worksheetReturned: 'The worksheet has gone back to the team with your notes.',
  worksheetPassed: 'The gate has been passed; the next stage is open for the team.',
  innovationStarted: 'The innovation has begun. Fill in the worksheet of the first stage.',
  innovationPublished: 'The innovation is public now.',
  innovationUnpublished: 'The innovation is no longer public.',
  profileSaved: 'The profile is saved.',
}
