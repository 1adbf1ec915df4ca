import type { Stage } from '../../src/domain/lifecycle/stage.ts'
import { showInnovationWork } from '../../src/services/lifecycle/show-innovation-work.ts'
import { showWorksheet } from '../../src/services/lifecycle/show-worksheet.ts'
import { showCohortBoard } from '../../src/services/programme/show-cohort.ts'
import { findInnovation } from '../../src/store/access/subject.ts'
import type { InnovationNote } from '../ledger.ts'
import { SLUG } from '../play/city.ts'
import { COHORT_CALENDAR } from '../play/cohort.ts'
import { cohortOf, regionOf, type World } from '../world.ts'
import type { Comparison } from './difference.ts'
import { csvRows, type Fetch, xlsxRows } from './files.ts'
import { HOLDERS, runs, tally } from './own-count.ts'

const DAY_MS = 86_400_000
/** What holds where a city set no limits for a stage. */
const DAYS_WITHOUT_LIMIT = 10

/** Mondays to Fridays after a day up to another, without the city's holidays. */
function workingDays({ ledger }: World, from: string, to: string): number {
  const days = Array.from(
    { length: Math.max(0, (Date.parse(to) - Date.parse(from)) / DAY_MS) },
    (_, place) => new Date(Date.parse(from) + (place + 1) * DAY_MS),
  )
  const isWorked = (day: Date) =>
    day.getUTCDay() % 6 !== 0 && !ledger.holidays.includes(day.toISOString().slice(0, 10))
  return days.filter(isWorked).length
}

/** Since when it is with its holder: its last move, or, where nobody moved it, the day on which its stage opened and it was there. */
function heldSince({ moves, madeOn, inCohort }: InnovationNote): string {
  const last = moves.at(-1)
  if (last) return last.on
  const opened = inCohort ? COHORT_CALENDAR['drum-up'].opensOn : madeOn
  return opened > madeOn ? opened : madeOn
}

function termOf({ ledger }: World, { stage, digital, gate }: InnovationNote): number | null {
  const of = ledger.limits.filter((limit) => limit.stage === stage)
  const limit =
    of.find((one) => digital === true && one.digital === true) ?? of.find((one) => one.digital === null)
  if (HOLDERS[gate] === 'team') return limit ? limit.team : DAYS_WITHOUT_LIMIT
  if (HOLDERS[gate] === 'coach') return limit ? limit.coach : DAYS_WITHOUT_LIMIT
  return null
}

/** Working days by which it lies still with its team or its coach; 0 where it does not. */
export function daysLateOf(world: World, innovation: InnovationNote): number {
  const term = termOf(world, innovation)
  if (term === null || !runs(innovation)) return 0
  return Math.max(0, workingDays(world, heldSince(innovation), world.calendar.today()) - term)
}

/** How many gates were sent in, passed and returned at each stage: `design passed 12`. */
const sums = (moves: readonly { readonly stage?: string; readonly to?: string }[]) =>
  Object.entries(tally(moves, ({ stage, to }) => `${stage} ${to}`)).map(([key, count]) => `${key} ${count}`)

/** The gates of the year: their sums by stage in each list that goes out and page by page, and the leaders' words. */
export async function countGates(
  world: World,
  cohortId: string,
  fetch: Fetch,
  comparison: Comparison,
): Promise<void> {
  const { ledger } = world
  const { sameRows } = comparison
  const own = sums(ledger.innovations.flatMap(({ moves }) => moves))
  const path = `/${SLUG}/desk/lists/gates`
  const csv = await csvRows(fetch, `${path}.csv`, 'lab-manager')
  sameRows(
    'gates.csv, sums',
    own,
    sums(csv.map((row) => ({ stage: row.stage ?? '', to: row['to-state'] ?? '' }))),
  )
  const sheet = await xlsxRows(fetch, `${path}.xlsx`, 'lab-manager')
  const words = (rows: readonly (readonly (string | undefined)[])[]) => rows.map((one) => one.join(' '))
  const inWords = tally(sheet, (cells) => `${cells[2]} ${cells[4]}`)
  sameRows(
    'gates.xlsx, sums',
    own.map((one) => one.split(' ').at(-1) ?? ''),
    words(Object.values(inWords).map((count) => [String(count)])),
  )
  await countInnovationPages(world, comparison)
  await countProgress(world, fetch, comparison)
  await countCohortGates(world, cohortId, comparison)
}

/** What each innovation's own page tells of its gates, and each worksheet of the leader's word. */
async function countInnovationPages(world: World, { sameRows }: Comparison): Promise<void> {
  const { services, ledger, regionId } = world
  const region = await regionOf(world)
  const moves: { stage: string; to: string }[] = []
  const approvals: string[] = []
  for (const { slug, moves: made } of ledger.innovations) {
    const subject = await findInnovation(services.db, regionId, slug)
    if (!subject) throw new Error(`${slug} has gone`)
    moves.push(...((await showInnovationWork(services, region, subject))?.moves ?? []))
    for (const stage of new Set(made.map((move) => move.stage as Stage))) {
      const sheet = await showWorksheet(services, region, subject, stage)
      approvals.push(...(sheet?.approvals ?? []).map(({ outcome }) => `${stage} ${outcome}`))
    }
  }
  sameRows('pages of innovations, gates', sums(ledger.innovations.flatMap((one) => one.moves)), sums(moves))
  sameRows(
    "worksheets, the leader's word",
    ledger.approvals.map(({ stage, outcome }) => `${stage} ${outcome}`),
    approvals,
  )
}

/** How late each innovation of the year is, in the list of agencies. */
async function countProgress(world: World, fetch: Fetch, { sameRows }: Comparison): Promise<void> {
  const rows = await csvRows(fetch, `/${SLUG}/desk/lists/agency-progress.csv`, 'lab-manager')
  const told = rows.filter(({ innovation }) => innovation)
  const ofYear = new Set(told.map(({ innovation }) => innovation))
  sameRows(
    'agency-progress.csv, days late',
    world.ledger.innovations
      .filter(({ name }) => ofYear.has(name))
      .map((one) => `${one.name} ${daysLateOf(world, one)}`),
    told.map((row) => `${row.innovation} ${row['days-late']}`),
  )
}

/** The cohort's board: where each innovation stands, and by how much it is behind its limit or its calendar. */
async function countCohortGates(world: World, cohortId: string, { sameRows }: Comparison): Promise<void> {
  const { services, calendar } = world
  const today = calendar.today()
  const board = await showCohortBoard(services, await regionOf(world), cohortId, 'all')
  const behind = (one: InnovationNote): number => {
    const late = daysLateOf(world, one)
    const isOver = COHORT_CALENDAR[one.stage as Stage].closesOn < today
    if (late > 0 || one.gate === 'passed' || !runs(one) || !isOver) return late
    return Math.max(1, workingDays(world, heldSince(one), today))
  }
  sameRows(
    'cohort, gates and days behind',
    cohortOf(world).map((one) => `${one.name} ${one.stage} ${one.gate} ${behind(one)}`),
    (board?.rows ?? []).flatMap(({ items }) =>
      items.map(({ name, stage, gateState, held }) => `${name} ${stage} ${gateState} ${held.daysLate}`),
    ),
  )
}
