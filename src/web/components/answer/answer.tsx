import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Messages } from '../../messages/id.ts'
import { paths } from '../../paths.ts'
import { href, type View } from '../../view.ts'
import type { VerdictName } from '../verdict/shape.ts'
import { Verdict } from '../verdict/verdict.tsx'

export type DimensionName = keyof Messages['verdict']['dimensions']
export type DimensionState = keyof Messages['verdict']['states']

/** One of the five conditions, with the reason in a few words if there is one. */
export type Dimension = { name: DimensionName; state: DimensionState; note?: string }

const open = '<svg class="dimension-shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">'
const shapes: Record<DimensionState, ReturnType<typeof raw>> = {
  met: raw(`${open}<path d="m2.5 8.5 3.7 3.7 7.3-8.2"/></svg>`),
  'not-met': raw(`${open}<path d="M3 8h10"/></svg>`),
  insufficient: raw(`${open}<circle cx="8" cy="8" r="5.5" stroke-dasharray="2.6 1.72"/></svg>`),
  adverse: raw(`${open}<path d="M8 2 14.5 14h-13zM8 6.5v3.5M8 11.7v.3"/></svg>`),
}

/** The five conditions as a list; one that is not met says so in words too. */
export function Dimensions({ view, dimensions }: { view: View; dimensions: readonly Dimension[] }) {
  const { verdict } = view.messages
  return (
    <ul class="dimensions" aria-label={verdict.dimensionsLabel}>
      {dimensions.map(({ name, state, note }) => (
        <li class={`dimension dimension-${state}`}>
          {shapes[state]}
          <span>
            {verdict.dimensions[name]}
            {state === 'met' ? (
              <span class="visually-hidden">: {verdict.states.met}</span>
            ) : (
              <span class="dimension-state">: {note ?? verdict.states[state]}</span>
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
  /** The next proof to collect, cheapest first, as sentences. */
  missing?: readonly string[]
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
  missing = [],
  basis,
  id = 'answer',
}: AnswerProps) {
  const words = view.messages.verdict
  return (
    <section class={`answer verdict-${verdict}`} id={id} aria-labelledby={`${id}-question ${id}-verdict`}>
      <h2 class="answer-question" id={`${id}-question`}>
        {words.question}
      </h2>
      <p class="answer-verdict" id={`${id}-verdict`}>
        <Verdict view={view} name={verdict} big />
      </p>
      <p class="answer-sentence">
        <b>{words.meanings[verdict]}</b> {sentence}
      </p>
      <Dimensions view={view} dimensions={dimensions} />
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
        {basis} <a href={href(view, paths.method)}>{words.method}</a>
      </p>
    </section>
  )
}
