import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonId, RegionId } from '../../../src/domain/scope.ts'
import { insertDemonstrationRegion } from '../../../src/services/demonstration/region.ts'
import type { ListScope } from '../../../src/services/intake/list.ts'
import { confirmList, undoList } from '../../../src/services/intake/settle-list.ts'
import { mendList, showList, startList } from '../../../src/services/intake/take-in-list.ts'
import { importInnovations } from '../../../src/services/lifecycle/import-innovations.ts'
import { innovationList } from '../../../src/services/lifecycle/innovation-list.ts'
import type { Services } from '../../../src/services/services.ts'
import { type Author, change, system } from '../../../src/store/base/change.ts'
import { findRegionById } from '../../../src/store/region/region.ts'
import { testApplication } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

const bytes = readFileSync(
  new URL('../../../src/services/demonstration/data/tangsel-2020-innovations.csv', import.meta.url),
)
let database: TestDatabase
let services: Services
let regionId: RegionId
let author: Author
let scope: ListScope

beforeAll(async () => {
  database = await testDatabase()
  services = testApplication(database, () => new Date('2021-12-06T02:00:00Z')).services
  regionId = await change(database.db, system('test'), 'test', insertDemonstrationRegion)
  const account = { name: 'Pengelola', email: 'pengelola@contoh.invalid', password: 'labinov-peragaan' }
  const personId: PersonId = await services.identity.createPerson(account)
  author = { personId, kind: 'person', origin: 'test' }
  const region = await findRegionById(database.db, regionId)
  if (!region) throw new Error('no region')
  scope = { region, author, now: services.clock() }
})
afterAll(() => database.close())

async function count(table: string): Promise<number> {
  const { rows } = await database.db.execute(sql.raw(`select count(*)::int as n from ${table}`))
  return (rows[0] as { n: number }).n
}

async function start(content: Uint8Array = bytes): Promise<string> {
  const file = { name: 'daftar.csv', bytes: content }
  const started = await startList(services, scope, innovationList, file)
  if (!started.ok) throw new Error(started.code)
  return started.value
}

