import { elementKeys } from '../../src/domain/survey/survey.ts'
import { SLUG } from '../play/city.ts'
import type { World } from '../world.ts'
import { YEAR } from '../world.ts'
import type { Comparison } from './difference.ts'
import { csvRows, type Fetch, type Row, xlsxRows } from './files.ts'
import { countingAgencies, ownerIn, sum } from './own-count.ts'

type Expected = {
  readonly name: string
  readonly role: string
  readonly rows: readonly string[]
  readonly told: (row: Row) => string
}

const decimal = (text: string | undefined) => Number((text ?? '').replace(',', '.'))

/** What must stand in each list that goes out, a text a row. */
function expectedLists({ ledger }: World): Expected[] {
  const { innovations } = ledger
  const agencyOf = (name: string | null) => innovations.find((one) => one.name === name)?.agency ?? ''
  const firstYear = (years: ReadonlyMap<number, string>) => Math.min(...years.keys())
  const manager = 'lab-manager'
  const superseded = new Set<string>()
  for (const one of innovations)
    for (const value of one.values) if (value.isCorrection) superseded.add(`${one.name} ${value.month}`)
  return [
    {
      name: 'innovations',
      role: manager,
      rows: innovations.map((one) =>
        [
          one.name,
          one.agency,
          firstYear(one.years),
          one.stage,
          one.gate,
          one.launchedOn ?? '',
          one.isPublished,
        ].join(' | '),
      ),
      told: (row) =>
        [
          row.innovation,
          row.agency,
          row.year,
          row.stage,
          row['gate-state'],
          row['launched-on'],
          row['published-at'] !== '',
        ].join(' | '),
    },
    {
      name: 'gates',
      role: manager,
      rows: innovations.flatMap((one) =>
        one.moves.map(({ stage, from, to }) => [one.name, one.agency, stage, from, to].join(' | ')),
      ),
      told: (row) => [row.innovation, row.agency, row.stage, row['from-state'], row['to-state']].join(' | '),
    },
    {
      name: 'decisions',
      role: manager,
      rows: ledger.decisions.map(({ innovation, kind }) =>
        [innovation, agencyOf(innovation), kind].join(' | '),
      ),
      told: (row) => [row.innovation, row.agency, row.decision].join(' | '),
    },
    {
      name: 'values',
      role: manager,
      rows: innovations.flatMap((one) =>
        one.values.map(({ month, value, isCorrection }) => {
          const inForce = isCorrection || !superseded.has(`${one.name} ${month}`)
          return [one.name, month, value, isCorrection ? 'yes' : 'no', inForce ? 'yes' : 'no'].join(' | ')
        }),
      ),
      told: (row) =>
        [row.innovation, row.month, decimal(row.value), row['is-correction'], row['is-in-force']].join(' | '),
    },
  ]
}

/** The innovations of the year's cohort. */
function expectedCohort({ ledger: { innovations } }: World): Expected {
  return {
    name: 'cohorts',
    role: 'lab-manager',
    rows: innovations
      .filter(({ inCohort }) => inCohort)
      .map((one) =>
        [`Angkatan ${YEAR}`, YEAR, one.name, one.agency, one.stage, one.gate, one.stoppedOn ?? ''].join(
          ' | ',
        ),
      ),
    told: (row) =>
      [
        row.cohort,
        row.year,
        row.innovation,
        row.agency,
        row.stage,
        row['gate-state'],
        row['stopped-on'],
      ].join(' | '),
  }
}

