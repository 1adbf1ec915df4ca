import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEFAULT_POLICY } from '../../../src/domain/verdict/policy.ts'
import { showInnovation } from '../../../src/services/gallery/show-innovation.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { findRegion } from '../../../src/store/region/region.ts'
import { innovation, region, serviceChange } from '../../../src/store/schema/index.ts'
import { garbageText } from '../../support/garbage.ts'
import { makePublicRegion, type PublicRegion, publicNow } from '../../support/public-region.ts'

let made: PublicRegion

beforeAll(async () => {
  made = await makePublicRegion()
})

afterAll(() => made.close())

const get = (path: string) => made.application.get(path)
const text = async (path: string) => (await get(path)).text()

describe('an innovation', () => {
  test('fewer answers than the limit show no figure, also not how many there are', async () => {
    await made.answer('izin-kilat', 4)
    const page = await text('/kota/innovations/izin-kilat')
    expect(page).toContain('kata warga (kurang dari 5 jawaban)')
    // 30 is what a first look needs; with the four that came it would be 26.
    expect(page).not.toMatch(/\b(4|26) jawaban|dari 100/)
    expect(await text('/kota/innovations/izin-kilat/results.csv')).not.toMatch(/^(index|element)/m)
    const csv = await text('/kota/open-data/innovations.csv')
    expect(csv).toMatch(/^izin-kilat;.*;unproven;;;;false\r$/m)
  })

  test('from the limit on the index is shown with its interval and grade', async () => {
    // As many as the largest step that may be drawn.
    await made.answer('ngider-sehat', 9)
    const page = await text('/kota/innovations/ngider-sehat')
    expect(page).toContain('9 jawaban')
    expect(page).toMatch(/mutu B, baik/)
    expect(await text('/kota/innovations/ngider-sehat/results.csv')).toMatch(/^element;cost;1-4;/m)
  })

  test('its series says what changed since the launch, with table, course without it and file', async () => {
    const page = await text('/kota/innovations/sianduk')
    expect(page).toContain(
      'Rata-&#8288;rata waktu penyelesaian: 9,0 sebelum dan 4,8 hari sejak diluncurkan Oktober 2020. Kebetulan, dan arah yang mungkin sudah ada sebelumnya, belum diperhitungkan.',
    )
    expect(page).toContain('tanpa inovasi (perkiraan)')
    expect(page).toContain('angka contoh')
    const tables = await text('/kota/innovations/sianduk/figures')
    expect(tables).toContain('Regresi tersegmentasi')
    expect(tables.match(/<tr/g)?.length).toBeGreaterThan(24)
    expect(page).not.toContain('<table class="data-table')
    const csv = await text('/kota/innovations/sianduk/figures.csv')
    expect(csv.split('\r\n')[0]).toContain('indicator;name;kind;unit;period;value;mean')
    expect(csv).toContain(';2020-10;')
  })

  test('a survey that is open is offered, and the complaint is always', async () => {
    expect(await text('/kota/innovations/sianduk')).toContain('href="/s/UJI1"')
    const other = await text('/kota/innovations/izin-kilat')
    expect(other).toContain('belum dibuka')
    expect(other).toContain('/kota/complain?innovation=izin-kilat')
  })

  test('what is not there yet is said', async () => {
    const page = await text('/kota/innovations/parkir-pasar')
    expect(page).toContain('Belum dinilai')
    // In one card and one sentence, and no card is empty.
    expect(page).toContain(
      'Belum diketahui: ukuran hasil dan angkanya, kata warga (kurang dari 5 jawaban), yang dikeluarkan warga sebelum dan sesudah, laporan warga (kurang dari 5), rencana bukti yang didaftarkan, keputusan pimpinan.',
    )
    expect(page.match(/class="card"/g)).toHaveLength(1)
    expect(page).toContain('Inovasi ini rekaan')
  })

  test('what it costs a citizen is compared, with the assumptions', async () => {
    await change(made.database.db, system('test'), 'test', (transaction) =>
      transaction.insert(serviceChange).values([
        { regionId: made.regionId, innovationId: made.idOf('sianduk'), key: 'visits', before: 2, after: 0 },
        {
          regionId: made.regionId,
          innovationId: made.idOf('sianduk'),
          key: 'rupiah',
          before: 45_000,
          after: 12_000,
        },
      ]),
    )
    const page = await text('/kota/innovations/sianduk')
    for (const part of ['2 kali', 'tidak perlu', 'Rp45.000', 'Asumsi']) expect(page).toContain(part)
    expect(await text('/kota/innovations/sianduk/figures')).toContain('Setiap layanan dianggap sama.')
  })

  test.each(['rahasia', 'tidak-ada', '%00', '%E0%A4%A', '..%2f..', 'a'.repeat(500)])(
    '%s is nowhere',
    async (slug) => {
      expect((await get(`/kota/innovations/${slug}`)).status).toBe(404)
      expect((await get(`/kota/innovations/${slug}/figures`)).status).toBe(404)
      expect((await get(`/kota/innovations/${slug}/figures.csv`)).status).toBe(404)
      expect((await get(`/kota/innovations/${slug}/results.csv`)).status).toBe(404)
    },
  )

  test('one that is not published has no figures for anybody', async () => {
    const scope = await findRegion(made.database.db, 'kota')
    expect(await showInnovation(made.application.services, scope!, 'rahasia')).toBeNull()
    expect(await text('/kota/open-data/innovations.json')).not.toContain('Rahasia')
  })
})