describe('importing innovations', () => {
  it('writes nothing before it is confirmed', async () => {
    const batch = await start()
    const checked = await showList(services, scope, innovationList, batch)
    expect(checked?.counts).toMatchObject({ create: 32, duplicate: 1, blocked: 2 })
    expect(await count('innovation')).toBe(0)
  })

  it('is confirmed once, also when two people press at the same time', async () => {
    const batch = await start()
    const decisions = {
      18: { action: 'import' as const, cells: { 7: '' } },
      34: { action: 'skip' as const },
    }
    await mendList(services, scope, innovationList, batch, { decisions })
    const outcomes = await Promise.all(
      [1, 2].map(() => confirmList(services, scope, innovationList, batch, { reason: null })),
    )
    expect(outcomes.filter((outcome) => outcome.ok)).toMatchObject([{ value: { written: 33 } }])
    expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({ code: 'already-confirmed' })
    expect(await count('innovation')).toBe(33)
    expect(await count("audit where table_name = 'innovation' and action = 'list.confirm'")).toBe(33)
  })

  it('changes nothing when the same file comes again', async () => {
    const batch = await start()
    const again = await confirmList(services, scope, innovationList, batch, { reason: null })
    expect(again).toMatchObject({ ok: false, code: 'nothing-to-write' })
    const direct = await importInnovations(services, author, regionId, bytes, { dryRun: false })
    expect(direct.ok && direct.value.written).toBe(0)
    expect(await count('innovation')).toBe(33)
  })

  it('writes all rows or none', async () => {
    const before = await count('innovation')
    // A summary table cannot be written for a moment, as when the disk is full in the middle of an import.
    await database.db.execute(sql`alter table region_tally add constraint broken check (count < 0) not valid`)
    const fresh = Buffer.from('Nama Inovasi;Perangkat Daerah;Tahun\nSatu;Dinkes;2021\nDua;Dinsos;2021\n')
    const attempt = importInnovations(services, author, regionId, fresh, { dryRun: false })
    await expect(attempt).rejects.toThrow()
    await database.db.execute(sql`alter table region_tally drop constraint broken`)
    expect(await count('innovation')).toBe(before)
  })

  it('judges what a second file says to have begun on another day, and nothing else', async () => {
    const list = (day: string, source: string) =>
      Buffer.from(
        `Nama Inovasi;Perangkat Daerah;Tahun;Waktu Implementasi;Sumber\nSatu Pintu;Dinkes;2021;${day};${source}\n`,
      )
    const update = { action: 'import' as const }
    const taken = { dryRun: false, resolutions: { 1: update, 2: update } }
    const judged = () => count("verdict where cause = 'launch'")
    await importInnovations(services, author, regionId, list('2021-03-01', 'surat'), taken)
    expect(await judged()).toBe(0)
    const moved = await importInnovations(services, author, regionId, list('2021-06-01', 'surat'), taken)
    expect(moved).toMatchObject({ ok: true, value: { written: 1 } })
    expect(await judged()).toBe(1)
  })

  it('takes the year that it is in the region, where a row names none', async () => {
    // The last evening of 2021 by the clock of London is the first morning of 2022 in Jakarta.
    const newYear = testApplication(database, () => new Date('2021-12-31T20:00:00Z')).services
    const list = Buffer.from('Nama Inovasi;Perangkat Daerah\nTanpa Tahun;Dinkes\n')
    await importInnovations(newYear, author, regionId, list, { dryRun: false })
    const { rows } = await database.db.execute(sql`select year from innovation where name = 'Tanpa Tahun'`)
    expect(rows).toEqual([{ year: 2022 }])
  })

  it('refuses a batch of another region', async () => {
    const batch = await start()
    const other = { ...scope, region: { ...scope.region, id: (regionId + 1) as RegionId } }
    expect(await showList(services, other, innovationList, batch)).toBeNull()
    expect(await confirmList(services, other, innovationList, batch, { reason: null })).toMatchObject({
      code: 'not-found',
    })
  })

  it('asks for a year that no row states, and one answer holds for all', async () => {
    const list = Buffer.from(
      'Nama Inovasi;Perangkat Daerah\nTanpa Tahun Satu;Dinkes\nTanpa Tahun Dua;Dinkes\n',
    )
    const batch = await start(list)
    const checked = await showList(services, scope, innovationList, batch)
    expect(checked?.counts).toMatchObject({ blocked: 2, create: 0 })
    expect(checked?.unknown).toEqual([{ field: 'year', text: '', rows: 2, likely: null }])
    await mendList(services, scope, innovationList, batch, { meanings: { year: { '': '2020' } } })
    await confirmList(services, scope, innovationList, batch, { reason: null })
    const { rows } = await database.db.execute(
      sql`select distinct year from innovation where name like 'Tanpa Tahun %'`,
    )
    expect(rows).toEqual([{ year: 2020 }])
  })

  it('makes an agency that nobody knows on the spot, once for all its rows, and takes it back with the list', async () => {
    const list = Buffer.from(
      'Nama Inovasi;Perangkat Daerah;Tahun\nAntar Satu;Balai Kota Contoh;2021\nAntar Dua;BALAI KOTA CONTOH;2021\n',
    )
    const before = await count('agency')
    const batch = await start(list)
    await mendList(services, scope, innovationList, batch, {
      meanings: { agency: { 'balai kota contoh': '+' } },
    })
    const checked = await showList(services, scope, innovationList, batch)
    expect(checked?.counts).toMatchObject({ create: 2, blocked: 0 })
    await confirmList(services, scope, innovationList, batch, { reason: null })
    expect(await count('agency')).toBe(before + 1)
    expect(await count("innovation where name in ('Antar Satu', 'Antar Dua')")).toBe(2)
    expect(await undoList(services, scope, innovationList, batch)).toEqual({ ok: true, value: null })
    expect(await count('agency')).toBe(before)
    expect(await count("innovation where name in ('Antar Satu', 'Antar Dua')")).toBe(0)
  })

  it('keeps a year alone as a year: no launch is made of it, and the same list again changes nothing', async () => {
    const list = Buffer.from(
      'Nama Inovasi;Perangkat Daerah;Tahun;Tanggal Penerapan\nTahun Saja;Dinkes;2021;2020\n',
    )
    const batch = await start(list)
    await confirmList(services, scope, innovationList, batch, { reason: null })
    const kept = "innovation where name = 'Tahun Saja' and implemented_precision = 'year'"
    expect(await count(`${kept} and implemented_on = '2020-01-01' and launched_on is null`)).toBe(1)
    const again = await showList(services, scope, innovationList, await start(list))
    expect(again?.counts).toMatchObject({ unchanged: 1, update: 0 })
  })

  it('undoes what a list changed of recorded ones: they are as they were', async () => {
    const list = Buffer.from(
      'Nama Inovasi;Perangkat Daerah;Tahun;Deskripsi\nSatu Pintu;Dinkes;2021;Kalimat yang lain\n',
    )
    const batch = await start(list)
    await mendList(services, scope, innovationList, batch, { decisions: { 1: { action: 'import' } } })
    const described = () =>
      count("innovation where name = 'Satu Pintu' and description = 'Kalimat yang lain'")
    await confirmList(services, scope, innovationList, batch, { reason: null })
    expect(await described()).toBe(1)
    expect(await undoList(services, scope, innovationList, batch)).toEqual({ ok: true, value: null })
    expect(await described()).toBe(0)
    expect(await count("innovation where name = 'Satu Pintu'")).toBe(1)
  })
})
