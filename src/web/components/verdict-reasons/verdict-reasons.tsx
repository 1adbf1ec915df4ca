import { isFaded } from '../../../domain/verdict/faded.ts'
import type { DimensionName, Judgement } from '../../../domain/verdict/judgement.ts'
import type { Numbers } from '../../messages/figures.ts'
import type { View } from '../../view.ts'
import { conditionWords, type Dimension, signOf } from '../answer/answer.tsx'
import { DimensionShape } from '../answer/dimension-shape.tsx'

const order: readonly DimensionName[] = ['measured', 'effective', 'enjoyed', 'unburdening', 'heard']

function conditionOf({ dimensions }: Judgement, name: DimensionName): Dimension {
  return { name, state: dimensions[name].state, isFaded: isFaded(dimensions[name]) }
}

/** The five conditions of a judgement for `Answer` and `Dimensions`, in their order. */
export function dimensionsOf(judgement: Judgement): Dimension[] {
  return order.map((name) => conditionOf(judgement, name))
}

/** The next proofs to collect, cheapest first, as sentences. */
export function missingSentences(view: View, judgement: Judgement): string[] {
  const { missing } = view.messages.verdictReason
  return judgement.missing.map(({ code, numbers }) => missing[code](numbers))
}

/**
 * The one sentence of an innovation from its stored headline; null while it was never judged or where the
 * code is unknown, so that the caller shows what the innovation does instead.
 */
export function headlineSentence(
  view: View,
  headline: { code: string; numbers: Numbers } | null,
): string | null {
  if (!headline) return null
  const sentences: Record<string, (numbers: Numbers) => string> = view.messages.verdictReason.headlines
  return Object.hasOwn(sentences, headline.code) ? sentences[headline.code]!(headline.numbers) : null
}

/** Why a verdict is what it is: each of the five conditions with its state and the reasons as sentences. */
export function VerdictReasons({
  view,
  judgement,
  level = 3,
}: {
  view: View
  judgement: Judgement
  level?: 2 | 3
}) {
  const { verdictReason } = view.messages
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div class="verdict-reasons">
      {order.map((name) => {
        const { reasons } = judgement.dimensions[name]
        const condition = conditionOf(judgement, name)
        const words = conditionWords(view, condition)
        return (
          <section class={`verdict-reason dimension-${signOf(condition)}`}>
            <Heading class="verdict-reason-title">
              <DimensionShape state={signOf(condition)} />
              <span>
                {words.name}
                <span class="dimension-state">: {words.state}</span>
              </span>
            </Heading>
            {reasons.length === 0 && <p>{verdictReason.fewPeople}</p>}
            {reasons.map(({ code, numbers }) => (
              <p>{verdictReason.reasons[code](numbers)}</p>
            ))}
          </section>
        )
      })}
    </div>
  )
}

/** The next proof to collect, cheapest first; says so when nothing is missing. */
export function MissingProofs({ view, judgement }: { view: View; judgement: Judgement }) {
  const sentences = missingSentences(view, judgement)
  if (sentences.length === 0) return <p>{view.messages.verdictReason.nothingMissing}</p>
  return (
    <ol class="missing-proofs">
      {sentences.map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ol>
  )
}
