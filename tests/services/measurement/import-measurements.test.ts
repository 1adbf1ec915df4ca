import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { InnovationId } from '../../../src/domain/scope.ts'
import { confirmList, undoList } from '../../../src/services/intake/settle-list.ts'
import { mendList, showList, startList } from '../../../src/services/intake/take-in-list.ts'
import { defineIndicator } from '../../../src/services/measurement/define-indicator.ts'
import { type MeasurementRow, measurementListOf } from '../../../src/services/measurement/measurement-list.ts'
import { listIndicators } from '../../../src/store/measurement/indicator.ts'
import { listCurrentMeasurements } from '../../../src/store/measurement/measurement.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
let team: PersonAuthor
let region: RegionScope

const file = (text?: string) => ({
  name: 'angka.csv',
  bytes: text
    ? new TextEncoder().encode(text)
    : new Uint8Array(
        readFileSync(
          new URL('../../../src/services/demonstration/data/measurements-sianduk.csv', import.meta.url),
        ),
      ),
})
const scope = () => ({ region, author: team, now: laboratory.services.clock() })
const list = (innovationId = laboratory.innovationId) =>
  measurementListOf(laboratory.database.db, region.id, { innovationId, slug: 'izin', name: 'Izin Sehari' })
const start = async (text?: string) => {
  const started = await startList(laboratory.services, scope(), await list(), file(text))
  if (!started.ok) throw new Error(started.code)
  return started.value
}
const show = async (batch: string) => {
  const checked = (await showList(laboratory.services, scope(), await list(), batch))!
  return { ...checked, rows: checked.rows as readonly MeasurementRow[] }
}
const confirm = async (batch: string, reason: string | null = null) =>
  confirmList(laboratory.services, scope(), await list(), batch, { reason })
const undo = async (batch: string) => undoList(laboratory.services, scope(), await list(), batch)
/** New values of the rows that are fit. */
const news = ({ rows }: { rows: readonly MeasurementRow[] }) =>
  rows.flatMap(({ checked }) => checked.values.filter(({ outcome }) => outcome === 'create'))
const recorded = () =>
  listCurrentMeasurements(laboratory.database.db, laboratory.regionId, laboratory.innovationId)

beforeAll(async () => {
  laboratory = await testLaboratory(() => new Date('2022-01-10T02:00:00Z'))
  team = await laboratory.join('Tim (contoh)', 'innovator')
  region = (await findRegionById(laboratory.database.db, laboratory.regionId))!
  for (const [name, unit] of [
    ['Waktu penyelesaian', 'hari'],
    ['Dokumen terkirim', 'dokumen'],
    ['Pengaduan per 1000', 'pengaduan'],
  ] as const) {
    const definition = {
      name,
      unit,
      definition: null,
      kind: 'outcome' as const,
      direction: 'lower' as const,
      frequency: 'month' as const,
      baselineValue: null,
      baselineOn: null,
      baselineSource: null,
      purpose: null,
      source: null,
    }
    const input = { definition, targets: [] }
    await defineIndicator(laboratory.services, team, { region, innovationId: laboratory.innovationId }, input)
  }
})

afterAll(() => laboratory.close())

test('the dry run finds the columns, keeps gaps as gaps and writes nothing', async () => {
  const checked = await show(await start())
  expect(checked.batch.mapping).toEqual({
    period: 0,
    'waktu-penyelesaian': 1,
    'dokumen-terkirim': 2,
    'pengaduan-per-1000': 3,
  })
  expect(checked.counts.blocked).toBe(0)
  const issues = checked.rows.flatMap((row) => row.issues.map(({ kind }) => kind))
  expect(issues).toContain('decimal-comma')
  expect(issues).toContain('empty-value')
  expect(checked.notes).toMatchObject([{ kind: 'absent-period', value: '2019-08-01' }])
  expect(await recorded()).toEqual([])
})

test('confirmed it is written once; the same file again changes nothing', async () => {
  const batch = await start()
  const created = news(await show(batch)).length
  expect(await confirm(batch)).toMatchObject({ ok: true, value: { written: created } })
  expect(await confirm(batch)).toMatchObject({ code: 'already-confirmed' })
  const rows = await recorded()
  expect(rows).toHaveLength(created)
  expect(rows.some((row) => row.period === '2021-04-01' && row.value === 0)).toBe(false)
  const again = await start()
  expect((await show(again)).counts).toMatchObject({ create: 0, update: 0, blocked: 0 })
  expect(await confirm(again)).toMatchObject({ code: 'nothing-to-write' })
  expect(await recorded()).toHaveLength(created)
})

