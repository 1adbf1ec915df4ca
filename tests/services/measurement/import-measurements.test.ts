import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { InnovationId } from '../../../src/domain/scope.ts'
import { defineIndicator } from '../../../src/services/measurement/define-indicator.ts'
import {
  confirmMeasurementImport,
  showMeasurementImport,
  startMeasurementImport,
} from '../../../src/services/measurement/import-measurements.ts'
import { listCurrentMeasurements } from '../../../src/store/measurement/measurement.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
let team: PersonAuthor

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
const scope = () => ({ regionId: laboratory.regionId, innovationId: laboratory.innovationId })
const start = async (text?: string) => {
  const started = await startMeasurementImport(laboratory.services, team, scope(), file(text))
  if (!started.ok) throw new Error(started.code)
  return started.value
}
const show = (batch: string) => showMeasurementImport(laboratory.services, scope(), batch)
const confirm = (batch: string, reason: string | null = null) =>
  confirmMeasurementImport(laboratory.services, team, scope(), batch, reason)
const recorded = () =>
  listCurrentMeasurements(laboratory.database.db, laboratory.regionId, laboratory.innovationId)

beforeAll(async () => {
  laboratory = await testLaboratory(() => new Date('2022-01-10T02:00:00Z'))
  team = await laboratory.join('Tim (contoh)', 'innovator')
  const region = { id: laboratory.regionId, timeZone: 'Asia/Jakarta' as const }
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
  expect(checked?.mapping).toEqual({
    period: 0,
    values: { 'waktu-penyelesaian': 1, 'dokumen-terkirim': 2, 'pengaduan-per-1000': 3 },
  })
  expect(checked?.blocked).toBe(0)
  const issues = checked?.checked.rows.flatMap((row) => row.issues.map(({ kind }) => kind))
  expect(issues).toContain('decimal-comma')
  expect(issues).toContain('empty-value')
  expect(checked?.checked.issues).toMatchObject([{ kind: 'absent-period', value: '2019-08-01' }])
  expect(await recorded()).toEqual([])
})

test('confirmed it is written once; the same file again changes nothing', async () => {
  const batch = await start()
  const { counts } = (await show(batch))!
  expect(await confirm(batch)).toEqual({ ok: true, value: { written: counts.create } })
  expect(await confirm(batch)).toMatchObject({ code: 'already-confirmed' })
  const rows = await recorded()
  expect(rows).toHaveLength(counts.create)
  expect(rows.some((row) => row.period === '2021-04-01' && row.value === 0)).toBe(false)
  const again = await start()
  expect((await show(again))?.counts).toMatchObject({ create: 0, differs: 0, unchanged: counts.create })
  expect(await confirm(again)).toMatchObject({ code: 'nothing-to-write' })
  expect(await recorded()).toHaveLength(counts.create)
})

test('a row that cannot be read is left out with its reason, and the others are written', async () => {
  const before = (await recorded()).length
  const batch = await start('bulan;waktu_penyelesaian_hari\n2022-01;3,1\n2022-02;banyak\n')
  expect(await show(batch)).toMatchObject({ blocked: 1, counts: { create: 1 } })
  expect(await confirm(batch)).toEqual({ ok: true, value: { written: 1 } })
  expect(await recorded()).toHaveLength(before + 1)
})

test('a month that has not come is refused', async () => {
  const batch = await start('bulan;waktu_penyelesaian_hari\n2090-01;3,1\n')
  expect((await show(batch))?.checked.rows[0]?.issues).toMatchObject([{ kind: 'future-period' }])
  expect(await confirm(batch)).toMatchObject({ code: 'nothing-to-write' })
})

test('a file with headings alone says so', async () => {
  const headings = file('bulan;waktu_penyelesaian_hari\n')
  expect(await startMeasurementImport(laboratory.services, team, scope(), headings)).toMatchObject({
    code: 'table-no-rows',
  })
})

test('a value unlike the one on record asks for the reason', async () => {
  const batch = await start('bulan;waktu_penyelesaian_hari\n2019-01;9,9\n')
  expect(await confirm(batch)).toMatchObject({ code: 'reason-missing' })
  expect(await confirm(batch, 'register diperbaiki')).toEqual({ ok: true, value: { written: 1 } })
  const january = (await recorded()).find((row) => row.period === '2019-01-01' && row.value === 9.9)
  expect(january).toMatchObject({ note: 'register diperbaiki', isCorrection: true })
})

test('a file of another innovation is not found', async () => {
  const batch = await start()
  const other = { ...scope(), innovationId: batch as InnovationId }
  expect(await showMeasurementImport(laboratory.services, other, batch)).toBeNull()
})
