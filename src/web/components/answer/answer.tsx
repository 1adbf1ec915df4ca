import type { Child } from 'hono/jsx'
import type { Messages } from '../../messages/id.ts'
import { paths } from '../../paths.ts'
import { href, type View } from '../../view.ts'
import type { VerdictName } from '../verdict/shape.ts'
import { Verdict } from '../verdict/verdict.tsx'
import { DimensionShape } from './dimension-shape.tsx'

export type DimensionName = keyof Messages['verdict']['dimensions']
export type DimensionState = keyof Messages['verdict']['states']

/** One of the five conditions, with the reason in a few words if there is one, and whether what met it has faded. */
export type Dimension = { name: DimensionName; state: DimensionState; note?: string; isFaded?: boolean }

/** A condition in words: its name, or what it is when it is the other way round, and its state. */
export function conditionWords(
  view: View,
  { name, state, isFaded }: Omit<Dimension, 'note'>,
): { name: string; state: string } {
  const { against, dimensions, faded, states } = view.messages.verdict
  if (state === 'adverse') return against[name]
  return { name: dimensions[name], state: isFaded ? faded.state : states[state] }
}

/** The sign of a condition: what has faded has none of the signs of what holds. */
export function signOf({ state, isFaded }: Omit<Dimension, 'note'>): DimensionState {
  return isFaded ? 'not-met' : state
}

/** The five conditions as a list; one that is not met says so in words too. */
export function Dimensions({ view, dimensions }: { view: View; dimensions: readonly Dimension[] }) {
  const { verdict } = view.messages
  return (
    <ul class="dimensions" aria-label={verdict.dimensionsLabel}>
      {dimensions.map((dimension) => (
        <li class={`dimension dimension-${signOf(dimension)}`}>
          <DimensionShape state={signOf(dimension)} />
          <span>
            {conditionWords(view, dimension).name}
            {signOf(dimension) === 'met' ? (
              <span class="visually-hidden">: {verdict.states.met}</span>
            ) : (
              <span class="dimension-state">: {dimension.note ?? conditionWords(view, dimension).state}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

type AnswerProps = {
  view: View
  verdict: VerdictName
  /** The reasons as sentences made from figures. */
  sentence: Child
  dimensions: readonly Dimension[]
  /** False where the page tells the conditions in a sentence instead. */
  hasList?: boolean
  /** What else must be known of the verdict: how sturdy it is, what changed it. */
  notes?: readonly string[]
  /** The three facts under the sentence. */
  facts?: Child
  /** The next proof to collect, cheapest first, as sentences. */
  missing?: readonly Child[]
  /** The complete address of every reason. */
  reasons?: string
  /** When and from what the verdict was made. */
  basis?: string
  /** Only needed where a page has two answers. */
  id?: string
}

/** The answer to the question of the site for one innovation: the verdict, why, and what proof is still missing. */
export function Answer({
  view,
  verdict,
  sentence,
  dimensions,
  hasList = true,
  facts,
  notes = [],
  missing = [],
  basis,
  reasons,
  id = 'answer',
}: AnswerProps) {
  const words = view.messages.verdict
  const isFaded = verdict === 'promising' && dimensions.some((dimension) => dimension.isFaded)
  return (
    <section class={`answer verdict-${verdict}`} id={id} aria-labelledby={`${id}-question ${id}-verdict`}>
      <h2 class="answer-question" id={`${id}-question`}>
        {words.question}
      </h2>
      <p class="answer-verdict" id={`${id}-verdict`}>
        <Verdict view={view} name={verdict} big />
      </p>
      <p class="answer-sentence">
        <b>{isFaded ? words.faded.meaning : words.meanings[verdict]}</b> {sentence}
      </p>
      {facts}
      {notes.map((note) => (
        <p class="small">{note}</p>
      ))}
      {hasList && dimensions.length > 0 && <Dimensions view={view} dimensions={dimensions} />}
      {missing.length > 0 && (
        <>
          <h3 class="answer-missing-title">{words.missing}</h3>
          <ol class="answer-missing">
            {missing.map((text) => (
              <li>{text}</li>
            ))}
          </ol>
        </>
      )}
      <p class="small">
        {basis}{' '}
        {reasons && (
          <>
            <a href={reasons}>{words.reasons}</a> ·{' '}
          </>
        )}
        <a href={href(view, view.region ? paths.regionMethod(view.region.slug) : paths.method)}>
          {words.method}
        </a>
      </p>
    </section>
  )
}
