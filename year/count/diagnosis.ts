import { showDiagnosis } from '../../src/services/diagnosis/show-diagnosis.ts'
import { showMessage } from '../../src/services/message/show-message.ts'
import { agencyNamed, cohortOf, regionOf, scopeOf, type World } from '../world.ts'
import type { Comparison } from './difference.ts'
import { sum } from './own-count.ts'

const DIGITS = 6

/** Averages of the criteria first, then their sum; what the filter held back has no place. */
export async function countDiagnoses(world: World, { sameRows, same }: Comparison): Promise<void> {
  const { services, ledger, regionId } = world
  const region = await regionOf(world)
  for (const [agency, problems] of Map.groupBy(ledger.problems, (one) => one.agency)) {
    const told = await showDiagnosis(services, region, { regionId, agencyId: agencyNamed(world, agency).id })
    const totals = problems.map(({ id, scores, passes }) => {
      const total = sum(
        [0, 1, 2].map((criterion) => sum(scores.map((given) => given[criterion] ?? 0)) / scores.length),
      )
      return { id, total: passes ? total : null }
    })
    const ranked = totals.map(({ id, total }) => {
      if (total === null) return `${id} - -`
      return `${id} ${total.toFixed(DIGITS)} ${1 + totals.filter((other) => other.total !== null && other.total - total > 1e-9).length}`
    })
    sameRows(
      `priority of ${agency}`,
      ranked,
      told.problems.map(({ id, priority, rank }) =>
        priority ? `${id} ${priority.total.toFixed(DIGITS)} ${rank}` : `${id} - -`,
      ),
    )
    same(`ideas of ${agency}`, ledger.ideas.filter((one) => one.agency === agency).length, told.ideas.length)
  }
}

/** What the message reached, and what its links brought. */
export async function countMessages(world: World, { same }: Comparison): Promise<void> {
  const { services, ledger } = world
  const { timeZone, settings } = await regionOf(world)
  const { smallNumberLimit } = settings
  for (const innovation of cohortOf(world)) {
    const records = ledger.reach.filter((one) => one.innovation === innovation.name)
    if (records.length === 0) continue
    const told = await showMessage(services, { ...scopeOf(world, innovation), timeZone, smallNumberLimit })
    const people = sum(records.filter(({ counts }) => counts).map((one) => one.people))
    same(`people reached by ${innovation.name}`, people, told.reached.people)
    const codes = new Set(told.links.map(({ code }) => code))
    const visits = (kind: string) =>
      ledger.visits.filter((one) => codes.has(one.code) && one.kind === kind).length
    const found = told.links.reduce(
      (all, { scans, opens }) => ({ scans: all.scans + scans, opens: all.opens + opens }),
      { scans: 0, opens: 0 },
    )
    same(`visits of ${innovation.name}`, { scans: visits('scan'), opens: visits('open') }, found)
  }
}
