import type { RegionTimeZone } from '../domain/government/region.ts'
import { type LaunchChart, launchChart } from '../domain/measurement/launch-chart.ts'
import { type ServiceChange, serviceChange } from '../domain/measurement/service-change.ts'
import { isRefused } from '../domain/result.ts'
import type { Evidence } from '../domain/verdict/evidence.ts'
import type { Judgement } from '../domain/verdict/judgement.ts'
import { requiredSample } from '../domain/voice/sample-size.ts'
import { type SatisfactionIndex, satisfactionFromCounters } from '../domain/voice/satisfaction-index.ts'
import { elementKeys } from '../domain/voice/survey.ts'
import {
  type ComplaintFigures,
  countComplaints,
  findPublished,
  type PublishedInnovation,
  type PublishedSeries,
  readDecisions,
  readLatestVerdict,
  readOpenSurveyCode,
  readSeries,
  readServiceChanges,
} from '../store/innovation-page.ts'
import type { RegionScope } from '../store/region.ts'
import { readVoiceCounters, type VoiceCounters } from '../store/voice.ts'
import { hideSmallNumbers } from './hide-small-numbers.ts'
import { type AgencyOverview, regionOverview } from './region-overview.ts'
import type { Services } from './services.ts'

/** What citizens said, as far as it may be told: no index and no count about fewer people than the limit. */
export type VoiceFigures = {
  readonly limit: number
  /** Answers with at least one element, or null below the limit. */
  readonly answers: number | null
  readonly index: SatisfactionIndex | null
  /** People served in the time of the answers, where it is known. */
  readonly served: number | null
  /** People to ask so that a share is known to five points. */
  readonly sample: number
}

export type SeriesFigures = PublishedSeries & { readonly chart: LaunchChart }

/** Everything public about one innovation. */
export type InnovationFigures = {
  readonly innovation: PublishedInnovation
  readonly agency: AgencyOverview | null
  readonly launch: string | null
  readonly verdict: { judgement: Judgement; evidence: Evidence; createdAt: Date } | null
  readonly series: readonly SeriesFigures[]
  readonly voice: VoiceFigures
  readonly change: (ServiceChange & { readonly sources: readonly string[] }) | null
  /** Null below the limit of small numbers; zero is told. */
  readonly complaints: ComplaintFigures | null
  readonly decisions: Awaited<ReturnType<typeof readDecisions>>
  readonly surveyCode: string | null
}

/** The day in a region's own time zone, 'YYYY-MM-DD'. */
export function dayIn(timeZone: RegionTimeZone, moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(moment)
}

/** A published innovation with all its public figures, or null. */
export async function showInnovation(
  services: Services,
  region: RegionScope,
  slug: string,
): Promise<InnovationFigures | null> {
  const { db } = services
  const innovation = await findPublished(db, region.id, slug)
  if (!innovation) return null
  const { id } = innovation
  const limit = region.settings.smallNumberLimit
  const today = dayIn(region.timeZone, services.clock())
  const [overview, verdict, series, voice, changes, complaints, decisions, surveyCode] = await Promise.all([
    regionOverview(services, region.id),
    readLatestVerdict(db, region.id, id),
    readSeries(db, region.id, id),
    readVoiceCounters(db, region.id, id),
    readServiceChanges(db, region.id, id),
    countComplaints(db, region.id, id, { today, timeZone: region.timeZone }),
    readDecisions(db, region.id, id),
    readOpenSurveyCode(db, region.id, id),
  ])
  const launch = innovation.launchedOn ?? innovation.implementedOn
  const served = verdict?.evidence.voice?.served ?? null
  return {
    innovation,
    agency: overview.agencyById.get(innovation.agencyId) ?? null,
    launch,
    verdict: verdict && { ...verdict, judgement: hideSmallNumbers(verdict.judgement, limit) },
    series: series.map((each) => seriesFigures(each, launch, limit)),
    voice: voiceFigures(voice, served, limit),
    change: changeFigures(changes, served),
    complaints: complaints.received > 0 && complaints.received < limit ? null : complaints,
    decisions,
    surveyCode,
  }
}

// Series that count people are hidden where they count only a few.
const countsPeople = new Set(['served', 'reached', 'intended'])

/** A series as it may be shown: a count of fewer people than the limit is a gap. */
export function seriesFigures(series: PublishedSeries, launch: string | null, limit: number): SeriesFigures {
  const isSmall = (value: number) => value > 0 && value < limit
  const values =
    series.purpose !== null && countsPeople.has(series.purpose)
      ? series.values.filter(({ value }) => !isSmall(value))
      : series.values
  return { ...series, values, chart: launchChart(values, { improvement: series.direction, launch }) }
}

/** The index with its sample, as people who may see `limit` answers see it. */
export function voiceFigures(
  { counters }: VoiceCounters,
  served: number | null,
  limit: number,
): VoiceFigures {
  const required = requiredSample(served ?? Number.POSITIVE_INFINITY)
  const sample = isRefused(required) ? 0 : required
  if (counters.n < limit) return { limit, answers: counters.n === 0 ? 0 : null, index: null, served, sample }
  const index = satisfactionFromCounters(counters, elementKeys, { served })
  return { limit, answers: counters.n, index: isRefused(index) ? null : index, served, sample }
}

function changeFigures(
  rows: Awaited<ReturnType<typeof readServiceChanges>>,
  served: number | null,
): InnovationFigures['change'] {
  const side = (name: 'before' | 'after') => Object.fromEntries(rows.map((row) => [row.key, row[name]]))
  const change = serviceChange(side('before'), side('after'), { served })
  if (isRefused(change)) return null
  return { ...change, sources: [...new Set(rows.flatMap((row) => row.source ?? []))] }
}
