import { formatsOf } from '../../../format.ts'
import type { FirstStepsMessages } from './id.ts'

const { number } = formatsOf('en')

export const firstStepsWords: FirstStepsMessages = {
  title: 'First steps',
  lead: (region) => `What is set up for ${region}, in the order that works.`,
  allDone: 'Everything is ready.',
  left: (open, all) => `${number(open)} of ${number(all)} steps are open. Next:`,
  all: 'All steps',
  page: 'Open this list, or put it away',
  steps: {
    agencies: () => 'Bring in the agencies',
    target: (year) => `Set the target of ${year}`,
    people: () => 'Invite the people',
    holidays: (year) => `Enter the holidays of ${year}`,
    deadlines: () => 'Set the time limits',
    'complaint-rule': () => 'Set the rule for complaints',
    import: () => 'Bring in the list of innovations',
    mark: () => 'Put up the mark of the region',
    'public-page': () => 'Open the public page',
  },
  hints: {
    agencies: (region) => `All that count in ${region}, with their units; by file or pasted.`,
    target: () => 'How many agencies are to have at least one innovation.',
    people: () => 'A coordinator for each agency; from a list, with one-time links.',
    holidays: () =>
      'From the joint decree, with Eid, Nyepi, Waisak and the joint leave. Those with a fixed date are there already, but without the others deadlines are counted too short.',
    deadlines: () => 'Working days of teams and coaches, for all or by stage.',
    'complaint-rule': () => "When to remind, to pass on, and to forget reporters' data.",
    import: (region) => `The list of ${region} as it is; what comes in is not public yet.`,
    mark: (region) => `The mark of ${region} for posters, slips and public pages.`,
    'public-page': () =>
      'After what is ready is published; until then citizens read that it is not open yet.',
  },
  done: 'done',
  open: 'open',
  administrator: 'The administrator does it.',
  putAway: 'Put this list away from the desk',
  bringBack: 'Show it on the desk again',
}
