import type { Messages } from '../../id.ts'

export const beforeEnd: Messages['beforeEnd'] = {
  end: 'Yes, end it',
  remove: 'Yes, remove it',
  withdraw: 'Yes, withdraw it',
  cancel: 'Yes, cancel it',
  surveyCode: 'Posters with this code take no answers any more, and the code cannot be opened again.',
  visitSlips: 'Slips that nobody has used are no longer valid, and cannot be made valid again.',
  shortLink:
    'What was spread still leads on; its QR code is not offered any more. It cannot be opened again.',
  coach: 'This coach does not hold the innovation any more, and can be assigned again at any time.',
  deputy: 'From now on the deputy does nothing for that person, and can be named again.',
  material: 'Participants cannot open it any more. To bring it back, its file or link is added again.',
  person: (name) => `${name} is taken out of every row for good. This cannot be undone.`,
  reporter: 'The reporter is taken out of this report for good. This cannot be undone.',
  personYes: 'Yes, take them out',
  change: 'Citizens do not see this change any more. To bring it back it is written again.',
  registration: 'Your seat goes to those who wait. Registering again begins at the end of the waiting list.',
  calendar: 'Calendars with this address get nothing new. A new address can be made at any time.',
  mark: 'Posters, slips and public pages show no mark until one is set again.',
  effectRow: 'This row does not count in the effect sheet any more. It can be filled in again.',
}
