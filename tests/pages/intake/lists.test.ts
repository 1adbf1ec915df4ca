import { sql } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { change, system } from '../../../src/store/base/change.ts'
import { faultsOf, openPage, type Site, signInAs, startSite } from '../../support/site.ts'
import { contextOf, ways } from '../../support/ways.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.close())

/** A region with nothing in it, where one administrator works. */
async function addEmptyRegion(slug: string): Promise<void> {
  await change(site.database.db, system('test'), 'test', async (transaction) => {
    await transaction.execute(sql`
      INSERT INTO region (slug, code, name, kind, province_name, settings)
      SELECT ${slug}, ${slug}, 'Kota Uji', kind, province_name, settings FROM region WHERE slug = 'tangsel'`)
    await transaction.execute(sql`
      INSERT INTO membership (region_id, id, person_id, role)
      SELECT r.id, gen_random_uuid(), p.id, 'administrator' FROM region r, person p
      WHERE r.slug = ${slug} AND p.email = 'admin@contoh.invalid'`)
  })
}

async function countIn(slug: string, table: string): Promise<number> {
  const { rows } = await site.database.pool.query(
    `SELECT count(*)::int AS n FROM ${table} t JOIN region r ON r.id = t.region_id WHERE r.slug = $1`,
    [slug],
  )
  return rows[0].n
}

const kecamatan = Array.from({ length: 7 }, (_, at) => `Kecamatan Contoh ${at + 1}`)
const agencies = [
  ['Nama', 'Singkatan', 'Induk'],
  ...Array.from({ length: 20 }, (_, at) => [`Dinas Contoh ${at + 1}`, `DC${at + 1}`, '']),
  ...Array.from({ length: 5 }, (_, at) => [`Badan Contoh ${at + 1}`, `BC${at + 1}`, '']),
  ...kecamatan.map((name) => [name, '', '']),
  ...Array.from({ length: 11 }, (_, at) => [`Kelurahan Contoh ${at + 1}`, '', kecamatan[at % 7] ?? '']),
  ['Tirta Contoh', '', ''],
]
const peopleOf = (slug: string) => [
  ['Nama', 'Email', 'Peran', 'OPD'],
  ...Array.from({ length: 30 }, (_, at) => [
    `Orang ${at + 1}`,
    `orang${at + 1}.${slug}@contoh.example`,
    at < 20 ? 'Koordinator' : 'Admin',
    `DC${(at % 20) + 1}`,
  ]),
]
const pasted = (rows: readonly (readonly string[])[]) => rows.map((cells) => cells.join('\t')).join('\n')

/** Every click of the journey; filling in a field is none. */
class Clicks {
  count = 0
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }
  async on(selector: string): Promise<void> {
    this.count += 1
    await this.#page.click(selector)
  }
}

describe.each(ways)('from an empty region, $name', (way) => {
  test('44 agencies and 30 people come in from a spreadsheet, and the whole can be undone', async () => {
    const slug = `baru-${way.width}${way.javaScriptEnabled ? '-script' : ''}`
    await addEmptyRegion(slug)
    const page = await openPage(site, contextOf(way))
    await signInAs(page, 'admin@contoh.invalid')
    const clicks = new Clicks(page)

    await page.goto(`/${slug}/desk/agencies`)
    await clicks.on('main a[href$="/desk/intake/agencies"]')
    await page.fill('[name=pasted]', pasted(agencies))
    await clicks.on('main form button[type=submit]')
    expect(await page.textContent('main')).toMatch(/43\s*baru, 1\s*perlu diperbaiki/)
    if (way.javaScriptEnabled) expect(await faultsOf(page)).toEqual([])
    await page.selectOption('[name=value-0]', 'badan')
    await clicks.on('text=Terapkan pada semua baris')
    await clicks.on('text=Simpan 44 baris')
    expect(await countIn(slug, 'agency')).toBe(44)

    await page.goto(`/${slug}/desk/people`)
    await clicks.on('main a[href$="/desk/intake/people"]')
    await page.fill('[name=pasted]', pasted(peopleOf(slug)))
    await clicks.on('main form button[type=submit]')
    expect(await page.textContent('main')).toMatch(/20\s*baru, 10\s*perlu diperbaiki/)
    await page.selectOption('[name=value-0]', 'coordinator')
    await clicks.on('text=Terapkan pada semua baris')
    await clicks.on('text=Simpan 30 baris')
    expect(await page.textContent('h1')).toContain('30 orang mendapat tautan sekali pakai')
    expect(await page.locator('.one-time-password').count()).toBe(30)
    if (way.javaScriptEnabled) expect(await faultsOf(page)).toEqual([])
    expect(await countIn(slug, 'membership')).toBe(31)
    expect(clicks.count).toBeLessThanOrEqual(8)

    await page.goto(`/${slug}/desk/intake/people`)
    await page.click('main .ruled-list a')
    await page.click('summary:has-text("Batalkan seluruh daftar")')
    await page.click('form[action$="/undo"] button')
    expect(await page.textContent('main')).toContain('Daftar ini sudah dibatalkan')
    expect(await countIn(slug, 'membership')).toBe(1)
    await page.context().close()
  })
})

test('a mended row is put right where one was: the next that needs a look is in sight', async () => {
  const slug = 'baru-tempat'
  await addEmptyRegion(slug)
  const page = await openPage(site)
  await signInAs(page, 'admin@contoh.invalid')
  await page.goto(`/${slug}/desk/intake/people`)
  const rows = Array.from({ length: 60 }, (_, at) => [`Orang ${at + 1}`, `orang${at + 1}`, 'pendamping', ''])
  await page.fill('[name=pasted]', pasted([['Nama', 'Email', 'Peran', 'OPD'], ...rows]))
  await page.click('main form button[type=submit]')
  await page.goto(`${page.url().split('?')[0]}?rows=look&page=2`)
  await page.fill('#row-55 input[type=text]', 'orang55@contoh.example')
  await page.click('#row-55 button[value=import]')
  expect(page.url()).toMatch(/rows=look&page=2#row-56$/)
  await page.context().close()
})

test('nothing sent is told beside the field, and what was pasted and refused stays', async () => {
  const page = await openPage(site)
  await signInAs(page, 'admin@contoh.invalid')
  await page.goto('/tangsel/desk/intake/agencies')
  await page.click('main form button[type=submit]')
  expect(await page.textContent('.error-summary')).toContain('Pilih berkas atau tempel')
  await page.fill('[name=pasted]', 'Nama')
  await page.click('main form button[type=submit]')
  expect(await page.inputValue('[name=pasted]')).toBe('Nama')
  await page.context().close()
})
