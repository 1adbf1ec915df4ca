import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PersonId } from '../../../src/domain/scope.ts'
import { insertDemonstrationRegion } from '../../../src/services/demonstration/region.ts'
import type { List, ListScope } from '../../../src/services/intake/list.ts'
import { confirmList, discardList, undoList } from '../../../src/services/intake/settle-list.ts'
import { mendList, showList, startList } from '../../../src/services/intake/take-in-list.ts'
import type { Services } from '../../../src/services/services.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { findRegionById } from '../../../src/store/region/region.ts'
import { lists } from '../../../src/web/pages/desk/intake/lists.ts'
import { testApplication } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { exampleLists } from '../../support/example-lists.ts'

/** A list of each kind: its third row is wrong in one cell, its first text is explained once for all rows. */
type Sample = {
  readonly file: string
  readonly meanings: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** What stands in the third row instead, by column. */
  readonly mend: Readonly<Record<number, string>>
  /** Rows of this table are counted before and after. */
  readonly table: string
  readonly made: number
}

const samples: Readonly<Record<string, Sample>> = {
  agencies: {
    file: exampleLists.agencies,
    meanings: { kind: { entah: 'dinas' } },
    mend: { 2: 'Dinas Percobaan' },
    table: 'agency',
    made: 3,
  },
  people: {
    file: exampleLists.people,
    meanings: { role: { 'orang kita': 'coordinator' } },
    mend: { 1: 'dodi@contoh.example' },
    table: 'membership',
    made: 3,
  },
  holidays: {
    file: exampleLists.holidays,
    meanings: { source: { '': 'SKB (contoh)' } },
    mend: { 0: '28 Februari 2027' },
    table: 'holiday',
    made: 4,
  },
  innovations: {
    file: exampleLists.innovations,
    meanings: { agency: { 'balai tak dikenal': '+' } },
    mend: { 2: '2021' },
    table: 'innovation',
    made: 3,
  },
  values: {
    file: exampleLists.values,
    meanings: { innovation: { 'layanan kita': 'layanan-contoh' } },
    mend: { 2: '5' },
    // Measurements only grow: what is undone is taken back by rows that supersede.
    table: 'measurement_in_force',
    made: 5,
  },
  answers: {
    file: exampleLists.answers,
    meanings: {
      innovation: { '': 'layanan-contoh' },
      way: { '': 'paper' },
      source: { '': 'Survei loket (contoh)' },
    },
    mend: { 2: '3' },
    table: 'brought_answer',
    made: 3,
  },
  complaints: {
    file: exampleLists.complaints,
    meanings: { status: { 'entah apa': 'in-progress' } },
    mend: { 1: '2026-03-07' },
    table: 'complaint',
    made: 3,
  },
}

let database: TestDatabase
let services: Services
let scope: ListScope

beforeAll(async () => {
  database = await testDatabase()
  services = testApplication(database, () => new Date('2026-12-06T02:00:00Z')).services
  const regionId = await change(database.db, system('test'), 'test', insertDemonstrationRegion)
  const account = { name: 'Pengelola', email: 'pengelola@contoh.invalid', password: 'labinov-peragaan' }
  const personId: PersonId = await services.identity.createPerson(account)
  await change(database.db, system('test'), 'test', (transaction) =>
    transaction.execute(sql`
      INSERT INTO membership (region_id, id, person_id, role) VALUES (${regionId}, gen_random_uuid(), ${personId}, 'administrator')`),
  )
  await change(database.db, system('test'), 'test', (transaction) =>
    transaction.execute(sql`
      INSERT INTO innovation (region_id, id, slug, agency_id, name, year, status, published_at)
      SELECT region_id, gen_random_uuid(), 'layanan-contoh', id, 'Layanan Contoh', 2025, 'implemented', now()
      FROM agency WHERE region_id = ${regionId} ORDER BY key LIMIT 1`),
  )
  await change(database.db, system('test'), 'test', (transaction) =>
    transaction.execute(sql`
      INSERT INTO indicator (region_id, id, innovation_id, key, name, kind, unit, direction, frequency)
      SELECT i.region_id, gen_random_uuid(), i.id, label, label, 'output', 'orang', 'higher', 'month'
      FROM innovation i, unnest('{Warga dilayani,Selesai tepat waktu,Lama menunggu}'::text[]) label
      WHERE i.region_id = ${regionId} AND i.slug = 'layanan-contoh'`),
  )
  const region = await findRegionById(database.db, regionId)
  if (!region) throw new Error('no region')
  scope = { region, author: { personId, kind: 'person', origin: 'test' }, now: services.clock() }
})
afterAll(() => database.close())