describe('the list', () => {
  test.each([
    'page=abc',
    'page=0',
    'page=99999',
    'year=99',
    'verdict=x',
    'stage=%00',
    'agency=%27',
    'sort=drop',
    'digital=2',
  ])('%s is answered with what was not understood', async (query) => {
    const answer = await get(`/kota/innovations?${query}`)
    expect(answer.status).toBe(400)
    const page = await answer.text()
    expect(page).toContain('tidak kami kenal')
    expect(page).toContain('Sianduk')
  })

  test('garbage never breaks it', async () => {
    await fc.assert(
      fc.asyncProperty(garbageText, async (value) => {
        const query = new URLSearchParams({ q: value, agency: value, year: value, page: value })
        expect((await get(`/kota/innovations?${query}`)).status).toBeLessThan(500)
      }),
      { numRuns: 50 },
    )
  })

  test('a page beyond the last leads back', async () => {
    const answer = await get('/kota/innovations?page=7&sort=name')
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('href="/kota/innovations?sort=name&amp;page=1"')
  })

  test('it speaks English too', async () => {
    expect(await text('/en/kota/innovations?q=mengirim')).toContain('1 innovation for “mengirim”')
  })
})

test('a slash at the end leads to the page, and nowhere else', async () => {
  const leads = async (path: string) => {
    const response = await made.application.get(path)
    return [response.status, response.headers.get('location')]
  }
  expect(await leads('/kota/?lang=x')).toEqual([301, '/kota?lang=x'])
  expect(await leads('/en/kota/innovations/')).toEqual([301, '/en/kota/innovations'])
  for (const path of ['//evil.example/', '/\\evil.example/', '/kota//', '///', '/kota/nowhere']) {
    expect([path, ...(await leads(path))]).toEqual([path, 404, null])
  }
})

describe('a region', () => {
  test('its front page counts verdicts and agencies', async () => {
    const page = await text('/kota')
    expect(page).toContain('5 inovasi layanan')
    expect(page).toContain('2 dari 2')
    expect(page).not.toContain('Rahasia')
  })

  test('one without anything says what comes next', async () => {
    await change(made.database.db, system('test'), 'test', (transaction) =>
      transaction.insert(region).values({
        slug: 'kosong',
        code: '99.02',
        name: 'Kota Kosong',
        kind: 'city',
        provinceName: 'Uji',
        settings: { smallNumberLimit: 5 },
        openedAt: new Date('2020-01-01T00:00:00Z'),
      }),
    )
    for (const path of ['', '/innovations', '/agencies', '/open-data', '/open-data/measurements.json']) {
      expect((await get(`/kosong${path}`)).status).toBe(200)
    }
    expect(await text('/kosong')).toContain('Belum ada inovasi yang diterbitkan')
    expect(JSON.parse(await text('/kosong/open-data/measurements.json')).rows).toEqual([])
  })

  test('an agency shows its innovations and its units, an unknown one is nowhere', async () => {
    const page = await text('/kota/agencies/dinkes')
    expect(page).toContain('Ngider Sehat')
    expect(page).toContain('Antre Puskesmas')
    expect(page).toContain('/kota/agencies/puskesmas')
    expect((await get('/kota/agencies/tidak-ada')).status).toBe(404)
  })
})

describe('open data', () => {
  test('a cell that would run as a formula does not', async () => {
    await change(made.database.db, system('test'), 'test', (transaction) =>
      transaction.insert(innovation).values({
        regionId: made.regionId,
        id: '019a0000-0000-7000-8000-000000000001' as never,
        slug: 'rumus',
        agencyId: made.agencyId,
        name: '=HYPERLINK("http://x")',
        year: 2021,
        status: 'trial',
        publishedAt: publicNow,
      }),
    )
    expect(await text('/kota/open-data/innovations.csv')).toContain(`"'=HYPERLINK(""http://x"")"`)
  })

  test('its page says licence and day, and a file has decimals as Indonesian spreadsheets read them', async () => {
    const page = await text('/kota/open-data')
    expect(page).toContain('CC BY 4.0')
    expect(page).toMatch(/Keadaan \d+ \S+ \d{4}\./)
    const withComma = await text('/kota/open-data/measurements.comma.csv')
    expect(withComma).toMatch(/;9,3(;|\r)/)
    expect(withComma).not.toMatch(/;9\.3(;|\r)/)
    expect(await text('/kota/open-data/measurements.csv')).toMatch(/;9\.3(;|\r)/)
  })

  test('JSON carries its dictionary', async () => {
    const data = JSON.parse(await text('/kota/open-data/measurements.json'))
    expect(data.columns.map((column: { name: string }) => column.name)).toContain('period')
    expect(data.rows[0]).toMatchObject({
      innovation: 'sianduk',
      indicator: 'days',
      period: '2019-01',
      value: 9.3,
    })
    const order = data.rows.map((row: { period: string }) => row.period)
    expect(order).toEqual([...order].sort())
  })
})

test('the method page tells the thresholds that are in force', async () => {
  const page = await text('/method')
  expect(page).toContain(`Di bawah ${DEFAULT_POLICY.answersMin} jawaban`)
  expect((await get('/privacy')).status).toBe(200)
  expect((await get('/en/accessibility')).status).toBe(200)
})
