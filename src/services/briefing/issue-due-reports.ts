import { drawBriefing } from '../../documents/briefing/draw-briefing.ts'
import type { Briefing } from '../../documents/briefing/report.ts'
import { composeReportLetter } from '../../documents/briefing/report-letter.ts'
import { reportPeriodOf, yearBeforePeriod } from '../../domain/calendar/report-period.ts'
import { dayAt } from '../../domain/calendar/working-days.ts'
import type { Language } from '../../domain/language.ts'
import { isRefused, ok, refused } from '../../domain/result.ts'
import { change, system } from '../../store/base/change.ts'
import {
  listReaders,
  listSchedules,
  type ReportSchedule,
  takePeriod,
} from '../../store/briefing/report-schedule.ts'
import { insertLetters } from '../../store/contact/letter.ts'
import { listRegions, type RegionScope } from '../../store/region/region.ts'
import { oneByOne } from '../job/one-by-one.ts'
import type { Services } from '../services.ts'
import { insertIssue, issueOf, type ReportWish } from './keep-briefing.ts'

/** Puts a report into the words of its readers; the pages do, and give it to the job. Null where there is nothing to tell. */
export type ComposeReport = (
  services: Services,
  region: RegionScope,
  language: Language,
  wish: ReportWish,
) => Promise<(Briefing & { readonly day: string }) | null>

type Due = { readonly region: RegionScope; readonly schedule: ReportSchedule; readonly period: string }

async function listDue({ db, clock }: Services): Promise<Due[]> {
  const due: Due[] = []
  for (const region of await listRegions(db)) {
    const today = dayAt(clock(), region.timeZone)
    for (const schedule of await listSchedules(db, region.id)) {
      const period = reportPeriodOf(today, schedule.every)
      if (period > (schedule.latest ?? schedule.since)) due.push({ region, schedule, period })
    }
  }
  return due
}

/**
 * Makes one issue. It is drawn first and then taken for this process alone together with its letters, so that a period has one
 * issue and each reader one letter, also where two processes try at once and where one ends in the middle.
 */
async function issueOne(services: Services, compose: ComposeReport, due: Due): Promise<void> {
  const { region, schedule, period } = due
  const { kind, cohortId, every, language, roles } = schedule
  const today = dayAt(services.clock(), region.timeZone)
  const wish: ReportWish = {
    kind,
    ...(cohortId ? { cohortId } : {}),
    ...(kind === 'region-year' ? { year: yearBeforePeriod(today, every) } : {}),
  }
  const briefing = await compose(services, region, language, wish)
  if (!briefing) return
  const drawn = await drawBriefing(briefing, 'pdf')
  // Tried again at the next time.
  if (isRefused(drawn)) throw new Error(`A scheduled report was not drawn: ${drawn.code}`)
  const { title, day } = briefing
  const now = services.clock()
  const issue = issueOf({ regionId: region.id, ...wish, title, day, content: drawn.value }, now, null)
  await change(services.db, system('issue-reports'), 'briefing.make', async (transaction) => {
    const readers = services.mail ? await listReaders(transaction, region.id, roles) : []
    await insertIssue(transaction, issue)
    const isTaken = await takePeriod(transaction, {
      regionId: region.id,
      scheduleId: schedule.id,
      period,
      briefingId: issue.id,
      letters: readers.length,
      madeAt: now,
    })
    if (!isTaken) return refused('taken')
    const path = `/${region.slug}/desk/briefings/${issue.id}`
    const letters = readers.map(({ personId, language: own }) => {
      const address = services.baseUrl + (own === 'en' ? '/en' : '') + path
      return {
        personId,
        kind: 'report' as const,
        ...composeReportLetter({ title, region: region.name, address }, own),
      }
    })
    await insertLetters(transaction, region.id, letters, now)
    return ok(null)
  })
}

/** Makes every report that is due, one after the other; one that fails is said and holds up no other. */
export async function issueDueReports(
  services: Services,
  compose: ComposeReport,
  signal: AbortSignal,
): Promise<void> {
  await oneByOne(services, await listDue(services), {
    signal,
    work: (due) => issueOne(services, compose, due),
    name: ({ schedule, period }) => ({ schedule: schedule.id, period }),
  })
}
