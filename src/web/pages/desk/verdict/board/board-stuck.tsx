import { type Board, STUCK_AFTER_WORKING_DAYS } from '../../../../../services/verdict/show-board.ts'
import type { DueDecision } from '../../../../../store/verdict/decision.ts'
import { Card } from '../../../../components/card/card.tsx'
import { Verdict } from '../../../../components/verdict/verdict.tsx'
import { formatsOf } from '../../../../format.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

/** What lies still, and with whom. */
export function Stuck({ view, board: { stuck } }: { view: View; board: Board }) {
  const words = view.messages.board
  const days = formatsOf(view.language).workingDays(STUCK_AFTER_WORKING_DAYS)
  const items = [
    { count: stuck.coach, what: words.innovations(stuck.coach), text: words.stuckCoach(days) },
    { count: stuck.team, what: words.innovations(stuck.team), text: words.stuckTeam(days) },
    { count: stuck.complaints, what: words.complaints(stuck.complaints), text: words.stuckComplaints },
  ].filter(({ count }) => count > 0)
  return (
    <Card title={words.stuck}>
      {items.length === 0 && <p>{words.nothingStuck}</p>}
      <ul class="ruled-list">
        {items.map(({ what, text }) => (
          <li>
            <b>{what}</b> {text}
          </li>
        ))}
      </ul>
    </Card>
  )
}

type DueProps = { view: View; region: string; due: readonly DueDecision[]; mayDecide: boolean }

/** Decisions whose day has come. */
export function DueDecisions({ view, region, due, mayDecide }: DueProps) {
  const words = view.messages.board
  const format = formatsOf(view.language)
  if (due.length === 0) return null
  return (
    <section class="stack">
      <h2>{words.due}</h2>
      {due.map(({ slug, name, verdict, kind, responsible, dueOn }) => (
        <article class="card board-card">
          <Verdict view={view} name={verdict} />
          <h3>{name}</h3>
          <p>
            {words.dueSince(view.messages.decision.kinds[kind], format.date(dueOn))}
            {responsible && `. ${view.messages.decision.responsibleIs(responsible)}`}
          </p>
          <p class="actions">
            {mayDecide && (
              <a
                class="ds-button"
                href={href(view, paths.decide(region, slug))}
                aria-label={`${words.askAgain}: ${name}`}
              >
                {words.askAgain}
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
      ))}
    </section>
  )
}
