import { dayAt } from '../../domain/calendar/working-days.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import { findPersonByEmail } from '../../store/access/person.ts'
import { findInnovation } from '../../store/access/subject.ts'
import type { Author } from '../../store/base/change.ts'
import { listIndicators } from '../../store/measurement/indicator.ts'
import { findRegionById, type RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'
import { decide } from '../verdict/decide.ts'
import { saveImprovementPlan } from '../verdict/improvement-work.ts'
import { daysBefore } from './days-before.ts'

/** A decision whose day has come, so that its evidence is asked for again. */
export async function insertDemonstrationDecision(services: Services, regionId: RegionId): Promise<void> {
  const leader = await findPersonByEmail(services.db, 'pimpinan@contoh.invalid')
  const region = await findRegionById(services.db, regionId)
  const innovation = await findInnovation(services.db, regionId, 'lacak-izin-lewat-pesan-singkat')
  const owner = await findPersonByEmail(services.db, 'koordinator@contoh.invalid')
  if (!leader || !region || !innovation || !owner)
    throw new Error('the demonstration lacks its leader, a coordinator or an innovation')
  const author: Author = { personId: leader, kind: 'person', origin: 'demonstration' }
  const dueOn = dayAt(daysBefore(services, 5).clock(), region.timeZone)
  const outcome = await decide(
    daysBefore(services, 40),
    author,
    { region, innovationId: innovation.id },
    {
      kind: 'improve',
      reason: 'Pesan sudah terkirim, tetapi izin belum lebih cepat. Sederhanakan pemeriksaan berkas.',
      responsible: null,
      ownerId: owner,
      secondId: null,
      dueOn,
    },
  )
  if (!outcome.ok) throw new Error(`the demonstration's decision was refused: ${outcome.code}`)
  const scope = { region, innovationId: innovation.id }
  await insertPlan(services, { personId: owner, kind: 'person', origin: 'demonstration' }, scope)
}

/** The plan by which the decision is carried out; its steps are late. */
async function insertPlan(
  services: Services,
  author: Author,
  scope: { region: RegionScope; innovationId: InnovationId },
): Promise<void> {
  const { region, innovationId } = scope
  const dayBefore = (days: number) => dayAt(daysBefore(services, days).clock(), region.timeZone)
  const indicators = await listIndicators(services.db, region.id, innovationId)
  const outcome = await saveImprovementPlan(daysBefore(services, 35), author, scope, {
    steps: [
      { what: 'Hapus tiga lampiran yang sudah ada di basis data', dueOn: dayBefore(25), doneOn: null },
      { what: 'Periksa berkas pada hari yang sama', dueOn: dayBefore(10), doneOn: null },
    ],
    indicatorIds: indicators.filter(({ kind }) => kind === 'outcome').map(({ id }) => id),
    measureBy: dayBefore(6),
    changedOn: null,
  })
  if (!outcome.ok) throw new Error(`the demonstration's plan was refused: ${outcome.code}`)
}
