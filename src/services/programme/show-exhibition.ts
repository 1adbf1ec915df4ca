import { dayAt } from '../../domain/calendar/working-days.ts'
import { type RankedEntry, rankEntries } from '../../domain/judging/ranking.ts'
import {
  exhibitionEffect,
  ranksTold,
  type StandGap,
  standGaps,
  type UncountedClaim,
  uncountedClaim,
} from '../../domain/programme/exhibition.ts'
import type { RegionId } from '../../domain/scope.ts'
import { listEntries } from '../../store/judging/panel.ts'
import { listSheets } from '../../store/judging/score-sheet.ts'
import { type ExhibitionRow, findExhibition } from '../../store/programme/exhibition.ts'
import { listClaims, type StoredClaim } from '../../store/programme/exhibition-count.ts'
import { listStands, type Stand } from '../../store/programme/exhibition-stand.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'

export type ShownExhibition = {
  readonly exhibition: ExhibitionRow
  readonly stands: readonly (Stand & { readonly gaps: readonly StandGap[] })[]
  readonly claims: readonly (StoredClaim & { readonly uncounted: UncountedClaim | null })[]
  readonly effect: ReturnType<typeof exhibitionEffect>
  /** Entries of the jury; null without one. */
  readonly entered: number | null
  /** The first places once the jury has decided; empty before, so that nobody is swayed. */
  readonly ranks: readonly (RankedEntry & { readonly name: string })[]
}

async function ranksOf(services: Pick<Services, 'db'>, regionId: RegionId, exhibition: ExhibitionRow) {
  if (!exhibition.panelId) return { entered: null, ranks: [] }
  const entries = await listEntries(services.db, regionId, exhibition.panelId)
  if (!exhibition.panelClosedAt) return { entered: entries.length, ranks: [] }
  const sheets = await listSheets(services.db, regionId, exhibition.panelId, null)
  const totals = sheets.flatMap(({ entry, judge, total, isIn }) =>
    isIn && total !== null ? [{ entry, judge, total }] : [],
  )
  const nameOf = new Map<string, string>(entries.map(({ id, name }) => [id, name]))
  const ranks = ranksTold(rankEntries(totals)).map((one) => ({ ...one, name: nameOf.get(one.entry) ?? '' }))
  return { entered: entries.length, ranks }
}

/** An exhibition with its stands, its jury's first places and what is counted; null where there is none. */
export async function showExhibition(
  services: Pick<Services, 'db' | 'clock'>,
  region: Pick<RegionScope, 'id' | 'timeZone'>,
  code: string,
): Promise<ShownExhibition | null> {
  const { db } = services
  const exhibition = await findExhibition(db, region.id, code)
  if (!exhibition) return null
  const today = dayAt(services.clock(), region.timeZone)
  const [stands, claims, jury] = await Promise.all([
    listStands(db, region.id, exhibition.id),
    listClaims(db, region.id, exhibition.id),
    ranksOf(services, region.id, exhibition),
  ])
  return {
    exhibition,
    stands: stands.map((stand) => ({ ...stand, gaps: standGaps(stand) })),
    claims: claims.map((claim) => ({ ...claim, uncounted: uncountedClaim(claim, today) })),
    effect: exhibitionEffect(claims, today),
    ...jury,
  }
}

/**
 * The same for everybody: only when the region opened it, only what is published, and of the jury only what it decided on
 * those.
 */
export async function showOpenExhibition(
  services: Pick<Services, 'db' | 'clock'>,
  region: Pick<RegionScope, 'id' | 'timeZone'>,
  code: string,
): Promise<ShownExhibition | null> {
  const shown = await showExhibition(services, region, code)
  if (!shown?.exhibition.openedAt) return null
  const stands = shown.stands.filter(({ isPublished }) => isPublished)
  const told = new Set<string>(stands.map(({ innovationId }) => innovationId))
  return { ...shown, stands, ranks: shown.ranks.filter(({ entry }) => told.has(entry)) }
}
