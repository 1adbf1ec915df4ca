import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeXlsx } from '../../../src/documents/xlsx.ts'
import type { PersonId } from '../../../src/domain/scope.ts'
import { insertDemonstrationRegion } from '../../../src/services/demonstration/region.ts'
import type { ListScope } from '../../../src/services/intake/list.ts'
import { confirmList, undoList } from '../../../src/services/intake/settle-list.ts'
import { mendList, showList, startList } from '../../../src/services/intake/take-in-list.ts'
import { regionValueList } from '../../../src/services/measurement/region-value-list.ts'
import type { Services } from '../../../src/services/services.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { findRegionById } from '../../../src/store/region/region.ts'
import { testApplication } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

const INNOVATIONS = 57
let database: TestDatabase
let services: Services
let scope: ListScope

beforeAll(async () => {
  database = await testDatabase()
  services = testApplication(database, () => new Date('2026-06-15T02:00:00Z')).services
  const regionId = await change(database.db, system('test'), 'test', insertDemonstrationRegion)
  const account = { name: 'Pengelola', email: 'pengelola@contoh.invalid', password: 'labinov-peragaan' }
  const personId: PersonId = await services.identity.createPerson(account)
  await change(database.db, system('test'), 'test', async (transaction) => {
    await transaction.execute(sql`
      INSERT INTO innovation (region_id, id, slug, agency_id, name, year, status)
      SELECT ${regionId}, gen_random_uuid(), 'layanan-' || n, (SELECT id FROM agency WHERE region_id = ${regionId} ORDER BY key LIMIT 1),
        'Layanan ' || n, 2025, 'implemented' FROM generate_series(1, ${INNOVATIONS}) n`)
    await transaction.execute(sql`
      INSERT INTO indicator (region_id, id, innovation_id, key, name, kind, unit, direction, frequency)
      SELECT region_id, gen_random_uuid(), id, 'served', 'Warga dilayani', 'output', 'orang', 'higher', 'month'
      FROM innovation WHERE region_id = ${regionId}`)
  })
  const region = await findRegionById(database.db, regionId)
  if (!region) throw new Error('no region')
  scope = { region, author: { personId, kind: 'person', origin: 'test' }, now: services.clock() }
})
afterAll(() => database.close())

async function send(fill: (row: number, heading: string) => number | string | null): Promise<string> {
  const { header, rows } = await regionValueList.example(database.db, scope)
  const filled = rows.map((cells, row) => cells.map((cell, at) => fill(row, header[at] ?? '') ?? cell))
  const bytes = await writeXlsx([{ name: 'Nilai', header, rows: filled }])
  const started = await startList(services, scope, regionValueList, { name: 'nilai.xlsx', bytes })
  if (!started.ok) throw new Error(started.code)
  return started.value
}

async function valuesOf(period: string): Promise<number> {
  const { rows } = await database.db.execute(
    sql`SELECT count(*)::int AS n FROM measurement WHERE period = ${period}`,
  )
  return rows[0]?.n as number
}

test('the template has the indicators in force and twelve months behind this one, none of them to come', async () => {
  const { header, rows } = await regionValueList.example(database.db, scope)
  expect(rows).toHaveLength(INNOVATIONS)
  expect(header.slice(0, 4)).toEqual(['Perangkat daerah', 'Inovasi', 'Indikator', 'Satuan'])
  expect(header.slice(4)).toHaveLength(13)
  expect([header[4], header.at(-1)]).toEqual(['2025-06', '2026-06'])
})

test('one month of 57 innovations comes in by one file; a bad cell keeps its own row out', async () => {
  const batch = await send((row, heading) =>
    heading === '2026-05' ? (row === 3 ? 'belum dihitung' : 100 + row) : null,
  )
  const checked = await showList(services, scope, regionValueList, batch)
  expect(checked?.counts).toMatchObject({ create: INNOVATIONS - 1, blocked: 1 })
  const confirmed = await confirmList(services, scope, regionValueList, batch, { reason: null })
  expect(confirmed).toMatchObject({ ok: true, value: { written: INNOVATIONS - 1 } })
  expect(await valuesOf('2026-05-01')).toBe(INNOVATIONS - 1)
})

test('the template brings what is on record back, so that the same file again changes nothing', async () => {
  const batch = await send(() => null)
  const checked = await showList(services, scope, regionValueList, batch)
  expect(checked?.counts).toMatchObject({ unchanged: INNOVATIONS, create: 0, differs: 0 })
})

test('a value on record is replaced only where its row is taken in, and only with a reason', async () => {
  const batch = await send((row, heading) => (heading === '2026-05' && row === 0 ? 777 : null))
  const checked = await showList(services, scope, regionValueList, batch)
  expect(checked?.counts).toMatchObject({ differs: 1 })
  expect(await confirmList(services, scope, regionValueList, batch, { reason: null })).toMatchObject({
    code: 'nothing-to-write',
  })
  const row = checked?.rows.find(({ outcome }) => outcome === 'differs')?.row ?? 0
  await mendList(services, scope, regionValueList, batch, { decisions: { [row]: { action: 'import' } } })
  expect((await showList(services, scope, regionValueList, batch))?.asksReason).toBe(true)
  expect(await confirmList(services, scope, regionValueList, batch, { reason: null })).toMatchObject({
    code: 'reason-missing',
  })
  const reason = 'Salah ketik bulan lalu'
  expect(await confirmList(services, scope, regionValueList, batch, { reason })).toMatchObject({
    ok: true,
    value: { written: 1 },
  })
})

test('a list of values is undone over all its innovations, and its file can come in again', async () => {
  const month = '2026-04-01'
  const fill = (row: number, heading: string) => (heading === '2026-04' ? 10 + row : null)
  const inForce = async () => {
    const { rows } = await database.db.execute(
      sql`SELECT count(*)::int AS n FROM measurement_in_force WHERE period = ${month}`,
    )
    return rows[0]?.n
  }
  const batch = await send(fill)
  await confirmList(services, scope, regionValueList, batch, { reason: null })
  expect(await inForce()).toBe(INNOVATIONS)
  expect(await undoList(services, scope, regionValueList, batch)).toEqual({ ok: true, value: null })
  expect(await inForce()).toBe(0)
  const again = await send(fill)
  const confirmed = await confirmList(services, scope, regionValueList, again, { reason: null })
  expect(confirmed).toMatchObject({ ok: true, value: { written: INNOVATIONS } })
  expect(await inForce()).toBe(INNOVATIONS)
})
