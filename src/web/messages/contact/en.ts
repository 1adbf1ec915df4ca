import { formatsOf } from '../../format.ts'
import type { ContactMessages } from './id.ts'

const { number } = formatsOf('en')

export const contact: ContactMessages = {
  title: 'Who is who',
  lead: (all, nobody, late) =>
    `${number(all)} agencies: ${number(nobody)} with nobody yet, ${number(late)} with something that waits.`,
  filters: { all: 'All', nobody: 'With nobody', late: 'To remind', worksheet: 'Worksheet past its limit' },
  empty: 'No agency in this list.',
  agency: 'Agency',
  coordinator: 'Coordinator',
  telephone: 'Number for messages',
  seen: 'Last here',
  late: 'Waits',
  reminded: 'Reminded',
  choose: (agency) => `Choose ${agency}`,
  nobody: 'nobody yet',
  noCoordinator: 'no coordinator yet',
  teamOf: (count) => `team of ${number(count)}`,
  neverSeen: 'never',
  neverSeenLong: 'never been here',
  seenOn: (day) => `last here on ${day}`,
  lateCount: (count) => (count === 1 ? '1 thing' : `${number(count)} things`),
  today: 'today',
  remind: 'Remind those chosen',
  remindTicked: (count) =>
    count === 1 ? 'Remind the agency chosen' : `Remind the ${number(count)} agencies chosen`,
  remindLate: 'Remind those who are late',
  remindHint:
    'By e-mail where e-mail is set up; otherwise by a ready text for each agency. Once a day for each agency.',
  remindersLink: "Today's reminders",
  chooseFirst: 'First choose the agencies to remind.',
  lateTitle: 'What waits',
  nothingLate: 'Nothing is late.',
  remindOne: 'Remind',
  remindedToday: 'Reminded today already.',
  seeText: 'See the text',
  people: 'People',
  nobodyLong: 'Nobody has an account yet. The lab manager can fill in for them; the trail says so.',
  telephoneOf: (name) => `Number of ${name}`,
  ownTelephone: "The office's number",
  noTelephone: 'No number yet.',
  changeTelephone: 'Change the number',
  number: 'Number',
  numberHint: 'Such as 0812 3456 7890. Leave it empty to remove it.',
  whoAnswers: 'Who answers at this number',
  whoAnswersHint: 'Where nobody has an account.',
  remindersOf: 'Earlier reminders',
  ways: { mail: 'by e-mail', hand: 'text sent by hand' },
  privacy:
    'Numbers are seen by the lab manager alone, serve to remind of work, are not written into the trail, and go when the person leaves.',
  remindersOn: (day) => `Reminders of ${day}`,
  remindersLead: (waiting, gone) =>
    waiting > 0
      ? `${number(waiting)} ${waiting === 1 ? 'text waits' : 'texts wait'} to be sent, ${number(gone)} went.`
      : `All ${number(gone)} reminders went.`,
  noReminders: 'No reminders on this day.',
  textFor: (agency) => `Text for ${agency}`,
  wasSent: 'I have sent it',
  gone: 'Sent',
  otherDay: 'Another day',
  showDay: 'Show',
  refused: {
    'no-telephone': 'This is no telephone number. Such as 0812 3456 7890.',
    'not-of-a-team': 'This person is of no agency team any more.',
  },
}
