import type { LateDecision } from '../../../../../services/desk/show-board.ts'
import type { UndecidedInnovation } from '../../../../../store/verdict/board.ts'
import { ExampleTag } from '../../../../components/tag/tag.tsx'
import { hasFacts, ThreeFacts } from '../../../../components/three-facts/three-facts.tsx'
import { Verdict } from '../../../../components/verdict/verdict.tsx'
import { headlineSentence } from '../../../../components/verdict-reasons/verdict-reasons.tsx'
import { formatsOf } from '../../../../format.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

type BoardCardProps = {
  view: View
  region: string
  /** The region's limit of small numbers. */
  limit: number
  innovation: UndecidedInnovation | LateDecision
  mayDecide: boolean
}

/** Since when the day of the decision before is over. */
function Late({ view, decision }: { view: View; decision: LateDecision }) {
  const words = view.messages.board
  const format = formatsOf(view.language)
  const { daysLate, dueOn, kind, responsible } = decision
  return (
    <>
      <p class="late">
        <b>{words.dueSince(format.date(dueOn), daysLate > 0 ? format.workingDays(daysLate) : null)}</b>
      </p>
      <p class="small">
        {words.decidedBefore(view.messages.decision.kinds[kind])}{' '}
        {responsible && view.messages.decision.responsibleIs(responsible)}
      </p>
    </>
  )
}

/** An innovation that waits for a decision: what was found, three facts, what is proposed, and nothing chosen beforehand. */
export function BoardCard({ view, region, limit, innovation, mayDecide }: BoardCardProps) {
  const words = view.messages.board
  const { slug, name, agency, verdict, headline, recommendation } = innovation
  const decision = 'dueOn' in innovation ? innovation : null
  const label = decision ? words.askAgain : words.decide
  return (
    <article class={`card board-card verdict-${verdict}`}>
      <Verdict view={view} name={verdict} />
      {decision && <Late view={view} decision={decision} />}
      <h3>
        {name}
        <ExampleTag view={view} item={innovation} />
      </h3>
      <p>
        {headlineSentence(view, headline) ?? view.messages.verdict.meanings[verdict]}{' '}
        <span class="small">{agency}</span>
      </p>
      {hasFacts(headline?.facts, limit) && <ThreeFacts view={view} facts={headline?.facts} limit={limit} />}
      {recommendation && (
        <p>
          <b>{words.recommendation}:</b> {view.messages.decision.actions[recommendation.action]}.
        </p>
      )}
      <p class="actions">
        {mayDecide && (
          <a class="ds-button" href={href(view, paths.decide(region, slug))} aria-label={`${label}: ${name}`}>
            {label}
          </a>
        )}
        <a
          class="ds-button"
          data-variant="tertiary"
          href={href(view, paths.boardInnovation(region, slug))}
          aria-label={`${words.seeProof}: ${name}`}
        >
          {words.seeProof}
        </a>
      </p>
    </article>
  )
}
