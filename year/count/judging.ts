import type { PersonId } from '../../src/domain/scope.ts'
import { showPanel } from '../../src/services/judging/show-panel.ts'
import { findPanel } from '../../src/store/judging/panel.ts'
import { CRITERIA } from '../play/judging.ts'
import { firstOf, type World } from '../world.ts'
import type { Comparison } from './difference.ts'
import { sum } from './own-count.ts'

const DIGITS = 6

/** The ranking of the panel: weights times scores, the mean of an entry's judges, places shared by ties. */
export async function countRanking(
  world: World,
  panelCode: string,
  { sameRows, same }: Comparison,
): Promise<void> {
  const { services, regionId, ledger } = world
  const panel = await findPanel(services.db, regionId, panelCode)
  if (!panel) throw new Error('the panel has gone')
  const manager = firstOf(world, 'lab-manager')
  const told = await showPanel(services, regionId, panel, {
    personId: manager.id as PersonId,
    runsPanel: true,
  })
  const entries = [...Map.groupBy(ledger.sheets, ({ entry }) => entry)].map(([entry, sheets]) => {
    const totals = sheets.map(({ scores }) =>
      sum(CRITERIA.map(({ key, weight }) => ((scores[key] ?? 0) * weight) / 100)),
    )
    return { entry, mean: sum(totals) / totals.length }
  })
  const rows = entries.map(
    ({ entry, mean }) =>
      `${entry} ${mean.toFixed(DIGITS)} ${1 + entries.filter((other) => other.mean - mean > 1e-9).length}`,
  )
  sameRows(
    'ranking',
    rows,
    told.ranking?.map(({ entry, score, rank }) => `${entry} ${score.toFixed(DIGITS)} ${rank}`) ?? [],
  )
  same('sheets that are in', ledger.sheets.length, told.sheets.length)
}
