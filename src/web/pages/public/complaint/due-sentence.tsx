import type { RegionTimeZone } from '../../../../domain/calendar/time-zone.ts'
import { dayAt } from '../../../../domain/calendar/working-days.ts'
import { type ComplaintState, owesAnswer } from '../../../../domain/complaint/complaint.ts'
import { answerTermOf, type ReportClass } from '../../../../domain/complaint/report-class.ts'
import { formatsOf } from '../../../format.ts'
import type { View } from '../../../view.ts'

type DueProps = {
  view: View
  complaint: {
    readonly state: ComplaintState
    readonly reportClass: ReportClass
    readonly receivedAt: Date
    readonly dueOn: string | null
  }
  timeZone: RegionTimeZone
  /** Working days of the region after the last one. */
  daysLate: number
}

/** Until when a report is to be answered, by which rule, and how late it is; nothing once it was answered. */
export function DueSentence({ view, complaint, timeZone, daysLate }: DueProps) {
  if (!owesAnswer(complaint.state)) return null
  const words = view.messages.complaint
  const { date, workingDays } = formatsOf(view.language)
  const { dueOn } = complaint
  if (dueOn === null) return <p class="small">{words.noDue}</p>
  const term = answerTermOf(complaint.reportClass, dayAt(complaint.receivedAt, timeZone))
  return (
    <div>
      <p>
        {words.due(date(dueOn))} {daysLate > 0 && <b>{words.late(workingDays(daysLate))}</b>}
      </p>
      {term?.isFallback && <p class="small">{words.fallback(term.regulation)}</p>}
    </div>
  )
}
