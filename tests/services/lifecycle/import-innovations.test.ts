import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonId, RegionId } from '../../../src/domain/scope.ts'
import { insertDemonstrationRegion } from '../../../src/services/demonstration/region.ts'
import {
  confirmInnovationImport,
  importInnovations,
  mendInnovationImport,
  showInnovationImport,
  startInnovationImport,
} from '../../../src/services/lifecycle/import-innovations.ts'
import type { Services } from '../../../src/services/services.ts'
import { type Author, change, system } from '../../../src/store/base/change.ts'
import { testApplication } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

const bytes = readFileSync(
  new URL('../../../src/services/demonstration/data/tangsel-2020-innovations.csv', import.meta.url),
)
let database: TestDatabase
let services: Services
let regionId: RegionId
let author: Author

beforeAll(async () => {
  database = await testDatabase()
  services = testApplication(database, () => new Date('2021-12-06T02:00:00Z')).services
  regionId = await change(database.db, system('test'), 'test', insertDemonstrationRegion)
  const account = { name: 'Pengelola', email: 'pengelola@contoh.invalid', password: 'labinov-peragaan' }
  const personId: PersonId = await services.identity.createPerson(account)
  author = { personId, kind: 'person', origin: 'test' }
})
afterAll(() => database.close())

async function count(table: string): Promise<number> {
  const { rows } = await database.db.execute(sql.raw(`select count(*)::int as n from ${table}`))
  return (rows[0] as { n: number }).n
}

async function start(): Promise<string> {
  const file = { name: 'daftar.csv', bytes }
  const started = await startInnovationImport(services, author, regionId, file)
  if (!started.ok) throw new Error(started.code)
  return started.value
}

describe('importing innovations', () => {
  it('writes nothing before it is confirmed', async () => {
    const batch = await start()
    const checked = await showInnovationImport(services, regionId, batch)
    expect(checked?.counts).toMatchObject({ create: 32, duplicate: 1, blocked: 2 })
    expect(await count('innovation')).toBe(0)
  })

  it('is confirmed once, also when two people press at the same time', async () => {
    const batch = await start()
    const mends = {
      resolutions: { 18: { action: 'import' as const, cells: { 7: '' } }, 34: { action: 'skip' as const } },
    }
    await mendInnovationImport(services, author, regionId, batch, mends)
    const outcomes = await Promise.all(
      [1, 2].map(() => confirmInnovationImport(services, author, regionId, batch)),
    )
    expect(outcomes.filter((outcome) => outcome.ok)).toEqual([{ ok: true, value: { written: 33 } }])
    expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({ code: 'already-confirmed' })
    expect(await count('innovation')).toBe(33)
    expect(
      await count("audit where table_name = 'innovation' and action = 'innovation.import.confirm'"),
    ).toBe(33)
  })

  it('changes nothing when the same file comes again', async () => {
    const batch = await start()
    const again = await confirmInnovationImport(services, author, regionId, batch)
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
    const other = (regionId + 1) as RegionId
    expect(await showInnovationImport(services, other, batch)).toBeNull()
    expect(await confirmInnovationImport(services, author, other, batch)).toMatchObject({
      code: 'not-found',
    })
  })
})
