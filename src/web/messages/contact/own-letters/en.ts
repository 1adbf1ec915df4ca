import { formatsOf } from '../../../format.ts'
import type { OwnLettersMessages } from './id.ts'

const { number } = formatsOf('en')

export const ownLetters: OwnLettersMessages = {
  title: 'Letters and calendar',
  lead: 'Each working day at seven in the morning, one e-mail with what is asked of you. Where nothing is asked, none goes.',
  noMail: 'E-mail is not set up here, so nothing goes yet. Your choice counts as soon as it is.',
  groupsTitle: 'Write to me about',
  groups: {
    work: 'Worksheets, plans and steps of the team',
    reviews: 'What waits for my review or approval',
    values: 'Values and evidence that are missing',
    decisions: 'What waits for my decision',
    complaints: 'Complaints of citizens',
    coaching: 'Coaching, and where I am named',
    learning: 'Learning',
    laboratory: 'The laboratory: what is late, who has nobody',
  },
  always: 'What cannot wait (personal data, a backup that failed) always goes at once.',
  save: 'Save my choice',
  calendarTitle: 'Calendar of deadlines',
  calendarLead:
    'Add this address to the calendar of your phone or computer: your deadlines stand there and change along. No names of people are in it.',
  feedNone: 'No address yet.',
  feedSince: (day) =>
    `The address in use was made on ${day}. It cannot be shown again; make a new one if it is lost.`,
  makeFeed: 'Make an address',
  renewFeed: 'Make a new address',
  renewHint: 'The old one stops at once.',
  endFeed: 'End the address',
  feed: "Your calendar's address",
  feedHint: 'Shown this once. Whoever has it sees your deadlines, so keep it to yourself.',
  calendarName: 'Labinov deadlines',
  closing: (cohort, stage) => `${cohort}: last day of ${stage}`,
  subject: (count, region) =>
    count === 1 ? `1 thing waits for you in ${region}` : `${number(count)} things wait for you in ${region}`,
  urgentSubject: (region) => `To be handled now in ${region}`,
  letterLead: 'This is asked of you:',
  urgentLead: 'This cannot wait:',
  more: (count) => `and ${number(count)} more`,
  open: 'Open your desk:',
  turnOff: 'Choose what goes:',
}
