import type { Judgement, MissingCode, MissingProof } from './judgement.ts'

/** Why an innovation is not proven, as a leader asks it: the cheapest to mend first, then what is known and not good. */
export const lackNames = [
  'launch',
  'figures',
  'output-figures',
  'answers',
  'complaint-figures',
  'reach',
  'not-better',
  'not-enjoyed',
] as const
export type Lack = (typeof lackNames)[number]

const proofsOf: Partial<Record<MissingCode, Lack>> = {
  launch: 'launch',
  'output-indicator': 'output-figures',
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

/** A baseline, a target and a fresh value are asked of an output as of an outcome; each is counted as what it is. */
function lackOf({ code, numbers }: Pick<MissingProof, 'code' | 'numbers'>): Lack | undefined {
  const lack = proofsOf[code]
  return lack === 'figures' && numbers.kind === 'output' ? 'output-figures' : lack
}

/** What keeps a judgement from being proven, each once and in the order of `lackNames`. */
export function lacksOf({ dimensions, missing }: Pick<Judgement, 'dimensions' | 'missing'>): Lack[] {
  const found = new Set(missing.map(lackOf))
  if (dimensions.effective.state === 'not-met') found.add('not-better')
  if (dimensions.enjoyed.state === 'not-met') found.add('not-enjoyed')
  return lackNames.filter((name) => found.has(name))
}
