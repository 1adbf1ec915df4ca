import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { change, system } from '../../../src/store/base/change.ts'
import { faultsOf, openPage, type Site, signInAs, startSite } from '../../support/site.ts'
import { contextOf, ways } from '../../support/ways.ts'

const list = new URL('../../../src/services/demonstration/data/tangsel-2020-innovations.csv', import.meta.url)
  .pathname
let site: Site

/** A region with the same agencies and no innovations yet, where the lab manager works too. */
async function addEmptyRegion(slug: string): Promise<void> {
  await change(site.database.db, system('test'), 'test', async (transaction) => {
    await transaction.execute(sql`
      INSERT INTO region (slug, code, name, kind, province_name, settings, opened_at)
      SELECT ${slug}, ${slug}, 'Kota Uji', kind, province_name, settings, now() FROM region WHERE slug = 'tangsel'`)
    await transaction.execute(sql`
      INSERT INTO agency (region_id, id, key, name, abbreviation, aliases, kind, affairs, counts_as_agency)
      SELECT there.id, gen_random_uuid(), a.key, a.name, a.abbreviation, a.aliases, a.kind, a.affairs, a.counts_as_agency
      FROM agency a JOIN region here ON here.id = a.region_id AND here.slug = 'tangsel', region there WHERE there.slug = ${slug}`)
    await transaction.execute(sql`
      INSERT INTO membership (region_id, id, person_id, role)
      SELECT r.id, gen_random_uuid(), p.id, 'lab-manager' FROM region r, person p
      WHERE r.slug = ${slug} AND p.email = 'pengelola@contoh.invalid'`)
  })
}

async function namesIn(slug: string): Promise<string[]> {
  const { rows } = await site.database.pool.query(
    'SELECT i.name FROM innovation i JOIN region r ON r.id = i.region_id WHERE r.slug = $1 ORDER BY 1',
    [slug],
  )
  return rows.map(({ name }) => name)
}

async function publicNamesIn(slug: string): Promise<string[]> {
  const { rows } = await site.database.pool.query(
    `SELECT i.name FROM innovation i JOIN region r ON r.id = i.region_id
      WHERE r.slug = $1 AND i.published_at IS NOT NULL ORDER BY 1`,
    [slug],
  )
  return rows.map(({ name }) => name)
}

/** Completes the first rows by name as their teams would, and leaves the others as they came. */
async function makeReady(slug: string, count: number): Promise<void> {
  await change(site.database.db, system('test'), 'test', (transaction) =>
    transaction.execute(sql`
      UPDATE innovation i SET summary = NULL, description = NULL, affair_code = NULL
        FROM region r WHERE r.id = i.region_id AND r.slug = ${slug}`),
  )
  await change(site.database.db, system('test'), 'test', (transaction) =>
    transaction.execute(sql`
      UPDATE innovation SET summary = 'Satu kalimat.', affair_code = '2.18', launched_on = '2020-10-05'
        WHERE (region_id, id) IN (SELECT i.region_id, i.id FROM innovation i JOIN region r ON r.id = i.region_id
          WHERE r.slug = ${slug} ORDER BY i.name LIMIT ${count})`),
  )
}

beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.close())

