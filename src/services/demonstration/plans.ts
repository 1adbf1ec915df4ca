import { monthOf, periodOf } from '../../domain/calendar/month.ts'
import { dayAt } from '../../domain/calendar/working-days.ts'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Author } from '../../store/base/change.ts'
import type { Services } from '../services.ts'
import { savePlan } from '../verdict/edit-plan.ts'
import { outcomeRecords } from '../verdict/outcome-records.ts'

const TIME_ZONE = 'Asia/Jakarta'
const MONTHS_TO_LAUNCH = 2
const MONTHS_TO_RESULT = 14

/** A day some months after another, the fifth of its month. */
function monthsAfter(day: string, months: number): string {
  return `${periodOf((monthOf(day) ?? 0) + months)}-05`
}

/** What the team of an example plans to prove, in the days of its Design. */
export async function planExample(
  services: Services,
  author: Author & { readonly personId: PersonId },
  { regionId, innovationId }: { readonly regionId: RegionId; readonly innovationId: InnovationId },
): Promise<void> {
  const today = dayAt(services.clock(), TIME_ZONE)
  const records = await outcomeRecords(services.db, { regionId, innovationId })
  const draft = {
    launchOn: monthsAfter(today, MONTHS_TO_LAUNCH),
    dueOn: monthsAfter(today, MONTHS_TO_RESULT),
    outcomes: records.map(({ key }) => ({ key, leastChange: null, measuredBy: 'Bidang data (contoh)' })),
  }
  const saved = await savePlan(services, author, { regionId, innovationId, timeZone: TIME_ZONE }, draft, null)
  if (!saved.ok) throw new Error(`the demonstration's plan was refused: ${saved.code}`)
}
