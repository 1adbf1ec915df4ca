import type { Judgement, MissingCode } from './judgement.ts'

/** Why an innovation is not proven, as a leader asks it: the cheapest to mend first, then what is known and not good. */
export const lackNames = [
  'launch',
  'figures',
  'answers',
  'complaint-figures',
  'reach',
  'not-better',
  'not-enjoyed',
] as const
export type Lack = (typeof lackNames)[number]

const proofsOf: Partial<Record<MissingCode, Lack>> = {
  launch: 'launch',
  'output-indicator': 'figures',
  'outcome-indicator': 'figures',
  baseline: 'figures',
  target: 'figures',
  'fresh-value': 'figures',
  'values-before': 'figures',
  'values-after': 'figures',
  comparison: 'figures',
  answers: 'answers',
  'complaint-figures': 'complaint-figures',
  'complaint-figures-before': 'complaint-figures',
  'reach-figures': 'reach',
  'knew-answers': 'reach',
}

/** What keeps a judgement from being proven, each once and in the order of `lackNames`. */
export function lacksOf({ dimensions, missing }: Pick<Judgement, 'dimensions' | 'missing'>): Lack[] {
  const found = new Set(missing.map(({ code }) => proofsOf[code]))
  if (dimensions.effective.state === 'not-met') found.add('not-better')
  if (dimensions.enjoyed.state === 'not-met') found.add('not-enjoyed')
  return lackNames.filter((name) => found.has(name))
}
