import type { Headline } from '../../../domain/verdict/headline.ts'
import type { DimensionName, Judgement, Reason } from '../../../domain/verdict/judgement.ts'
import type { View } from '../../view.ts'
import { headlineSentence } from './verdict-reasons.tsx'

const told: readonly DimensionName[] = ['effective', 'enjoyed', 'unburdening']

/** Reasons that the headline tells already, by its code. */
const saidBy: Readonly<Record<string, readonly string[]>> = {
  'outcome-improved': ['improved'],
  'outcome-worsened': ['worsened'],
  'outcome-worsened-lately': ['worsened-lately'],
  'outcome-elsewhere-too': ['moved-elsewhere-too'],
  'outcome-unseen-lately': ['unseen-lately'],
  'outcome-open': ['cannot-tell-yet'],
  'outcome-unchanged': ['no-change-beyond-chance'],
  'outcome-weak': ['weak-before-after'],
  enjoyed: ['index-reaches-band'],
  'not-enjoyed': ['index-adverse'],
}

/** A judgement in three sentences: what changed, what people say or suffer, and what is advised. */
export function threeSentences(view: View, judgement: Judgement, headline: Headline): string[] {
  const words = view.messages.verdictReason
  const said = [...(saidBy[headline.code] ?? []), headline.code]
  const reasons = [...told]
    .sort((one, other) => weight(judgement, one) - weight(judgement, other))
    .flatMap((name): Reason[] => judgement.dimensions[name].reasons.slice(0, 1))
    .filter((reason) => !said.includes(reason.code))
  const first = headline.code === 'too-little-proof' ? null : headlineSentence(view, headline)
  const sentences = [first, ...reasons.map(({ code, numbers }) => words.reasons[code](numbers))]
  return [
    ...sentences.filter((sentence) => sentence !== null).slice(0, 2),
    words.recommendations[judgement.recommendation.reason]({}),
  ]
}

/** What goes against an innovation is told first, then what people say. */
function weight({ dimensions }: Judgement, name: DimensionName): number {
  if (dimensions[name].state === 'adverse') return 0
  return name === 'enjoyed' ? 1 : 2
}