/** What people said, what they complained of, who heard, and who works there. */
function expectedOfPeople({ ledger }: World): Expected[] {
  const { innovations } = ledger
  const manager = 'lab-manager'
  return [
    {
      name: 'answers',
      role: manager,
      rows: innovations.flatMap((one) =>
        one.answers.map(({ elements, knew }) =>
          [one.name, one.surveyCode, ...elements, knew ? 'yes' : 'no'].join(' | '),
        ),
      ),
      told: (row) =>
        [row.innovation, row.code, ...elementKeys.map((key) => row[key]), row['knew-before']].join(' | '),
    },
    {
      name: 'complaints',
      role: manager,
      rows: ledger.complaints.map(({ ticket, state, innovation, agency, dueOn }) =>
        [ticket, state, innovation ?? '', agency ?? '', dueOn ?? ''].join(' | '),
      ),
      told: (row) => [row.ticket, row['report-state'], row.innovation, row.agency, row['due-on']].join(' | '),
    },
    {
      name: 'reach',
      role: manager,
      rows: ledger.reach.map(({ innovation, people, cost }) => [innovation, people, cost].join(' | ')),
      told: (row) => [row.innovation, decimal(row.people), decimal(row.cost)].join(' | '),
    },
    {
      name: 'people',
      role: 'administrator',
      rows: ledger.people
        .filter(({ hasLeft }) => !hasLeft)
        .map(({ name, email, role, agency }) => [name, email, role, agency ?? ''].join(' | ')),
      told: (row) => [row.person, row.email, row.role, row.agency].join(' | '),
    },
    {
      name: 'indicators',
      role: manager,
      rows: innovations
        .filter(({ indicatorKey }) => indicatorKey !== null)
        .map(({ name, agency }) => [name, agency, 90, 45].join(' | ')),
      told: (row) => [row.innovation, row.agency, decimal(row.baseline), decimal(row.target)].join(' | '),
    },
    {
      name: 'agency-progress',
      role: manager,
      rows: progressRows({ ledger }),
      told: (row) => [row.agency, row.innovation, row.stage, row['gate-state']].join(' | '),
    },
  ]
}

function progressRows({ ledger }: Pick<World, 'ledger'>): string[] {
  return countingAgencies(ledger, true).flatMap(({ name }) => {
    const own = ledger.innovations.filter((one) => one.years.has(YEAR) && ownerIn(ledger, one, YEAR) === name)
    return own.length === 0
      ? [`${name} |  |  | `]
      : own.map((one) => [name, one.name, one.stage, one.gate].join(' | '))
  })
}

/** Every list as CSV row by row, and as XLSX by its number of rows and by the sum of its numbers. */
export async function countLists(world: World, fetch: Fetch, { same, sameRows }: Comparison): Promise<void> {
  for (const { name, role, rows, told } of [
    ...expectedLists(world),
    expectedCohort(world),
    ...expectedOfPeople(world),
  ]) {
    const path = `/${SLUG}/desk/lists/${name}`
    const csv = await csvRows(fetch, `${path}.csv`, role)
    sameRows(`${name}.csv`, rows, csv.map(told))
    const sheet = await xlsxRows(fetch, `${path}.xlsx`, role)
    same(`${name}.xlsx, rows`, rows.length, sheet.length)
    const numbers = { values: 6, reach: 6 }[name]
    if (numbers === undefined) continue
    const own = {
      values: sum(world.ledger.innovations.flatMap((one) => one.values.map(({ value }) => value))),
      reach: sum(world.ledger.reach.map(({ people }) => people)),
    }[name]
    same(`${name}.xlsx, sum`, own, sum(sheet.map((cells) => decimal(cells[numbers]))))
  }
}

/** Hours for the personnel office, and the cohort's two tables. */
export async function countFurtherFiles(
  world: World,
  cohortId: string,
  fetch: Fetch,
  { same, sameRows }: Comparison,
): Promise<void> {
  const { ledger } = world
  const hours = await xlsxRows(fetch, `/${SLUG}/desk/learning/hours.xlsx`, 'lab-manager')
  same('hours.xlsx, rows', ledger.learning.filter(({ isWithdrawn }) => !isWithdrawn).length, hours.length)
  const own = ledger.innovations.filter(({ inCohort }) => inCohort)
  const list = await csvRows(fetch, `/${SLUG}/desk/cohorts/${cohortId}/innovations.csv`, 'lab-manager')
  sameRows(
    'innovations of the cohort',
    own.map(({ name, agency }) => `${name} | ${agency} | ${YEAR}`),
    list.map((row) => `${row['Judul Inovasi']} | ${row['Unit Inovator']} | ${row.Tahun}`),
  )
  const [funnel] = await csvRows(fetch, `/${SLUG}/desk/cohorts/${cohortId}/funnel.csv`, 'lab-manager')
  same('funnel.csv, total', own.length, Number(funnel?.Total))
}
