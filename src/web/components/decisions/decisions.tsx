import type { RegionTimeZone } from '../../../domain/calendar/time-zone.ts'
import { dayAt } from '../../../domain/calendar/working-days.ts'
import type { DecisionKind } from '../../../domain/verdict/decision.ts'
import type { Verdict as VerdictName } from '../../../domain/verdict/judgement.ts'
import { formatsOf } from '../../format.ts'
import { href, type View } from '../../view.ts'
import { Notice } from '../notice/notice.tsx'
import { Verdict } from '../verdict/verdict.tsx'

/** A decision of the leader as a page shows it. */
export type DecisionItem = {
  readonly kind: DecisionKind
  readonly reason: string
  readonly responsible: string | null
  readonly dueOn: string | null
  readonly secondName?: string | null
  readonly verdict: VerdictName | null
  readonly verdictId?: string | null
  readonly decidedByName: string
  readonly decidedAt: Date
  readonly isDue: boolean
}

type DecisionsProps = {
  view: View
  timeZone: RegionTimeZone
  decisions: readonly DecisionItem[]
  /** The page on which what was seen at a decision is shown again, for those who may. */
  seenAt?: string
}

function Decision({
  view,
  timeZone,
  decision,
  seenAt,
}: Omit<DecisionsProps, 'decisions'> & { decision: DecisionItem }) {
  const words = view.messages.decision
  const format = formatsOf(view.language)
  const { kind, reason, responsible, secondName, dueOn, verdict, verdictId, decidedByName, decidedAt } =
    decision
  return (
    <li class="decision">
      <p>
        <b>{words.kinds[kind]}.</b> {reason}
      </p>
      <p class="small">
        {responsible && `${words.responsibleIs(responsible)} `}
        {dueOn && `${words.due(format.date(dueOn))} `}
        {secondName && words.secondIs(secondName)}
      </p>
      <p class="small decision-basis">
        {words.by(decidedByName, format.date(dayAt(decidedAt, timeZone)))}
        {verdict && <Verdict view={view} name={verdict} />}
      </p>
      {seenAt && verdictId && (
        <p class="small">
          <a href={href(view, `${seenAt}?as=${verdictId}`)}>{words.asSeen}</a>
        </p>
      )}
    </li>
  )
}

/** The leader's decisions, newest first, each with its reason and the verdict it was made on; asks for proof once one is due. */
export function Decisions({ view, timeZone, decisions, seenAt }: DecisionsProps) {
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
        {decisions.map((decision) => (
          <Decision view={view} timeZone={timeZone} decision={decision} seenAt={seenAt} />
        ))}
      </ol>
    </div>
  )
}
