import { sql } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeXlsx } from '../../../src/documents/xlsx.ts'
import { openRegion } from '../../../src/services/region/open-region.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { faultsOf, openPage, type Site, startSite } from '../../support/site.ts'
import { contextOf, type Way, ways } from '../../support/ways.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.close())

/** Counts every press of the mouse and every choice in a list; an address that is typed counts too. Filling in a field is none. */
class Hand {
  clicks = 0
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }
  async goTo(path: string): Promise<void> {
    this.clicks += 1
    await this.page.goto(path)
  }
  async on(selector: string): Promise<void> {
    this.clicks += 1
    await this.page.locator(selector).first().click()
  }
  async choose(selector: string, value: string): Promise<void> {
    this.clicks += 2
    await this.page.selectOption(selector, value)
  }
  /** Pastes a table of a spreadsheet and has it checked. */
  async paste(rows: readonly (readonly string[])[]): Promise<string> {
    await this.page.fill('[name=pasted]', rows.map((cells) => cells.join('\t')).join('\n'))
    await this.on('main form button[type=submit]')
    return (await this.page.textContent('main')) ?? ''
  }
}

const kecamatan = Array.from({ length: 12 }, (_, at) => `Kecamatan Contoh ${at + 1}`)
const agencies = [
  ['DAFTAR PERANGKAT DAERAH', '', ''],
  ['Nama', 'Singkatan', 'Induk'],
  ...Array.from({ length: 24 }, (_, at) => [`Dinas Contoh ${at + 1}`, `DC${at + 1}`, '']),
  ...Array.from({ length: 7 }, (_, at) => [`Badan Contoh ${at + 1}`, `BC${at + 1}`, '']),
  ...kecamatan.map((name) => [name, '', '']),
  ['Tirta Contoh', '', ''],
]
const peopleOf = (slug: string) => [
  ['Nama', 'Email', 'Peran', 'OPD'],
  ...Array.from({ length: 30 }, (_, at) => [
    `Orang ${at + 1}`,
    `orang${at + 1}.${slug}@contoh.example`,
    at === 0 ? 'Pengelola Lab' : at < 24 ? 'Koordinator' : 'Admin',
    at === 0 ? '' : `DC${(at % 20) + 1}`,
  ]),
]
const words = ['Antre', 'Jemput', 'Loket', 'Kartu', 'Kelas', 'Kebun', 'Pos', 'Pasar', 'Sapa', 'Jaga']
/** 60 innovations as an office sends them: a title above, capitals, a total below, no year, one agency that nobody has recorded. */
const innovations = [
  ['REKAP INOVASI', '', '', ''],
  ['No', 'Judul Inovasi', 'OPD', 'Tahapan'],
  ...Array.from({ length: 60 }, (_, at) => [
    String(at + 1),
    `${words[at % 10]} ${['Bunda', 'Lansia', 'Buku', 'Izin', 'Akta', 'Bibit'][Math.floor(at / 10)]} Contoh`,
    at === 7 ? 'Balai Tak Dikenal' : at % 3 === 0 ? `DINAS CONTOH ${(at % 24) + 1}` : `DC${(at % 24) + 1}`,
    at % 2 ? 'Penerapan' : 'Inisiatif',
  ]),
  ['', 'Jumlah', '60', ''],
]

async function countIn(slug: string, table: string): Promise<number> {
  const { rows } = await site.database.pool.query(
    `SELECT count(*)::int AS n FROM ${table} t JOIN region r ON r.id = t.region_id WHERE r.slug = $1`,
    [slug],
  )
  return rows[0].n
}

/** What the command `labinov region` does and prints: the region with its first administrator, and the one-time link. */
async function openEmptyRegion(slug: string): Promise<string> {
  const facts = {
    slug,
    code: slug,
    name: 'Kota Baru',
    kind: 'city',
    provinceName: 'Provinsi Uji',
    timeZone: 'Asia/Jakarta',
  } as const
  const administrator = { name: 'Administrator Baru', email: `admin@${slug}.invalid` }
  const opened = await openRegion(site.services, system('test'), facts, administrator)
  if (!opened.ok || !opened.value.link) throw new Error('the region was not opened')
  return `/password/link/${opened.value.link.token}`
}

const looked = async (hand: Hand, { javaScriptEnabled }: Way) => {
  if (javaScriptEnabled) expect(await faultsOf(hand.page)).toEqual([])
}

