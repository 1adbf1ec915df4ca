import { NORMAL_95 } from '../../domain/measurement/estimate.ts'
import type { AnswerCounters } from '../../domain/survey/answer-counters.ts'
import { RANKED_ANSWERS_MIN, rankParts } from '../../domain/survey/ranking.ts'
import { factsWithin, type OutcomeFact, type VoiceFact } from '../../domain/verdict/three-facts.ts'
import {
  listHeard,
  listLatestImprovements,
  type ToldImprovement,
} from '../../store/gallery/heard-and-improved.ts'
import type { ListedInnovation } from '../../store/gallery/innovation-card.ts'
import { listPublished } from '../../store/gallery/innovation-list.ts'
import { findPublished, readSeries } from '../../store/gallery/innovation-page.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { publishedReach, type YearReach } from '../region/count-agencies.ts'
import { type RegionOverview, regionOverview } from '../region/region-overview.ts'
import type { Services } from '../services.ts'
import { type SeriesFigures, seriesFigures } from './show-innovation.ts'

/** An innovation that people told enough about to be ranked, with the index as it is told. */
export type EnjoyedInnovation = { readonly listed: ListedInnovation; readonly voice: VoiceFact }

/** The innovation that the front page tells of, by the outcome that moved. */
export type FrontStory = {
  readonly listed: ListedInnovation
  readonly outcome: OutcomeFact
  readonly voice: VoiceFact | null
  readonly launch: string | null
  readonly series: SeriesFigures | null
}

export type RegionFront = {
  readonly overview: RegionOverview
  /** Which agencies have an innovation, this year first. */
  readonly years: readonly YearReach[]
  /** Null where nothing is proven or promising by an outcome. */
  readonly story: FrontStory | null
  readonly mostEnjoyed: readonly EnjoyedInnovation[]
  readonly improvements: readonly ToldImprovement[]
}

/** As many as are read at a glance. */
const MOST_ENJOYED_ROWS = 3
/** Those with most answers; one with fewer is shrunk towards the mean of all anyway. */
const RANKED_MAX = 1_000
/** The best verdicts come first; among so many there is one with an outcome, or the region has none to tell of. */
const STORY_CANDIDATES_MAX = 48
const IMPROVEMENTS_SHOWN = 2

/** What the front page of a region shows; remembered until something changes there. */
export function showFront(services: Services, region: RegionScope): Promise<RegionFront> {
  return services.memory.remember(region.id, `front ${region.id}`, async () => {
    const [overview, years, story, heard, improvements] = await Promise.all([
      regionOverview(services, region.id),
      publishedReach(services, region),
      findStory(services, region),
      listHeard(services.db, region.id, RANKED_ANSWERS_MIN, RANKED_MAX),
      listLatestImprovements(services.db, region.id, IMPROVEMENTS_SHOWN),
    ])
    return {
      overview,
      years,
      story,
      mostEnjoyed: mostEnjoyed(heard, region.settings.smallNumberLimit),
      improvements,
    }
  })
}

/**
 * The best by what people say, in the order of the shrunk index: one with few answers is not the best of a city because of
 * them. Ranked is the index that is shown, and only that of all nine questions: three that were asked are no match for nine.
 * What burdens people is not praised, whatever they said at the counter.
 */
export function mostEnjoyed(heard: readonly ListedInnovation[], limit: number): EnjoyedInnovation[] {
  const comparable = heard.flatMap((listed) => {
    const voice = listed.headline?.facts && factsWithin(listed.headline.facts, limit).voice
    return voice && voice.questions === undefined ? [{ listed, voice, counters: countersOf(voice) }] : []
  })
  if (comparable.length === 0) return []
  return rankParts(comparable)
    .reverse()
    .flatMap(({ part: { listed, voice } }) => (listed.verdict === 'burdening' ? [] : [{ listed, voice }]))
    .slice(0, MOST_ENJOYED_ROWS)
}

/** Totals of so many people whose own indices have the index as their mean and the spread that its interval tells. */
function countersOf({ index, lower, upper, n }: VoiceFact): AnswerCounters {
  const deviation = (Math.max(index - lower, upper - index) / NORMAL_95) * Math.sqrt(n)
  return {
    n,
    indexSum: n * index,
    indexSquareSum: n * index ** 2 + (n - 1) * deviation ** 2,
    elements: {},
  }
}

/** The proven innovation whose outcome moved furthest, else the promising one. */
async function findStory(services: Services, region: RegionScope): Promise<FrontStory | null> {
  const best = await listPublished(services.db, region.id, {}, 'verdict', {
    limit: STORY_CANDIDATES_MAX,
    offset: 0,
  })
  const found = chooseStory(best)
  if (!found) return null
  const innovation = await findPublished(services.db, region.id, found.listed.slug)
  if (!innovation) return null
  const limit = region.settings.smallNumberLimit
  const series = await readSeries(services.db, region.id, innovation.id)
  const told = series.find(({ key }) => key === found.outcome.key)
  const facts = found.listed.headline?.facts
  return {
    ...found,
    voice: facts ? factsWithin(facts, limit).voice : null,
    launch: innovation.launch,
    series: told ? seriesFigures(told, innovation.launch, limit) : null,
  }
}

/**
 * Of the best verdict that has an outcome, the one that moved by the largest share of what it was. What chance may explain, or
 * what has faded, is no story of what changed.
 */
export function chooseStory(
  best: readonly ListedInnovation[],
): { listed: ListedInnovation; outcome: OutcomeFact } | null {
  for (const verdict of ['proven', 'promising'] as const) {
    const candidates = best.flatMap((listed) => {
      const outcome = listed.verdict === verdict ? listed.headline?.facts?.outcome : null
      return outcome && !outcome.isOpen ? [{ listed, outcome }] : []
    })
    const moved = ({ outcome: { before, after } }: { outcome: OutcomeFact }) =>
      Math.abs(after - before) / (Math.abs(before) || 1)
    candidates.sort((one, other) => moved(other) - moved(one))
    if (candidates[0]) return candidates[0]
  }
  return null
}
