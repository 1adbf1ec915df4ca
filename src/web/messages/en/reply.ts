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
  decided: 'The decision is recorded. The team can see it now.',
  measured: 'The values are saved and the verdict was made again.',
  measuredNothing: 'No value changed, so nothing was written.',
  measurementChecked: 'The check is recorded.',
  judged: 'The verdict was made again.',
  policyChanged: 'The new policy holds. All innovations are judged again within minutes.',
}
