import { formatsOf } from '../../format.ts'
import type { Messages } from '../id.ts'

const { number } = formatsOf('en')

export const verdict: Messages['verdict'] = {
  question: 'Do people enjoy it?',
  label: 'Verdict',
  names: {
    proven: 'Proven and enjoyed',
    promising: 'Promising',
    unproven: 'Not yet proven',
    burdening: 'A burden',
  },
  meanings: {
    proven: 'Its outcome improved, and those who answered enjoy it.',
    promising: 'It got better, and those who answered like it; the proof is not complete.',
    unproven: 'There is not enough proof yet, or no improvement worth having is seen.',
    burdening: 'There are signs that people are burdened.',
  },
  dimensions: {
    measured: 'Measured',
    effective: 'Improved',
    enjoyed: 'Enjoyed',
    unburdening: 'No burden',
    heard: 'Known to people',
  },
  states: {
    met: 'met',
    'not-met': 'not met yet',
    insufficient: 'not enough proof',
    adverse: 'the other way round',
  },
  faded: {
    state: 'it was, but is no longer seen in the newest values',
    meaning:
      'It got better for a while, and those who answered like it; the newest values no longer show the improvement.',
  },
  against: {
    measured: { name: 'Not measured', state: 'its figures contradict it' },
    effective: { name: 'Not improved', state: 'it got worse' },
    enjoyed: { name: 'Not enjoyed', state: 'people score it low' },
    unburdening: { name: 'A burden', state: 'complaints rose or are above the limit' },
    heard: { name: 'Not known to people', state: 'too few know of it' },
  },
  dimensionsLabel: 'Five conditions',
  missing: 'Proof that is still missing',
  reasons: 'Reasons for each condition',
  method: 'How we judge',
  facts: {
    voice: 'People say',
    voiceNote: (answers, lower, upper) => `of 100 (${lower}–${upper}) · ${answers} answers`,
    questions: (questions, all) => `${questions} of ${all} questions`,
    outcome: 'Outcome',
    without: (unit) => `${unit}: without it (about), and now`,
    goingOn: (unit) => `${unit}: going on as before, and the average since the launch`,
    averages: (unit) => `${unit}: average before and since the launch`,
    complaints: 'Complaints',
    perThousand: 'per 1,000 services',
    perThousandOnly: 'per 1,000 services now',
    notYet: 'not enough yet',
    to: 'to',
  },
  counted: {
    proven: (count) => `${count} proven and enjoyed`,
    promising: (count) => `${count} promising`,
    unproven: (count) => `${count} not yet proven`,
    burdening: (count) => `${count} a burden`,
  },
  legends: {
    proven: 'All five conditions are met, by a plan from before the values.',
    promising: 'Better, or for a while, and liked by those who answered; the proof is not complete.',
    unproven: 'Not enough proof, or no improvement worth having is seen. Not a bad mark.',
    burdening: 'Worse, more complaints, or not liked by those who answered.',
  },
  expectedFalse: ({ proven, planned, most, isTold }) => {
    const judged = `Of ${number(planned)} ${planned === 1 ? 'innovation' : 'innovations'} judged by a plan, ${number(proven)} ${proven === 1 ? 'is' : 'are'} called proven.`
    const few = most === 0 ? 'fewer than one' : `up to ${number(most)}`
    const wrong =
      most === 0
        ? 'Fewer than one of these is'
        : `At most ${number(most)} of these ${most === 1 ? 'is' : 'are'}`
    return isTold
      ? `${judged} ${wrong} expected to be wrong: the outcome only seems better, by chance.`
      : `${judged} By chance alone ${few} would be expected to have looked better at some time; too few are proven to say how many are wrong.`
  },
  tally: 'Innovations by verdict',
  tallyChange: (change) => `${change} since last week`,
}
