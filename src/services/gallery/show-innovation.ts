import { type LaunchChart, launchChart } from '../../domain/measurement/launch-chart.ts'
import { type ServiceChange, serviceChange } from '../../domain/measurement/service-change.ts'
import { isRefused } from '../../domain/result.ts'
import { ELEMENT_ANSWERS_MIN } from '../../domain/survey/element-answers.ts'
import { elementSpreads } from '../../domain/survey/element-interval.ts'
import { requiredSample } from '../../domain/survey/sample-size.ts'
import { type SatisfactionIndex, satisfactionFromCounters } from '../../domain/survey/satisfaction-index.ts'
import { elementKeys } from '../../domain/survey/survey.ts'
import type { Judgement } from '../../domain/verdict/judgement.ts'
import { publicJudgement } from '../../domain/verdict/public-judgement.ts'
import { type ComplaintPart, nothingReleased, type ReleasedWord } from '../../domain/verdict/release.ts'
import type { ReleasedPeriod } from '../../domain/verdict/released-period.ts'
import { toldComplaints, toldMarked, toldVoice, toldWeighting, toldWords } from '../../domain/verdict/told.ts'
import { type ToldSplit, toldSplit } from '../../domain/verdict/told-split.ts'
import {
  findPublished,
  type PublishedInnovation,
  type PublishedSeries,
  readDecisions,
  readOpenSurveyCode,
  readSeries,
  readServiceChanges,
} from '../../store/gallery/innovation-page.ts'
import { readInnovationStamp } from '../../store/gallery/innovation-stamp.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { type Improvement, listImprovements } from '../../store/survey/improvement.ts'
import type { VoiceCounters } from '../../store/survey/voice.ts'
import { type CorrectedVerdict, listCorrectedVerdicts } from '../../store/verdict/corrected-verdicts.ts'
import { type PublicPlan, readPublicPlan } from '../../store/verdict/public-plan.ts'
import { readRelease, type StoredRelease } from '../../store/verdict/voice-release.ts'
import { type AgencyOverview, regionOverview } from '../region/region-overview.ts'
import type { Services } from '../services.ts'
import { type BroughtFigures, showBroughtAnswers } from './show-brought-answers.ts'

/** What citizens said, as far as it may be told: no index and no count about fewer people than the limit. */
export type VoiceFigures = {
  readonly limit: number
  /** Answers with at least one element, or null where they are not told. */
  readonly answers: number | null
  /** Further answers that were marked and are in none of the figures, as far as they are told; else 0. */
  readonly marked: number
  /** The index weighted by who is served, where it is told. */
  readonly weighting?: ReturnType<typeof toldWeighting>
  readonly index: SatisfactionIndex | null
  /** Standard deviations of the answers by element, where there are enough. */
  readonly spreads: Readonly<Record<string, number>>
  /** People served in the time of the answers, where it is known. */
  readonly served: number | null
  /** People to ask so that a share is known to five points. */
  readonly sample: number
}

/** A change that the team told of, with what people said before it and since, as far as that may be told. */
export type ToldImprovement = Improvement & { readonly split: ToldSplit | null }

export type SeriesFigures = PublishedSeries & { readonly chart: LaunchChart }

/** Everything public about one innovation. */
export type InnovationFigures = {
  readonly innovation: PublishedInnovation
  readonly agency: AgencyOverview | null
  readonly launch: string | null
  /** The verdict with the reasons that the public may read. */
  readonly judgement: Judgement | null
  readonly series: readonly SeriesFigures[]
  readonly voice: VoiceFigures
  readonly change: (ServiceChange & { readonly sources: readonly string[] }) | null
  /** Answers by the month in which they were told, the oldest first. */
  readonly periods: readonly ReleasedPeriod[]
  /** Words that enough people use, those of most people first. */
  readonly words: readonly ReleasedWord[]
  /** Reports by part; null where fewer than the limit are in it. */
  readonly complaints: Readonly<Record<ComplaintPart, number | null>>
  readonly decisions: Awaited<ReturnType<typeof readDecisions>>
  readonly improvements: readonly ToldImprovement[]
  readonly surveyCode: string | null
  /** Answers on paper or of another tool, which are in none of the figures above. */
  readonly brought: BroughtFigures | null
  readonly publicPlan: PublicPlan
  /** Changes of the verdict because values were corrected or doubted, newest first. */
  readonly corrected: readonly CorrectedVerdict[]
}

