import { readFileSync } from 'node:fs'
import type { AgencyId, IndicatorId, InnovationId, RegionId } from '../../src/domain/scope.ts'
import { elementKeys } from '../../src/domain/survey/survey.ts'
import { judgeInnovation } from '../../src/services/verdict/judge-innovation.ts'
import { change, system } from '../../src/store/base/change.ts'
import type { Database } from '../../src/store/base/connect.ts'
import { newIdentifier } from '../../src/store/base/identifier.ts'
import * as schema from '../../src/store/schema/index.ts'
import { insertAnswer } from '../../src/store/survey/answer.ts'
import { type TestApplication, testApplication } from './application.ts'
import { type TestDatabase, testDatabase } from './database.ts'

/** A region as the public sees it: three agencies, five published innovations and one that is not. */
export type PublicRegion = {
  readonly database: TestDatabase
  readonly application: TestApplication
  readonly regionId: RegionId
  readonly agencyId: AgencyId
  readonly idOf: (slug: string) => InnovationId
  /** Some citizens answer about an innovation, and it is judged. */
  readonly answer: (slug: string, citizens: number) => Promise<void>
  readonly close: () => Promise<void>
}

type Innovation = typeof schema.innovation.$inferInsert

const rows: (Pick<Innovation, 'slug' | 'name' | 'year'> & Partial<Innovation> & { agency: string })[] = [
  {
    slug: 'sianduk',
    name: 'Sianduk',
    year: 2020,
    agency: 'disdukcapil',
    digital: true,
    verdict: 'proven',
    verdictRank: 0,
    satisfactionIndex: 86,
    summary: 'Pengiriman dokumen kependudukan ke rumah.',
    launchedOn: '2020-10-05',
    affairCode: '2.12',
    stage: 'display',
    status: 'implemented',
  },
  {
    slug: 'antre-puskesmas',
    name: 'Antre Puskesmas',
    year: 2020,
    agency: 'puskesmas',
    digital: true,
    verdict: 'promising',
    verdictRank: 1,
    satisfactionIndex: 81,
    affairCode: '1.02',
  },
  {
    slug: 'ngider-sehat',
    name: 'Ngider Sehat',
    year: 2021,
    agency: 'dinkes',
    digital: false,
    description: 'Dokter dari puskesmas datang ke rumah.',
    affairCode: '1.02',
  },
  { slug: 'izin-kilat', name: 'Izin Kilat', year: 2021, agency: 'disdukcapil', digital: true },
  {
    slug: 'parkir-pasar',
    name: 'Parkir Pasar',
    year: 2022,
    agency: 'disdukcapil',
    isExample: true,
    verdict: 'burdening',
    verdictRank: 3,
  },
  { slug: 'rahasia', name: 'Rahasia Dapur', year: 2022, agency: 'dinkes', publishedAt: null },
]

async function insertAgencies(transaction: Database, regionId: RegionId) {
  const make = (key: string, kind: 'dinas' | 'unit', parentId: AgencyId | null = null) => ({
    regionId,
    id: newIdentifier() as AgencyId,
    parentId,
    key,
    name: `Nama ${key}`,
    abbreviation: key,
    kind,
    countsAsAgency: parentId === null,
  })
  const health = make('dinkes', 'dinas')
  const agencies = [health, make('disdukcapil', 'dinas'), make('puskesmas', 'unit', health.id)]
  await transaction.insert(schema.agency).values(agencies)
  return new Map(agencies.map(({ key, id }) => [key, id]))
}

/** The example series of completion time, as it comes from an office. */
async function insertSeries(transaction: Database, regionId: RegionId, innovationId: InnovationId) {
  const indicatorId = newIdentifier() as IndicatorId
  await transaction.insert(schema.indicator).values({
    regionId,
    id: indicatorId,
    innovationId,
    key: 'days',
    name: 'Waktu penyelesaian',
    kind: 'outcome',
    unit: 'hari',
    direction: 'lower',
    baselineValue: 8.99,
    baselineOn: '2020-09-30',
    isExample: true,
  })
  await transaction
    .insert(schema.indicatorTarget)
    .values({ regionId, indicatorId, period: '2021-12-01', value: 5 })
  const lines = readFileSync('src/services/demonstration/data/measurements-sianduk.csv', 'utf8')
    .trim()
    .split('\n')
    .slice(2)
  const values = lines.flatMap((line) => {
    const [period, days] = line.split(';')
    if (!days) return []
    return {
      regionId,
      id: newIdentifier(),
      indicatorId,
      period: `${period}-01`,
      value: Number(days.replace(',', '.')),
    }
  })
  await transaction.insert(schema.measurement).values(values)
}

/** The moment at which the region is looked at, whenever the tests run. */
export const publicNow = new Date('2026-11-20T03:00:00Z')

/** Makes the region in a database of its own. */
export async function makePublicRegion(): Promise<PublicRegion> {
  const database = await testDatabase()
  const application = testApplication(database, () => publicNow)
  const ids = new Map(rows.map(({ slug }) => [slug, newIdentifier() as InnovationId]))
  const idOf = (slug: string) => ids.get(slug) as InnovationId
  let agencyId = '' as AgencyId
  const regionId = await change(database.db, system('test'), 'test', async (transaction) => {
    const [made] = await transaction
      .insert(schema.region)
      .values({
        slug: 'kota',
        code: '99.01',
        name: 'Kota Uji',
        kind: 'city',
        provinceName: 'Uji',
        settings: { smallNumberLimit: 5 },
        openedAt: new Date('2020-01-01T00:00:00Z'),
      })
      .returning({ id: schema.region.id })
    const id = made?.id as RegionId
    const agencies = await insertAgencies(transaction, id)
    agencyId = agencies.get('disdukcapil') as AgencyId
    await transaction.insert(schema.innovation).values(
      rows.map(({ agency, ...row }) => ({
        regionId: id,
        id: idOf(row.slug),
        agencyId: agencies.get(agency) as AgencyId,
        status: 'trial' as const,
        publishedAt: publicNow,
        ...row,
      })),
    )
    await transaction
      .insert(schema.surveyForm)
      .values({ regionId: id, version: 1, length: 'full', elements: [...elementKeys] })
    await transaction.insert(schema.surveyCode).values({
      regionId: id,
      code: 'UJI1',
      innovationId: idOf('sianduk'),
      formVersion: 1,
      kind: 'innovation',
    })
    await insertSeries(transaction, id, idOf('sianduk'))
    return id
  })
  const answer = async (slug: string, citizens: number) => {
    for (let index = 0; index < citizens; index += 1) {
      const elements = Object.fromEntries(elementKeys.map((key, place) => [key, 3 + ((index + place) % 2)]))
      await insertAnswer(database.pool, {
        regionId,
        id: newIdentifier(),
        innovationId: idOf(slug),
        code: 'UJI1',
        formVersion: 1,
        elements,
        knewBefore: null,
        openText: null,
        added: null,
        respondent: null,
        language: 'id',
        deviceKey: null,
        secondsTaken: null,
        answeredAt: publicNow,
        month: '2026-11-01',
      })
    }
    // What the public is told moves with the judgement.
    const services = { db: database.db, clock: () => publicNow }
    const judged = { regionId, innovationId: idOf(slug), cause: 'answers' as const }
    await judgeInnovation(services, system('test'), judged)
  }
  return { database, application, regionId, agencyId, idOf, answer, close: database.close }
}