describe.each(ways)('journey 4, Monday morning, $name', (way) => {
  test('35 messy rows are seen, mended and stored at once', async () => {
    const slug = `uji-${way.width}${way.javaScriptEnabled ? '-script' : ''}`
    await addEmptyRegion(slug)
    const page = await openPage(site, contextOf(way))
    await signInAs(page, 'pengelola@contoh.invalid')
    await page.goto(`/${slug}/desk/intake/innovations`)
    await page.setInputFiles('[name=file]', list)
    await page.click('main form button[type=submit]')

    expect(await page.textContent('main')).toMatch(/32\s*baru, 1\s*ganda, 2\s*perlu diperbaiki/)
    expect(await page.textContent('#row-34')).toContain('Perangkat daerah ini tidak ada di daftar')
    expect(await page.textContent('#row-35')).toContain('Kembarannya: Sianduk')
    expect(await namesIn(slug)).toEqual([])
    if (way.javaScriptEnabled) expect(await faultsOf(page)).toEqual([])

    await page.fill('#row-18 input[type=text]', '03/02/2020')
    await page.click('#row-18 button[value=import]')
    await page.selectOption('#row-34 select', { label: 'Dinas Perhubungan' })
    await page.click('#row-34 button[value=import]')
    await page.click('#row-35 button[value=skip]')
    await page.click('text=Simpan 34 baris')
    expect(await page.textContent('main')).toContain('34 baris dari berkas ini sudah disimpan')
    expect(await namesIn(slug)).toHaveLength(34)

    await page.goto(`/${slug}/desk/intake/innovations`)
    await page.setInputFiles('[name=file]', list)
    await page.click('main form button[type=submit]')
    expect(await page.textContent('main')).toContain('sudah tersimpan, sama')
    expect(await namesIn(slug)).toHaveLength(34)

    // Nothing of it is public before somebody says so; what is ready goes in one step, the rest says what it lacks.
    expect(await publicNamesIn(slug)).toEqual([])
    await makeReady(slug, 3)
    await page.goto(`/${slug}/desk/innovations?published=no`)
    await page.check('[name=everyone]')
    await page.click('text=Terbitkan yang siap')
    expect(await page.textContent('main')).toMatch(/3 inovasi sekarang tampil di publik/)
    expect(await page.textContent('main')).toMatch(/31 inovasi belum siap/)
    expect(await publicNamesIn(slug)).toHaveLength(3)
    await page.goto(`/${slug}/desk/innovations?published=yes`)
    await page.locator('[name=innovation]').first().check()
    await page.click('text=Tarik yang dipilih dari publik')
    await page.fill('[name=reason]', 'Ditata ulang')
    await page.click('button:text("Tarik dari publik")')
    expect(await page.textContent('main')).toMatch(/1 inovasi tidak lagi tampil di publik/)
    expect(await publicNamesIn(slug)).toHaveLength(2)
    if (way.javaScriptEnabled) expect(await faultsOf(page)).toEqual([])
    await page.context().close()
  })
})

test("in the next year's list the same innovation goes on, and the city does not double", async () => {
  await addEmptyRegion('uji-lanjut')
  const page = await openPage(site)
  await signInAs(page, 'pengelola@contoh.invalid')
  const bring = async (...rows: string[]) => {
    await page.goto('/uji-lanjut/desk/intake/innovations')
    await page.setInputFiles('[name=file]', {
      name: 'daftar.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['Nama Inovasi;Perangkat Daerah;Tahun;Tahapan', ...rows].join('\n')),
    })
    await page.click('main form button[type=submit]')
  }
  await bring('Antre Daring;Disdukcapil;2025;Uji coba', 'Pasar Bersih;Disdukcapil;2025;Uji coba')
  await page.click('text=Simpan 2 baris')
  await bring('Antre Daring;Disdukcapil;2026;Penerapan', 'Taman Baca;Disdukcapil;2026;Uji coba')
  expect(await page.textContent('main')).toMatch(/1\s*baru, 1\s*berlanjut di tahun ini/)
  await page.click('text=Simpan 2 baris')
  expect(await namesIn('uji-lanjut')).toEqual(['Antre Daring', 'Pasar Bersih', 'Taman Baca'])
  await page.goto('/uji-lanjut/desk/agency-progress?year=2026')
  expect(await page.textContent('main')).toContain('Antre Daring')
  expect(await page.textContent('main')).not.toContain('Pasar Bersih')
  await page.click('a:has-text("Antre Daring")')
  await page.click('text=Tahun, nama lama, pindah dan gabung')
  expect(await page.textContent('main')).toMatch(/2026: .*2025: /s)
  await page.fill('[name=words]', 'Taman')
  await page.click('button:text("Cari")')
  await page.check('[name=other]')
  await page.click('button:text("Gabungkan ke sini")')
  expect(await page.textContent('main')).toContain('Taman Baca')
  await page.click('button:text("Batalkan penggabungan Taman Baca")')
  expect(await page.textContent('main')).not.toContain('Batalkan penggabungan')
  await page.context().close()
})

test('a file that is no table is refused beside its field', async () => {
  const page = await openPage(site)
  await signInAs(page, 'pengelola@contoh.invalid')
  await page.goto('/tangsel/desk/intake/innovations')
  await page.setInputFiles('[name=file]', {
    name: 'daftar.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('%PDF-1.7 x'),
  })
  await page.click('main form button[type=submit]')
  expect(await page.textContent('.error-summary')).toContain('Ini bukan berkas CSV atau XLSX')
  await page.context().close()
})
