import type { sensitivity as source } from './id.ts'

export const sensitivity: typeof source = {
  title: 'How sturdy the answer is',
  lead: 'The same values, looked at in other ways. A sturdy answer stays as it is.',
  of: (outcome: string) => `Other ways to look at: ${outcome}`,
  way: 'Way of looking',
  answer: 'Its answer',
  asJudged: 'as it is judged',
  inPublic: (word) => `Is the outcome sturdy? ${word}`,
  corrected: (date, before, after) =>
    `${date}: the verdict changed from "${before}" to "${after}" because reported values were corrected or doubted.`,
  record: 'Record of the verdict',
  words: {
    sturdy: 'Sturdy: the other ways that were tried give the same answer.',
    'without-comparison': 'It depends on the place that it is compared with.',
    'without-outliers': 'It depends on a few values that lie far from the others.',
    'without-three-months-before': 'It depends on the three months before the launch.',
    'weaker-guard': 'It depends on how much of the trend from before is allowed for.',
    'stronger-guard': 'It depends on how much of the trend from before is allowed for.',
    placebo: 'Take care: the same way finds a change at a time when the innovation was not there yet.',
  },
  checks: {
    'without-comparison': 'without the place to compare with',
    'without-outliers': 'without the highest and lowest value of each side',
    'without-three-months-before': 'without the three months before the launch',
    'weaker-guard': 'half as much trend from before allowed for',
    'stronger-guard': 'twice as much trend from before allowed for',
  },
  placebo: (month: string) => `as if launched in ${month}`,
  answers: {
    improved: 'better',
    'unseen-lately': 'better, not to be seen lately',
    worsened: 'worse',
    'worsened-lately': 'worse lately',
    'no-change-beyond-chance': 'not better by as much as is worth having',
    'moved-elsewhere-too': 'not certainly more than elsewhere',
    'cannot-tell-yet': 'cannot be told yet',
  },
  tooFew: 'too few values',
  byChange: (registered: string, changed: string) =>
    `Its evidence plan was changed after the registration. By the plan as it was registered: ${registered}. By the change: ${changed}.`,
}
