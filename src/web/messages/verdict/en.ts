import type { Messages } from '../id.ts'

export const verdict: Messages['verdict'] = {
  question: 'Do people enjoy it?',
  label: 'Verdict',
  names: {
    proven: 'Proven enjoyable',
    promising: 'Promising',
    unproven: 'Not yet proven',
    burdening: 'A burden',
  },
  meanings: {
    proven: 'People enjoy this service.',
    promising: 'It improves and people like it; the proof is not complete.',
    unproven: 'There is not enough proof yet.',
    burdening: 'There are signs that it burdens people.',
  },
  dimensions: {
    measured: 'Measured',
    effective: 'Improving',
    enjoyed: 'Enjoyed',
    unburdening: 'No burden',
    heard: 'Known to people',
  },
  states: {
    met: 'met',
    'not-met': 'not met yet',
    insufficient: 'not enough proof',
    adverse: 'signs of the opposite',
  },
  dimensionsLabel: 'Five conditions',
  missing: 'Proof that is still missing',
  method: 'How we judge',
  tally: 'Innovations by verdict',
  tallyChange: (change) => `${change} since last week`,
}