async function count(table: string): Promise<number> {
  const { rows } = await database.db.execute(sql.raw(`SELECT count(*)::int AS n FROM ${table}`))
  return (rows[0] as { n: number }).n
}

async function start(list: List, text: string): Promise<string> {
  const started = await startList(services, scope, list, {
    name: 'daftar.csv',
    bytes: new TextEncoder().encode(text),
  })
  if (!started.ok) throw new Error(started.code)
  return started.value
}

async function outcomesOf(list: List, batch: string): Promise<string[] | undefined> {
  const checked = await showList(services, scope, list, batch)
  return checked?.rows.map(({ outcome }) => outcome)
}

async function mendAll(list: List, batch: string, { meanings, mend }: Sample): Promise<void> {
  await mendList(services, scope, list, batch, { meanings })
  await mendList(services, scope, list, batch, { decisions: { 3: { action: 'import', cells: mend } } })
}

test('every list of the house has a sample here', () => {
  expect(Object.keys(samples).sort()).toEqual(lists.map(({ kind }) => kind).sort())
})

describe.each(lists.map((list) => [list.kind, list] as const))('%s', (kind, list) => {
  const sample = samples[kind] as Sample

  test('are checked, explained once, mended, stored at once, and undone as a whole', async () => {
    const before = await count(sample.table)
    const batch = await start(list, sample.file)
    const checked = await showList(services, scope, list, batch)
    expect(checked?.rows.at(-1)?.outcome).toBe('blocked')
    const [field] = Object.keys(sample.meanings)
    expect(checked?.unknown).toContainEqual(expect.objectContaining({ field }))
    expect(await count(sample.table)).toBe(before)

    await mendAll(list, batch, sample)
    expect(await outcomesOf(list, batch)).toEqual(['create', 'create', 'create'])
    const confirmed = await Promise.all(
      [1, 2].map(() => confirmList(services, scope, list, batch, { reason: null })),
    )
    expect(confirmed.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await count(sample.table)).toBe(before + sample.made)
    expect(await outcomesOf(list, batch)).toEqual(['unchanged', 'unchanged', 'unchanged'])

    expect(await undoList(services, scope, list, batch)).toEqual({ ok: true, value: null })
    expect(await count(sample.table)).toBe(before)
    expect(await undoList(services, scope, list, batch)).toMatchObject({ code: 'not-confirmed' })
  })

  test('remember what was said in this region, and what was thrown away is kept nowhere', async () => {
    const first = await start(list, sample.file)
    await mendAll(list, first, sample)
    await confirmList(services, scope, list, first, { reason: null })
    const [field = '', texts = {}] = Object.entries(sample.meanings)[0] ?? []
    const again = await start(list, sample.file)
    const checked = await showList(services, scope, list, again)
    const isOfThatFile = Object.keys(texts)[0] === ''
    expect(checked?.batch.meanings[field] ?? {}).toEqual(isOfThatFile ? {} : texts)
    expect(await discardList(services, scope, list, again)).toEqual({ ok: true, value: null })
    const thrown = await showList(services, scope, list, again)
    expect(thrown?.batch).toMatchObject({ state: 'discarded', table: { rows: [] } })
    expect(await confirmList(services, scope, list, again, { reason: null })).toMatchObject({
      code: 'already-confirmed',
    })
    expect(await undoList(services, scope, list, first)).toMatchObject({ ok: true })
  })

  // A value is touched by a row that supersedes it (import-measurements.test.ts).
  test.runIf(list.tables.length > 0)('are not undone when somebody touched a row meanwhile', async () => {
    const batch = await start(list, sample.file)
    await mendAll(list, batch, sample)
    await confirmList(services, scope, list, batch, { reason: null })
    const after = await count(sample.table)
    const trace = (await showList(services, scope, list, batch))?.batch.traces[0]
    const keys = Object.entries(trace?.key ?? {}).map(([column, value]) => `${column} = '${value}'`)
    const columns: Readonly<Record<string, string>> = { membership: 'role', complaint: 'place' }
    const column = columns[trace?.table ?? ''] ?? 'name'
    const value = column === 'role' ? "'coach'" : "'Lain'"
    await change(database.db, system('test'), 'test', (transaction) =>
      transaction.execute(
        sql.raw(`UPDATE ${trace?.table} SET ${column} = ${value} WHERE ${keys.join(' AND ')}`),
      ),
    )
    expect(await undoList(services, scope, list, batch)).toMatchObject({ code: 'touched' })
    expect(await count(sample.table)).toBe(after)
  })
})
