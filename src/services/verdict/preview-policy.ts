import { dayAt } from '../../domain/calendar/working-days.ts'
import type { InnovationId } from '../../domain/scope.ts'
import type { Thresholds } from '../../domain/verdict/check-policy.ts'
import { judge } from '../../domain/verdict/judge.ts'
import type { Verdict } from '../../domain/verdict/judgement.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { findLaunch, listStanding } from '../../store/verdict/verdict.ts'
import type { Services } from '../services.ts'
import { collectEvidence } from './collect-evidence.ts'

/** As many innovations are judged for a look before it is saved: each reads its evidence anew. */
export const PREVIEWED_MAX = 150

export type PolicyPreview = {
  /** How many were judged by the thresholds as they were typed, and how many there are. */
  readonly judged: number
  readonly total: number
  readonly moved: readonly {
    readonly slug: string
    readonly name: string
    readonly from: Verdict
    readonly to: Verdict
  }[]
}

/** What other thresholds would make of the verdicts that stand. Keeps nothing. */
export async function previewPolicy(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  region: Pick<RegionScope, 'id' | 'timeZone'>,
  thresholds: Thresholds,
): Promise<PolicyPreview> {
  const now = clock()
  const { rows, total } = await listStanding(db, region.id, PREVIEWED_MAX)
  const policy = { ...thresholds, key: 'preview', validFrom: dayAt(now, region.timeZone) }
  const judgeOne = async (innovationId: InnovationId): Promise<Verdict> => {
    const launch = await findLaunch(db, region.id, innovationId)
    const scope = { regionId: region.id, innovationId, timeZone: region.timeZone, launch }
    return judge(await collectEvidence(db, scope, policy, now), policy).verdict
  }
  const moved: { slug: string; name: string; from: Verdict; to: Verdict }[] = []
  for (const { id, slug, name, verdict } of rows) {
    const to = await judgeOne(id)
    if (to !== verdict) moved.push({ slug, name, from: verdict, to })
  }
  return { judged: rows.length, total, moved }
}
