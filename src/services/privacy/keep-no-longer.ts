import { type DestroyedClass, destroyedClasses } from '../../domain/privacy/processing.ts'
import type { RegionId } from '../../domain/scope.ts'
import { listFormerMembers } from '../../store/access/person-removal.ts'
import { type Author, change } from '../../store/base/change.ts'
import { endFollowersBefore } from '../../store/complaint/change-follower.ts'
import { countReportsBefore, listReportsBefore } from '../../store/complaint/reporter-removal.ts'
import { deleteTelephonesOfFormer } from '../../store/contact/telephone.ts'
import { listRetention } from '../../store/privacy/data-matter.ts'
import { removePerson } from '../access/remove-person.ts'
import { removeReporterOf } from '../complaint/reporter-data.ts'
import { oneByOne } from '../job/one-by-one.ts'
import type { Services } from '../services.ts'

/** Of one region in one night; the rest follows in the next. */
const RECORDS_PER_NIGHT_MAX = 1_000
/** Who asked to hear of changes hears of them for so long; the form and the page on privacy say so. */
const FOLLOWED_MONTHS_MAX = 24

function monthsBefore(now: Date, months: number): Date {
  const moment = new Date(now)
  moment.setUTCMonth(moment.getUTCMonth() - months)
  return moment
}

/** Since when nothing of a class is kept any more; null where the region keeps it for ever. */
async function limitsOf(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  regionId: RegionId,
): Promise<ReadonlyMap<DestroyedClass, Date>> {
  const retention = await listRetention(db, regionId)
  const limits = new Map<DestroyedClass, Date>()
  for (const recordClass of destroyedClasses) {
    const months = retention.get(recordClass)?.months ?? null
    if (months !== null) limits.set(recordClass, monthsBefore(clock(), months))
  }
  return limits
}

async function formerBefore({ db }: Pick<Services, 'db'>, regionId: RegionId, limit: Date) {
  const former = await listFormerMembers(db, regionId)
  return former.filter(({ leftAt }) => leftAt < limit)
}

/** How many records the next night takes the person out of, by class: what the region sees before it happens. */
export async function previewRetention(
  services: Pick<Services, 'db' | 'clock'>,
  regionId: RegionId,
): Promise<ReadonlyMap<DestroyedClass, number>> {
  const due = new Map<DestroyedClass, number>()
  for (const [recordClass, limit] of await limitsOf(services, regionId)) {
    const count =
      recordClass === 'complaint'
        ? await countReportsBefore(services.db, regionId, limit)
        : (await formerBefore(services, regionId, limit)).length
    due.set(recordClass, count)
  }
  return due
}

/** Takes people out of what a region keeps no longer, by its own rule; without one, out of nothing. How many records. */
export async function keepNoLonger(
  services: Services,
  author: Author,
  regionId: RegionId,
  signal: AbortSignal,
): Promise<number> {
  let count = 0
  // A number serves to remind of work, so it goes with the last role, whatever the schedule says of the account.
  await change(services.db, author, 'telephone.keep', (transaction) =>
    deleteTelephonesOfFormer(transaction, regionId),
  )
  const now = services.clock()
  await change(services.db, author, 'change-follower.end', (transaction) =>
    endFollowersBefore(transaction, regionId, monthsBefore(now, FOLLOWED_MONTHS_MAX), now),
  )
  const limits = await limitsOf(services, regionId)
  const reportsBefore = limits.get('complaint')
  const staffBefore = limits.get('staff-account')
  const reports = reportsBefore
    ? await listReportsBefore(services.db, regionId, reportsBefore, RECORDS_PER_NIGHT_MAX)
    : []
  await oneByOne(services, reports, {
    signal,
    work: async (id) => {
      if (await removeReporterOf(services, author, regionId, id)) count += 1
    },
    name: (complaintId) => ({ regionId, complaintId }),
  })
  const staff = staffBefore ? await formerBefore(services, regionId, staffBefore) : []
  await oneByOne(services, staff.slice(0, RECORDS_PER_NIGHT_MAX), {
    signal,
    work: async ({ personId }) => {
      if ((await removePerson(services, author, regionId, personId)).ok) count += 1
    },
    name: ({ personId }) => ({ regionId, personId }),
  })
  return count
}
