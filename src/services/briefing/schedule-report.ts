import { may } from '../../domain/access/permission.ts'
import { type Role, roles } from '../../domain/access/role.ts'
import { type ReportPace, reportPeriodOf } from '../../domain/calendar/report-period.ts'
import { dayAt } from '../../domain/calendar/working-days.ts'
import type { Language } from '../../domain/language.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { PersonId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import { isIdentifier, newIdentifier } from '../../store/base/identifier.ts'
import { countSchedules, endSchedule, insertSchedule } from '../../store/briefing/report-schedule.ts'
import { findCohort } from '../../store/programme/cohort.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { ScheduledKind } from '../../store/schema/report-schedule.ts'
import type { Services } from '../services.ts'

/** More than these nobody reads. */
export const SCHEDULES_MAX = 20

export type NewSchedule = {
  readonly kind: ScheduledKind
  readonly cohortId: string | null
  readonly every: ReportPace
  readonly roles: readonly Role[]
  readonly language: Language
}

/** The roles to which a report of the region may go: those that may open it on the desk. */
export function reportRoles({ id }: Pick<RegionScope, 'id'>): Role[] {
  return roles.filter((role) => {
    const memberships = [{ regionId: id, role, agencyId: null }]
    const actor = { personId: '' as PersonId, name: '', memberships }
    return may(actor, 'board.see', { regionId: id, agencyIds: [] })
  })
}

/**
 * Sets up that a report comes each month or quarter, first in the period after this one. Refuses 'no-reader' without a role that
 * may read it, 'unknown-cohort' and 'too-many'.
 */
export async function scheduleReport(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author,
  region: RegionScope,
  { kind, cohortId, every, roles: asked, language }: NewSchedule,
): Promise<Result<null, 'no-reader' | 'unknown-cohort' | 'too-many'>> {
  const able = reportRoles(region)
  const chosen = [...new Set(asked)].filter((role) => able.includes(role))
  if (chosen.length === 0) return refused('no-reader')
  const now = clock()
  return change(db, author, 'report-schedule.add', async (transaction) => {
    const cohort = kind === 'cohort' ? await findCohort(transaction, region.id, cohortId ?? '') : null
    if (kind === 'cohort' && !cohort) return refused('unknown-cohort')
    if ((await countSchedules(transaction, region.id)) >= SCHEDULES_MAX) return refused('too-many')
    await insertSchedule(transaction, {
      regionId: region.id,
      id: newIdentifier(now.getTime()),
      kind,
      cohortId: cohort?.id ?? null,
      every,
      roles: chosen,
      language,
      since: reportPeriodOf(dayAt(now, region.timeZone), every),
      createdBy: author.personId,
      createdAt: now,
    })
    return ok(null)
  })
}

/** Ends a schedule; its issues stay. Refuses 'no-such-schedule'. */
export async function endReportSchedule(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author,
  region: Pick<RegionScope, 'id'>,
  id: string,
): Promise<Result<null, 'no-such-schedule'>> {
  if (!isIdentifier(id)) return refused('no-such-schedule')
  return change(db, author, 'report-schedule.end', async (transaction) => {
    const isEnded = await endSchedule(transaction, region.id, id, clock())
    return isEnded ? ok(null) : refused('no-such-schedule')
  })
}