test('a row that cannot be read is left out with its reason, and the others are written', async () => {
  const before = (await recorded()).length
  const batch = await start('bulan;waktu_penyelesaian_hari\n2022-01;3,1\n2022-02;banyak\n')
  expect((await show(batch)).counts).toMatchObject({ blocked: 1, create: 1 })
  expect(await confirm(batch)).toMatchObject({ ok: true, value: { written: 1 } })
  expect(await recorded()).toHaveLength(before + 1)
})

test('a cell can be mended on the page, and a row be left out', async () => {
  const before = (await recorded()).length
  const batch = await start('bulan;waktu_penyelesaian_hari\n2018-01;banyak\n2018-02;4\n')
  const decisions = { 1: { action: 'import', cells: { 1: '4,5' } }, 2: { action: 'skip' } } as const
  await mendList(laboratory.services, scope(), await list(), batch, { decisions })
  expect((await show(batch)).counts).toMatchObject({ create: 1, skipped: 1 })
  expect(await confirm(batch)).toMatchObject({ ok: true, value: { written: 1 } })
  expect(await recorded()).toHaveLength(before + 1)
})

test('a month that has not come is refused', async () => {
  const batch = await start('bulan;waktu_penyelesaian_hari\n2090-01;3,1\n')
  expect((await show(batch)).rows[0]?.issues).toMatchObject([{ kind: 'future-period' }])
  expect(await confirm(batch)).toMatchObject({ code: 'nothing-to-write' })
})

test('a file with headings alone says so', async () => {
  const headings = file('bulan;waktu_penyelesaian_hari\n')
  expect(await startList(laboratory.services, scope(), await list(), headings)).toMatchObject({
    code: 'table-no-rows',
  })
})

test('a value unlike the one on record asks for the reason', async () => {
  const batch = await start('bulan;waktu_penyelesaian_hari\n2019-01;9,9\n')
  const checked = await show(batch)
  expect(checked.asksReason).toBe(true)
  expect(checked.rows[0]?.changes).toMatchObject([{ field: 'waktu-penyelesaian', after: '9.9' }])
  expect(await confirm(batch)).toMatchObject({ code: 'reason-missing' })
  expect(await confirm(batch, 'register diperbaiki')).toMatchObject({ ok: true, value: { written: 1 } })
  const january = (await recorded()).find((row) => row.period === '2019-01-01' && row.value === 9.9)
  expect(january).toMatchObject({ note: 'register diperbaiki', isCorrection: true })
})

test('a file of another innovation is not found', async () => {
  const batch = await start()
  const other = await list(batch as InnovationId)
  expect(await showList(laboratory.services, scope(), other, batch)).toBeNull()
})

test('a list of values is undone whole: new ones are withdrawn, corrected ones are as they were, and nothing is deleted', async () => {
  const ofTime = (
    await listIndicators(laboratory.database.db, laboratory.regionId, laboratory.innovationId)
  ).find(({ key }) => key === 'waktu-penyelesaian')!.id
  const of = (period: string) => async () =>
    (await recorded()).find((row) => row.period === period && row.indicatorId === ofTime)
  const [january, march] = [of('2019-01-01'), of('2017-03-01')]
  const before = await january()
  const rowsOf = async () =>
    (await laboratory.database.pool.query('SELECT count(*)::int AS n FROM measurement')).rows[0].n
  const all = await rowsOf()
  const text = 'bulan;waktu_penyelesaian_hari\n2019-01;1,5\n2017-03;7\n'
  const batch = await start(text)
  expect(await confirm(batch, 'salah unggah')).toMatchObject({ ok: true, value: { written: 2 } })
  expect([(await january())?.value, (await march())?.value]).toEqual([1.5, 7])
  expect(await undo(batch)).toEqual({ ok: true, value: null })
  expect([(await january())?.value, await march()]).toEqual([before?.value, undefined])
  expect(await rowsOf()).toBe(all + 4)
  expect(await undo(batch)).toMatchObject({ code: 'not-confirmed' })
  // The period takes a value again, which is no correction of anything.
  const again = await start('bulan;waktu_penyelesaian_hari\n2017-03;8\n')
  expect((await show(again)).counts).toMatchObject({ create: 1 })
  expect(await confirm(again)).toMatchObject({ ok: true, value: { written: 1 } })
  expect(await march()).toMatchObject({ value: 8, isCorrection: false })
})

test('values that somebody corrected since stay', async () => {
  const batch = await start('bulan;waktu_penyelesaian_hari\n2016-03;7\n2016-04;8\n')
  await confirm(batch)
  await confirm(await start('bulan;waktu_penyelesaian_hari\n2016-03;7,5\n'), 'dihitung ulang')
  expect(await undo(batch)).toMatchObject({ code: 'touched' })
})
