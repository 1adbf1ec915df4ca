import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { innovationOrders } from '../../../src/domain/lifecycle/innovation-order.ts'
import { browseInnovations } from '../../../src/services/gallery/browse-innovations.ts'
import { regionOverview } from '../../../src/services/region/region-overview.ts'
import { change, system } from '../../../src/store/base/change.ts'
import {
  FILTER_MATCHES_MAX,
  listPublished,
  SEARCH_MATCHES_MAX,
} from '../../../src/store/gallery/innovation-list.ts'
import { makePublicRegion, type PublicRegion } from '../../support/public-region.ts'

let made: PublicRegion

beforeAll(async () => {
  made = await makePublicRegion()
})

afterAll(() => made.close())

const all = { limit: 100, offset: 0 }
const namesOf = (rows: readonly { name: string }[]) => rows.map((row) => row.name)

test.each(innovationOrders)(
  'by %s, the agencies merged are the list of the region, page by page',
  async (order) => {
    const { db } = made.database
    const { agencies } = await regionOverview(made.application.services, made.regionId)
    const agencyIds = agencies.map((agency) => agency.id)
    const expected = namesOf(await listPublished(db, made.regionId, {}, order, all))
    expect(expected).toHaveLength(5)
    const pages = await Promise.all(
      [0, 2, 4].map((offset) => listPublished(db, made.regionId, { agencyIds }, order, { limit: 2, offset })),
    )
    expect(namesOf(pages.flat())).toEqual(expected)
  },
)

test.each(innovationOrders)('by %s, a filter leaves the order as it is', async (order) => {
  const { db } = made.database
  const list = await listPublished(db, made.regionId, {}, order, all)
  for (const verdict of ['proven', 'promising', 'unproven', 'burdening'] as const) {
    const left = await listPublished(db, made.regionId, { verdict }, order, all)
    expect(left).toEqual(list.filter((row) => row.verdict === verdict))
  }
  const agencyIds = [made.agencyId]
  const digital = await listPublished(db, made.regionId, { agencyIds, digital: true }, order, all)
  expect(namesOf(digital)).toEqual(
    namesOf(list).filter((name) => name === 'Sianduk' || name === 'Izin Kilat'),
  )
})

test('of more matches than are looked at, a search shows those of the best verdicts', async () => {
  const insert = (verdict: string, rank: number, count: number) => sql`
      INSERT INTO innovation (region_id, id, slug, agency_id, name, year, status, verdict, verdict_rank, published_at)
      SELECT ${made.regionId}, gen_random_uuid(), ${verdict} || '-lumbung-' || g, ${made.agencyId}, 'Lumbung ' || g, 2018, 'trial', ${verdict}, ${rank}, now()
      FROM generate_series(1, ${count}) g`
  await change(made.database.db, system('test'), 'test', async (transaction) => {
    await transaction.execute(insert('unproven', 2, SEARCH_MATCHES_MAX + 1))
    await transaction.execute(insert('proven', 0, 3))
  })
  const found = await browseInnovations(made.application.services, made.regionId, {
    words: 'lumbung',
    filter: {},
    order: 'relevance',
    page: 1,
  })
  expect(found).toMatchObject({ total: SEARCH_MATCHES_MAX, more: true })
  expect(found.rows.slice(0, 4).map((row) => row.verdict)).toEqual(['proven', 'proven', 'proven', 'unproven'])
  expect(found.narrowing.facets?.verdict).toEqual({ proven: 3, unproven: SEARCH_MATCHES_MAX + 1 })
})

test('one filter is counted exactly, several up to a limit that is said', async () => {
  await change(made.database.db, system('test'), 'test', (transaction) =>
    transaction.execute(sql`
      INSERT INTO innovation (region_id, id, slug, agency_id, name, year, status, affair_code, published_at)
      SELECT ${made.regionId}, gen_random_uuid(), 'banyak-' || g, ${made.agencyId}, 'Banyak ' || g, 2019, 'trial', '9.99', now()
      FROM generate_series(1, ${FILTER_MATCHES_MAX + 1}) g`),
  )
  const browse = (filter: object) =>
    browseInnovations(made.application.services, made.regionId, {
      words: '',
      filter,
      order: 'name',
      page: 1,
    })
  expect(await browse({ year: 2019 })).toMatchObject({ total: FILTER_MATCHES_MAX + 1, more: false })
  expect(await browse({ year: 2019, affair: '9.99' })).toMatchObject({
    total: FILTER_MATCHES_MAX,
    more: true,
  })
  expect(await browse({ year: 2020, digital: true })).toMatchObject({ total: 2, more: false })
})
