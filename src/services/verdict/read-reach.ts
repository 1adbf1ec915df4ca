import { audienceSize } from '../../domain/message/message-plan.ts'
import { peopleReached } from '../../domain/message/reach.ts'
import { type IndicatorFigure, type ReachFigures, reachFigures } from '../../domain/message/reach-figures.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../../store/base/connect.ts'
import type { Indicator } from '../../store/measurement/indicator.ts'
import { readAudience } from '../../store/message/message-plan.ts'
import { listReachRecords } from '../../store/message/reach-record.ts'

type Latest = {
  readonly indicator: Pick<Indicator, 'purpose'>
  readonly values: readonly { readonly value: number | null }[]
  /** Where the newest value comes from. */
  readonly source: string | null
}

/** The figures of reach as the verdict takes them, and how many records with a source there are. Reads only. */
export async function readReach(
  db: Database,
  { regionId, innovationId }: { readonly regionId: RegionId; readonly innovationId: InnovationId },
  measured: readonly Latest[],
  asOf: string,
): Promise<ReachFigures & { readonly counted: number }> {
  const latest = (purpose: Indicator['purpose']): IndicatorFigure | null => {
    const found = measured.find(({ indicator }) => indicator.purpose === purpose)
    const value = found?.values.at(-1)?.value ?? null
    return value === null ? null : { value, hasSource: Boolean(found?.source?.trim()) }
  }
  const reached = peopleReached(await listReachRecords(db, regionId, innovationId), asOf)
  const size = audienceSize(await readAudience(db, regionId, innovationId))
  const figures = reachFigures(reached, size, { intended: latest('intended'), reached: latest('reached') })
  return { ...figures, counted: reached.counted }
}
