import { expect, test } from 'vitest'
import { tableFromGrid } from '../intake/table.ts'
import { readHolidayRows } from './holiday-rows.ts'

test('a calendar is read in either language, sorted, each day once', () => {
  const table = tableFromGrid(
    ['Tanggal', 'Nama', 'Sumber'],
    [
      ['25/12/2021', 'Hari Natal', 'SKB'],
      ['13 Mei 2021', 'Idul Fitri', 'SKB'],
      ['2021-05-13', 'Kenaikan Isa Almasih', 'SKB'],
    ],
  )
  const holidays = readHolidayRows(table)
  expect(holidays.ok && holidays.value.map(({ date, name }) => [date, name])).toEqual([
    ['2021-05-13', 'Idul Fitri'],
    ['2021-12-25', 'Hari Natal'],
  ])
})

test('a row that leaves a doubt is refused with its place', () => {
  const header = ['date', 'name', 'source']
  expect(readHolidayRows(tableFromGrid(['date', 'name'], []))).toMatchObject({
    details: { column: 'source' },
  })
  for (const row of [
    ['Mei 2021', 'x', 'y'],
    ['31/02/2021', 'x', 'y'],
    ['2021-05-13', '', 'y'],
    ['2021-05-13', 'x', ''],
  ]) {
    expect(readHolidayRows(tableFromGrid(header, [['2021-01-01', 'a', 'b'], row]))).toMatchObject({
      code: 'holidays-row-unreadable',
      details: { row: 2 },
    })
  }
})
