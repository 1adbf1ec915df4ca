import { expect, test } from 'vitest'
import { saidTable } from './said-table.ts'
import { tableFromGrid } from './table.ts'

const table = tableFromGrid(
  ['Nama', 'OPD'],
  [
    ['Antar', 'Dinks'],
    ['Loket', ''],
    ['Antre', 'Balai'],
  ],
)
const mapping = { name: 0, agency: 1 }
const cellsOf = (said: ReturnType<typeof saidTable>) => said.table.rows.map(({ cells }) => cells)

test('what a text means stands in its place, in every row that has it', () => {
  const meanings = { agency: { dinks: 'dinkes', '': 'setda' } }
  const said = saidTable(table, { mapping, meanings, decisions: new Map() })
  expect(cellsOf(said)).toEqual([
    ['Antar', 'dinkes'],
    ['Loket', 'setda'],
    ['Antre', 'Balai'],
  ])
})

test('a field without a column gets one; what was chosen for a row goes before what holds for all', () => {
  const decisions = new Map([
    [2, { action: 'import' as const, chosen: { year: '2024' }, cells: { 0: 'Loket Dua' } }],
  ])
  const said = saidTable<string>(table, { mapping, meanings: { year: { '': '2025' } }, decisions })
  expect(said.mapping).toEqual({ name: 0, agency: 1, year: 2 })
  expect(cellsOf(said)).toEqual([
    ['Antar', 'Dinks', '2025'],
    ['Loket Dua', '', '2024'],
    ['Antre', 'Balai', '2025'],
  ])
})

test('what only marks a text leaves it as it is written', () => {
  const meanings = { agency: { balai: '+' } }
  const said = saidTable(table, { mapping, meanings, decisions: new Map() }, (value) => value === '+')
  expect(cellsOf(said)[2]).toEqual(['Antre', 'Balai'])
})
