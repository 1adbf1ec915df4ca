import { dayAt } from '../../../../domain/calendar/working-days.ts'
import type { SessionRow } from '../../../../store/learning/course.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { formatsOf } from '../../../format.ts'
import type { View } from '../../../view.ts'

/** When a session is: `Selasa, 10 Maret 2026 pukul 08.00 - 16.00`. */
export function sessionTime(
  view: View,
  { opensAt, closesAt }: Pick<SessionRow, 'opensAt' | 'closesAt'>,
  timeZone: RegionScope['timeZone'],
): string {
  const { weekday, time } = formatsOf(view.language)
  return `${weekday(dayAt(opensAt, timeZone))}, ${time(opensAt, timeZone)}–${time(closesAt, timeZone)}`
}

/** From which day to which, `10 Maret 2026` alone where it is one. */
export function daySpan(
  view: View,
  { opensAt, closesAt }: { opensAt: Date; closesAt: Date },
  timeZone: RegionScope['timeZone'],
): string {
  const { date } = formatsOf(view.language)
  const [from, to] = [date(dayAt(opensAt, timeZone)), date(dayAt(closesAt, timeZone))]
  return view.messages.learning.span(from, to)
}
