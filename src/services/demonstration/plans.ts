import { monthOf, periodOf } from '../../domain/calendar/month.ts'
import { dayAt } from '../../domain/calendar/working-days.ts'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import { findPersonByEmail } from '../../store/access/person.ts'
import { findInnovation } from '../../store/access/subject.ts'
import type { Author } from '../../store/base/change.ts'
import type { Services } from '../services.ts'
import { proposeMark, savePlan } from '../verdict/edit-plan.ts'
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

/** A break that a team asks to have marked in a series of an example, and that waits for a second person. */
export async function insertDemonstrationProposal(services: Services, regionId: RegionId): Promise<void> {
  const team = await findPersonByEmail(services.db, 'inovator@contoh.invalid')
  const innovation = await findInnovation(services.db, regionId, 'lacak-izin-lewat-pesan-singkat')
  if (!team || !innovation) throw new Error('the demonstration lacks its team or an innovation')
  const author: Author = { personId: team, kind: 'person', origin: 'demonstration' }
  const note = 'Sejak bulan ini hari libur tidak lagi dihitung (contoh).'
  const proposed = await proposeMark(
    services,
    author,
    { regionId, innovationId: innovation.id, timeZone: TIME_ZONE },
    { indicatorKey: 'ukuran-1', mark: { kind: 'definition', from: '2020-10', note } },
  )
  if (!proposed.ok) throw new Error(`the demonstration's proposal was refused: ${proposed.code}`)
}
