import { expect, test } from 'vitest'
import { checkEffect, type EffectValues, effectChange, effectRows, effectSections } from './effect-sheet.ts'

const rowOf = (key: string) => effectRows.find((one) => one.key === key)!

test('the sheet has its 17 rows in four parts, each named in both languages', () => {
  expect(effectRows).toHaveLength(17)
  expect(effectSections.map((part) => effectRows.filter(({ section }) => section === part).length)).toEqual([
    4, 2, 4, 7,
  ])
  expect(new Set(effectRows.map(({ key }) => key)).size).toBe(17)
  expect(effectRows.every(({ name, units }) => name.id && name.en && units.length > 0)).toBe(true)
})

// The published examples of the sheet.
test.each([
  ['sop-steps', 7, 4, -42.86, true],
  ['budget', 50_000_000, 60_000_000, 20, false],
  ['service-time', 72, 4, -94.44, true],
  ['channels', 1, 3, 200, true],
])('%s from %d to %d is %d %%, better: %s', (key, before, after, percent, isBetter) => {
  const change = effectChange(rowOf(key), before, after)
  expect(change?.percent).toBeCloseTo(percent, 2)
  expect(change?.isBetter).toBe(isBetter)
})

test('of nothing there is no percentage, what was not measured is not nought, and some rows claim no better way', () => {
  expect(effectChange(rowOf('people-served'), 0, 120)).toEqual({
    absolute: 120,
    percent: null,
    isBetter: true,
  })
  expect(effectChange(rowOf('people-served'), null, 120)).toBeNull()
  expect(effectChange(rowOf('external-people'), 4, 9)?.isBetter).toBeNull()
  expect(effectChange(rowOf('sop-steps'), 4, 4)).toEqual({ absolute: 0, percent: 0, isBetter: null })
})

const empty = { value: null, period: null, source: null }
const values = (changes: Partial<EffectValues> = {}): EffectValues => ({
  unit: 'steps',
  before: { value: 7, period: '2025', source: 'SOP lama' },
  after: empty,
  narrative: null,
  ...changes,
})

test('a row needs a unit of its own, a value, and a source for each value', () => {
  const code = (key: string, changes: Partial<EffectValues> = {}) => {
    const checked = checkEffect(key, values(changes))
    return checked.ok ? 'ok' : checked.code
  }
  expect(code('sop-steps')).toBe('ok')
  expect(code('total')).toBe('unknown-row')
  expect(code('sop-steps', { unit: 'days' })).toBe('unit-not-of-row')
  expect(code('sop-steps', { before: empty })).toBe('no-value')
  expect(code('sop-steps', { before: { value: 7, period: null, source: ' ' } })).toBe('source-missing')
  for (const value of [-1, Number.NaN, 1e17]) {
    expect(code('sop-steps', { after: { value, period: null, source: 'SOP' } })).toBe('bad-value')
  }
})
