import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeWorksheet } from './merge-worksheet.ts'
import type { WorksheetValues } from './worksheet.ts'

const text = fc.constantFrom('', 'one day', 'two days', 'three visits', 'a longer answer')
const ticks = fc.uniqueArray(fc.constantFrom('new', 'useful', 'light', 'ours', 'copyable'))
// As in a form: a field is a text or a checklist for everybody, and any field may be unanswered.
const answers: fc.Arbitrary<WorksheetValues> = fc.record(
  { problem: text, idea: text, basis: text, criteria: ticks, commitment: ticks },
  { requiredKeys: [] },
)

function without(values: WorksheetValues, keys: readonly string[]): WorksheetValues {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key)))
}

test('every text that a writer changed is in the result or kept beside it', () => {
  fc.assert(
    fc.property(answers, answers, answers, (base, theirs, mine) => {
      const { values, conflicts } = mergeWorksheet(base, theirs, mine)
      for (const key of ['problem', 'idea', 'basis']) {
        const kept = [values[key] ?? '', ...(key in conflicts ? [conflicts[key]] : [])]
        if ((theirs[key] ?? '') !== (base[key] ?? '')) expect(kept).toContain(theirs[key] ?? '')
        if ((mine[key] ?? '') !== (base[key] ?? '')) expect(kept).toContain(mine[key] ?? '')
      }
    }),
  )
})

test('it does not matter who is called mine', () => {
  fc.assert(
    fc.property(answers, answers, answers, (base, theirs, mine) => {
      const one = mergeWorksheet(base, theirs, mine)
      const other = mergeWorksheet(base, mine, theirs)
      const open = Object.keys(one.conflicts)
      expect(Object.keys(other.conflicts)).toEqual(open)
      expect(without(other.values, open)).toEqual(without(one.values, open))
      for (const key of open) {
        expect(one.conflicts[key]).toBe(other.values[key] ?? '')
        expect(other.conflicts[key]).toBe(one.values[key] ?? '')
      }
    }),
  )
})

test('a writer alone always gets what was written, whoever held the form open', () => {
  fc.assert(
    fc.property(answers, answers, (base, changed) => {
      const alone = mergeWorksheet(base, base, changed)
      const idle = mergeWorksheet(base, changed, base)
      expect(alone).toEqual(idle)
      expect(alone.conflicts).toEqual({})
      for (const key of ['problem', 'idea', 'basis']) expect(alone.values[key] ?? '').toBe(changed[key] ?? '')
      for (const key of ['criteria', 'commitment']) {
        expect([...(alone.values[key] ?? [])].sort()).toEqual([...(changed[key] ?? [])].sort())
      }
    }),
  )
})

test('ticks are merged one by one', () => {
  const merged = mergeWorksheet(
    { criteria: ['new', 'ours'] },
    { criteria: ['new', 'ours', 'useful'] },
    { criteria: ['ours', 'copyable'] },
  )
  expect(merged).toEqual({ values: { criteria: ['copyable', 'ours', 'useful'] }, conflicts: {} })
})