/** The newest things that were changed because of answers: a page of some years. */
const IMPROVEMENTS_SHOWN = 10

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
  const [
    overview,
    stored,
    series,
    changes,
    decisions,
    improvements,
    surveyCode,
    publicPlan,
    corrected,
    brought,
  ] = await Promise.all([
    regionOverview(services, region.id),
    readRelease(db, region.id, id),
    readSeries(db, region.id, id),
    readServiceChanges(db, region.id, id),
    readDecisions(db, region.id, id),
    listImprovements(db, region.id, id, IMPROVEMENTS_SHOWN),
    readOpenSurveyCode(db, region.id, id),
    readPublicPlan(db, region.id, id),
    listCorrectedVerdicts(db, region.id, id),
    showBroughtAnswers(db, region.id, id, limit),
  ])
  const { launch } = innovation
  const release = stored?.release ?? nothingReleased
  const told = toldVoice(release, elementKeys, limit)
  return {
    innovation,
    agency: overview.agencyById.get(innovation.agencyId) ?? null,
    launch,
    judgement: judgementOf(stored, limit),
    series: series.map((each) => seriesFigures(each, launch, limit)),
    voice: {
      limit,
      answers: told?.index.n ?? null,
      index: told?.index ?? null,
      served: release.served,
      spreads: told?.spreads ?? {},
      marked: told ? toldMarked(release, limit) : 0,
      weighting: told ? toldWeighting(release, limit) : null,
      sample: sampleOf(release.served),
    },
    periods: told?.periods ?? [],
    words: told ? toldWords(release, limit) : [],
    change: changeFigures(changes, release.served),
    complaints: toldComplaints(release, limit),
    decisions,
    improvements: improvements.map((improvement) => ({
      ...improvement,
      split: told && toldSplit(told.periods, improvement.changedOn, limit),
    })),
    surveyCode,
    brought,
    publicPlan,
    corrected,
  }
}

/** What the public page of an innovation is made of, as one sign that moves with it; null where none is published. */
export function innovationStamp(
  services: Services,
  region: RegionScope,
  slug: string,
): Promise<string | null> {
  return readInnovationStamp(services.db, region.id, slug)
}

/** A judgement that was made under a lower limit says no more than the limit of today allows. */
function judgementOf(stored: StoredRelease | null, limit: number): Judgement | null {
  if (!stored) return null
  const { judgement, smallNumberLimit } = stored
  return smallNumberLimit >= limit ? judgement : publicJudgement(judgement, judgement, limit)
}

// Series that count people are hidden where they count only a few.
const countsPeople = new Set(['served', 'reached', 'intended'])

/** A series as it may be shown: a count of fewer people than the limit is a gap. */
export function seriesFigures(series: PublishedSeries, launch: string | null, limit: number): SeriesFigures {
  const isTold = ({ value }: { value: number }) => value <= 0 || value >= limit
  const shown = (values: PublishedSeries['values']) =>
    series.purpose !== null && countsPeople.has(series.purpose) ? values.filter(isTold) : values
  const values = shown(series.values)
  const comparison = series.comparison && {
    ...series.comparison,
    values: shown(series.comparison.values),
  }
  const chart = launchChart(values, {
    improvement: series.direction,
    launch,
    comparison,
    unit: series.unit,
  })
  return { ...series, values, comparison, chart }
}

function sampleOf(served: number | null): number {
  const required = requiredSample(served ?? Number.POSITIVE_INFINITY)
  return isRefused(required) ? 0 : required
}

/** Every answer as it is now, for those who work on the innovation. */
export function liveVoice(
  { counters }: Pick<VoiceCounters, 'counters'>,
  served: number | null,
  marked: number,
): VoiceFigures {
  const index = satisfactionFromCounters(counters, elementKeys, {
    served,
    elementAnswersMin: ELEMENT_ANSWERS_MIN,
  })
  return {
    limit: 1,
    answers: counters.n,
    index: isRefused(index) ? null : index,
    served,
    spreads: elementSpreads(counters),
    marked,
    sample: sampleOf(served),
  }
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
