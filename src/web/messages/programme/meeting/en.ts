import { formatsOf } from '../../../format.ts'
import type { Messages } from '../../id.ts'

const { number } = formatsOf('en')

export const meeting: Messages['meeting'] = {
  title: (name) => `Meeting on ${name}`,
  boardTitle: "Meeting on the leader's board",
  open: 'Show in a meeting',
  place: (at, all) => `${number(at)} of ${number(all)}`,
  next: 'Next',
  before: 'Back',
  keys: 'Turn pages by the links, by the arrows left and right, or by a pointer in the hand.',
  leave: 'End',
  agencies: (having, all) => `${number(having)} of ${number(all)} agencies have an innovation`,
  innovations: (count) => `${number(count)} innovations`,
  headings: {
    overview: 'How it stands',
    decide: 'To be decided',
    due: 'The day to improve has passed',
    late: 'Late',
    without: 'Without an innovation',
    said: 'What was said in meetings',
  },
  decide: 'Decide',
  more: 'See the proof',
  waiting: (count) =>
    count === 0 ? 'Nothing waits for a decision.' : `${number(count)} wait for a decision.`,
}
