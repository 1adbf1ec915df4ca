import type { RegionTimeZone } from '../../../domain/calendar/time-zone.ts'
import { dayAt } from '../../../domain/calendar/working-days.ts'
import type { DecisionKind } from '../../../domain/verdict/decision.ts'
import type { Verdict as VerdictName } from '../../../domain/verdict/judgement.ts'
import { formatsOf } from '../../format.ts'
import type { View } from '../../view.ts'
import { Notice } from '../notice/notice.tsx'
import { Verdict } from '../verdict/verdict.tsx'

/** A decision of the leader as a page shows it. */
export type DecisionItem = {
  readonly kind: DecisionKind
  readonly reason: string
  readonly responsible: string | null
  readonly dueOn: string | null
  readonly verdict: VerdictName | null
  readonly decidedByName: string
  readonly decidedAt: Date
  readonly isDue: boolean
}

type DecisionsProps = { view: View; timeZone: RegionTimeZone; decisions: readonly DecisionItem[] }

/** The leader's decisions, newest first, each with its reason and the verdict it was made on; asks for proof once one is due. */
export function Decisions({ view, timeZone, decisions }: DecisionsProps) {
  const words = view.messages.decision
  const format = formatsOf(view.language)
  const due = decisions.find((decision) => decision.isDue)
  if (decisions.length === 0) return <p>{words.none}</p>
  return (
    <div class="stack">
      {due?.dueOn && (
        <Notice view={view} tone="warning">
          {words.isDue(format.date(due.dueOn))}
        </Notice>
      )}
      <ol class="plain-list ruled-list decisions">
        {decisions.map(({ kind, reason, responsible, dueOn, verdict, decidedByName, decidedAt }) => (
          <li class="decision">
            <p>
              <b>{words.kinds[kind]}.</b> {reason}
            </p>
            <p class="small">
              {responsible && `${words.responsibleIs(responsible)} `}
              {dueOn && words.due(format.date(dueOn))}
            </p>
            <p class="small decision-basis">
              {words.by(decidedByName, format.date(dayAt(decidedAt, timeZone)))}
              {verdict && <Verdict view={view} name={verdict} />}
            </p>
          </li>
        ))}
      </ol>
    </div>
  )
}
