import type { RegionId } from '../../domain/scope.ts'
import { listMembers } from '../../store/access/member.ts'
import { listCohorts } from '../../store/programme/cohort.ts'
import { findRegionById } from '../../store/region/region.ts'
import { scheduleReport } from '../briefing/schedule-report.ts'
import type { Services } from '../services.ts'

/** Two reports that come by themselves from the next month and quarter on. */
export async function insertDemonstrationReports(services: Services, regionId: RegionId): Promise<void> {
  const region = await findRegionById(services.db, regionId)
  const members = await listMembers(services.db, regionId)
  const manager = members.find(({ role }) => role === 'lab-manager')
  if (!region || !manager) throw new Error('the demonstration has lost its people')
  const author = { personId: manager.personId, kind: 'person' as const, origin: 'demonstration' }
  const [cohort] = await listCohorts(services.db, regionId)
  const wish = { cohortId: null, language: 'id', roles: ['leader'] } as const
  await scheduleReport(services, author, region, { ...wish, kind: 'leader', every: 'month' })
  if (cohort) {
    const own = { ...wish, cohortId: cohort.id, roles: ['lab-manager', 'coach'] as const }
    await scheduleReport(services, author, region, { ...own, kind: 'cohort', every: 'quarter' })
  }
}
