import { expect, test } from 'vitest'
import { columnsOf, rowOf } from './typed-import.ts'

const header = ['Nama', 'Tahun']

test('cells typed now stand over those typed before, and only those of the row and of the file count', () => {
  const typed = { action: 'import', 'cell-3-1': '2021', 'cell-3-2': 'x', 'cell-4-0': 'y' }
  expect(rowOf(typed, '3', header, { cells: { 0: 'Sianduk', 1: '1021' } })).toEqual({
    action: 'import',
    cells: { 0: 'Sianduk', 1: '2021' },
  })
  expect(rowOf({ action: 'skip' }, '3', header)).toEqual({ action: 'skip', cells: {} })
  expect(rowOf({ 'cell-3-0': '' }, '3', header)).toEqual({ action: 'import', cells: { 0: '' } })
})

test('columns that the file does not have are not chosen', () => {
  expect(columnsOf({ name: '0', year: '2', status: '', type: '-1', form: 'x' }, header)).toEqual({ name: 0 })
})