describe.each(ways)('the first day of a city, $name', (way) => {
  const slug = `kota-${way.width}${way.javaScriptEnabled ? '-script' : ''}`
  let hand: Hand

  test('44 agencies, 30 people and 60 innovations in under an hour and under 150 clicks', async () => {
    const began = Date.now()
    const link = await openEmptyRegion(slug)
    hand = new Hand(await openPage(site, contextOf(way)))
    const { page } = hand
    await hand.goTo(link)
    await page.fill('[name=password]', 'sebuah kota yang baru dibuka')
    await page.fill('[name=repeat]', 'sebuah kota yang baru dibuka')
    await hand.on('main form button[type=submit]')

    await hand.goTo(`/${slug}/desk/intake/agencies`)
    expect(await hand.paste(agencies)).toMatch(/43\s*baru, 1\s*perlu diperbaiki/)
    await looked(hand, way)
    await hand.choose('[name=value-0]', 'badan')
    await hand.on('text=Terapkan pada semua baris')
    await hand.on('text=Simpan 44 baris')
    expect(await countIn(slug, 'agency')).toBe(44)

    await hand.goTo(`/${slug}/desk/intake/people`)
    expect(await hand.paste(peopleOf(slug))).toMatch(/24\s*baru, 6\s*perlu diperbaiki/)
    await hand.choose('[name=value-0]', 'coordinator')
    await hand.on('text=Terapkan pada semua baris')
    await hand.on('text=Simpan 30 baris')
    expect(await page.locator('.one-time-password').count()).toBe(30)
    expect(await countIn(slug, 'membership')).toBe(31)

    await hand.goTo(`/${slug}/desk/intake/innovations`)
    const checked = await hand.paste(innovations)
    expect(checked).toMatch(/60\s*perlu diperbaiki/)
    await looked(hand, way)
    for (const field of await page.locator('[name^=value-]').all()) {
      const name = (await field.getAttribute('name')) ?? ''
      const of = await page.inputValue(`[name=field-${name.slice('value-'.length)}]`)
      if (of === 'agency') await hand.choose(`[name=${name}]`, '+')
      else await field.fill('2026')
    }
    await hand.on('text=Terapkan pada semua baris')
    await hand.on('text=Simpan 60 baris')
    expect(await countIn(slug, 'innovation')).toBe(60)
    expect(await countIn(slug, 'agency')).toBe(45)
    await hand.goTo(`/${slug}/desk/innovations`)
    expect(await page.textContent('main')).toContain('60')
    await looked(hand, way)
    // The aim was 150; docs/performance.md tells this number.
    expect(hand.clicks).toBe(21)
    expect(Date.now() - began).toBeLessThan(3_600_000)
  }, 180_000)

  test('the values of a month of 57 innovations in one file and under 10 clicks', async () => {
    const { page } = hand
    await change(site.database.db, system('test'), 'test', async (transaction) => {
      await transaction.execute(sql`
        INSERT INTO indicator (region_id, id, innovation_id, key, name, kind, unit, direction, frequency)
        SELECT i.region_id, gen_random_uuid(), i.id, 'served', 'Warga dilayani', 'output', 'orang', 'higher', 'month'
        FROM innovation i JOIN region r ON r.id = i.region_id WHERE r.slug = ${slug} ORDER BY i.slug LIMIT 57`)
      await transaction.execute(sql`
        INSERT INTO membership (region_id, id, person_id, role) SELECT r.id, gen_random_uuid(), p.id, 'lab-manager'
        FROM region r, person p WHERE r.slug = ${slug} AND p.email = ${`admin@${slug}.invalid`}`)
    })
    hand.clicks = 0
    await hand.goTo(`/${slug}/desk/intake/values`)
    const example = page.locator('main form a').first()
    hand.clicks += 1
    const file = await page.request.get((await example.getAttribute('href')) ?? '')
    const { readXlsx } = await import('../../../src/documents/xlsx.ts')
    const read = await readXlsx(new Uint8Array(await file.body()))
    if (!read.ok) throw new Error(read.code)
    const { header, rows } = read.value
    expect(rows).toHaveLength(57)
    const month = header.length - 2
    const filled = rows.map(({ cells }, at) =>
      header.map((_, place) => (place === month ? 100 + at : (cells[place] ?? ''))),
    )
    const bytes = await writeXlsx([{ name: 'Nilai', header: [...header], rows: filled }])
    hand.clicks += 2
    await page.setInputFiles('[name=file]', {
      name: 'nilai.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(bytes),
    })
    await hand.on('main form button[type=submit]')
    expect(await page.textContent('main')).toMatch(/57\s*baru/)
    await looked(hand, way)
    await hand.on('text=Simpan 57 baris')
    expect(await countIn(slug, 'measurement')).toBe(57)
    expect(hand.clicks).toBe(6)
    await page.context().close()
  }, 120_000)
})
