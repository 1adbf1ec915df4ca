import { formatsOf } from '../../../format.ts'
import type { Messages } from '../../id.ts'

const { number } = formatsOf('en')

export const reorganise: Messages['reorganise'] = {
  title: 'End, merge or split',
  lead: 'The figures of past years stay under the name and in the order of then.',
  end: 'End it or merge it into another agency',
  endLead: (innovations, units) =>
    `${number(innovations)} innovations and ${number(units)} units are here. The successor gets the innovations from that year on, the units, the people and the open reports.`,
  endOn: 'Last day or day of the merger',
  successor: 'Taken over by',
  nobody: 'nobody',
  doEnd: 'End it',
  split: 'Split off a new agency',
  splitLead: 'The new agency stands beside this one and counts only when you tick that it does.',
  splitOn: 'Since',
  goesAlong: 'Innovations that go along',
  doSplit: 'Split it off',
  endedOn: (date) => `ended ${date}`,
  began: 'Founded on',
  beganHint: 'Leave it empty if it has long been there. Before that year it does not count.',
  correction: 'This is a correction: it holds for the years before, too',
  countsAuto: 'by its kind and place: a unit below does not count',
  countsYes: 'yes',
  countsNo: 'no',
  see: 'End, merge or split this agency',
  refused: {
    'in-future': 'Today or before.',
    'ended-before': 'This agency has ended already.',
    'unknown-successor': 'Choose a successor that is still there and not below it.',
    'needs-successor': 'There are still innovations or units. Choose who takes them over.',
  },
}
