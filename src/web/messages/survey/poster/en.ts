import type { Messages } from '../../id.ts'

export const poster: Messages['poster'] = {
  question: 'Does this service help you?',
  steps: (questions, seconds) => [
    'Scan the code with your phone’s camera.',
    `Answer ${questions} questions, about ${seconds} seconds.`,
    'See the result and what is being mended.',
  ],
  orOpen: 'or open',
  privacy: 'No account and no name needed.',
  complaint: 'Something wrong? Report it through the same code and get a number to follow it.',
  example: 'Example, not real data',
  fold: 'fold here',
}
