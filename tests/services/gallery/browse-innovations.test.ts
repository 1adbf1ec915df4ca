import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ok } from '../../../src/domain/result.ts'
import { browseInnovations, type GalleryWish } from '../../../src/services/gallery/browse-innovations.ts'
import { regionOverview } from '../../../src/services/region/region-overview.ts'
import { change, system } from '../../../src/store/base/change.ts'
import type { Database } from '../../../src/store/base/connect.ts'
import { makePublicRegion, type PublicRegion } from '../../support/public-region.ts'

let made: PublicRegion

beforeAll(async () => {
  made = await makePublicRegion()
})

afterAll(() => made.close())

const browse = (wish: Partial<GalleryWish>) =>
  browseInnovations(made.application.services, made.regionId, {
    words: '',
    filter: {},
    order: 'verdict',
    page: 1,
    ...wish,
  })
const search = (words: string) => browse({ words, order: 'relevance' })
const names = async (found: ReturnType<typeof browse>) => (await found).rows.map((row) => row.name)

describe('search', () => {
  test('another form of the same stem is found', async () => {
    expect(await names(search('mengirim'))).toEqual(['Sianduk'])
    expect((await search('mengirim')).similar).toBe(false)
  })

  test('a word with a typing error is found by its looks, and that is said', async () => {
    const found = await search('pengirman')
    expect(found.rows.map((row) => row.name)).toEqual(['Sianduk'])
    expect(found.similar).toBe(true)
  })

  test('any one letter may be missing or wrong', async () => {
    const missed: string[] = []
    for (const [word, name] of [
      ['puskesmas', 'Antre Puskesmas'],
      ['pengiriman', 'Sianduk'],
      ['parkir', 'Parkir Pasar'],
    ] as const) {
      for (let at = 1; at < word.length; at += 1) {
        for (const letter of ['', 'x']) {
          const typed = word.slice(0, at) + letter + word.slice(at + 1)
          if (!(await names(search(typed))).includes(name)) missed.push(typed)
        }
      }
    }
    expect(missed).toEqual([])
  })

  test('of several words each may have its typing error, and all of them have to be found', async () => {
    expect(await names(search('antree puskesms'))).toEqual(['Antre Puskesmas'])
    expect(await names(search('antree dokumne'))).toEqual([])
  })

  test('a number is meant as it stands', async () => {
    expect(await names(search('puskesms 1999'))).toEqual([])
  })

  test('a match in the name comes before one in the description', async () => {
    expect(await names(search('puskesmas'))).toEqual(['Antre Puskesmas', 'Ngider Sehat'])
  })

  test('every word has to be found', async () => {
    expect(await names(search('puskesmas dokumen'))).toEqual([])
  })

  test.each([
    '%',
    "'",
    '<b>',
    '&|!()',
    '\\',
    '  ',
    'a',
    '😀',
    '½½½',
    '１２３',
    'oʻzbek',
    "'; DROP TABLE innovation; --",
  ])('the words %j are only words', async (words) => {
    expect((await search(words)).total).toBeLessThanOrEqual(5)
  })

  test('what is not published is not found', async () => {
    expect(await names(search('rahasia'))).toEqual([])
  })
})

describe('lists', () => {
  test('the best verdict first, then by name', async () => {
    expect(await names(browse({}))).toEqual([
      'Sianduk',
      'Antre Puskesmas',
      'Izin Kilat',
      'Ngider Sehat',
      'Parkir Pasar',
    ])
  })

  test.each([
    ['name', 'Antre Puskesmas'],
    ['year', 'Parkir Pasar'],
    ['satisfaction', 'Sianduk'],
  ] as const)('by %s begins with %s', async (order, first) => {
    expect((await names(browse({ order })))[0]).toBe(first)
  })

  test('by satisfaction six delighted people do not stand above four hundred content ones', async () => {
    const tell = (transaction: Database, slug: string, index: number, n: number) =>
      transaction.execute(sql`UPDATE innovation SET satisfaction_index = ${index},
        headline = jsonb_build_object('facts', jsonb_build_object('voice', jsonb_build_object('n', ${n}::int))) WHERE slug = ${slug}`)
    const told = await change(
      made.application.services.db,
      system('test'),
      'innovation.edit',
      async (transaction) => {
        await tell(transaction, 'sianduk', 86, 400)
        await tell(transaction, 'antre-puskesmas', 95, 6)
        return ok(null)
      },
    )
    expect(told.ok).toBe(true)
    // 85.8 and 83.5 by hand: (766.1 + 400 x 86) / 410 and (766.1 + 6 x 95) / 16.
    expect((await names(browse({ order: 'satisfaction' }))).slice(0, 2)).toEqual([
      'Sianduk',
      'Antre Puskesmas',
    ])
  })

  test('by satisfaction an index of three questions stands behind all of nine', async () => {
    const told = await change(
      made.application.services.db,
      system('test'),
      'innovation.edit',
      async (transaction) => {
        await transaction.execute(sql`UPDATE innovation SET satisfaction_index = 99,
          headline = '{"facts": {"voice": {"n": 900, "questions": 3}}}' WHERE slug = 'izin-kilat'`)
        return ok(null)
      },
    )
    expect(told.ok).toBe(true)
    expect((await names(browse({ order: 'satisfaction' }))).slice(0, 3)).toEqual([
      'Sianduk',
      'Antre Puskesmas',
      'Izin Kilat',
    ])
  })

  test('filters narrow, and their counts say what each choice would leave', async () => {
    const found = await browse({ filter: { digital: true, year: 2020 } })
    expect(found.rows.map((row) => row.name)).toEqual(['Sianduk', 'Antre Puskesmas'])
    expect(found.total).toBe(2)
    expect(found.narrowing.facets?.verdict).toEqual({ proven: 1, promising: 1 })
    expect(found.narrowing.facets?.digital).toEqual({ true: 2 })
    expect(found.narrowing.facets?.year).toEqual({ '2020': 2, '2021': 1 })
  })

  test('an agency holds the innovations of its units', async () => {
    const overview = await regionOverview(made.application.services, made.regionId)
    const health = overview.agencies.find((agency) => agency.key === 'dinkes')
    expect(health?.innovations).toBe(2)
    expect(overview.tallies.total).toBe(5)
  })

  test('a page beyond the last is empty and knows how many there are', async () => {
    const beyond = await browse({ page: 9 })
    expect(beyond.rows).toEqual([])
    expect(beyond.total).toBe(5)
    const searched = await browse({ words: 'puskesmas', order: 'relevance', page: 9 })
    expect(searched.rows).toEqual([])
    expect(searched.total).toBe(2)
  })
})
