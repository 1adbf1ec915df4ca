import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultWorksheetForms } from './default-worksheet-forms.ts'
import { stages } from './stage.ts'
import type { WorksheetField, WorksheetValues } from './worksheet.ts'
import { countWords, findGaps, requirements, type WorksheetProof } from './worksheet-gap.ts'

const label = { id: 'Isian', en: 'Field' }
const nothing: WorksheetProof = { fieldsWithFile: new Set(), met: new Set() }
const fieldOf = (changes: Partial<WorksheetField>): WorksheetField => ({
  key: 'it',
  kind: 'long-text',
  label,
  required: true,
  ...changes,
})
const check = (field: Partial<WorksheetField>, value: string | readonly string[]) =>
  findGaps('diagnose', [fieldOf(field)], { it: value }, nothing).map((gap) => [gap.code, gap.details])

test('each kind of answer is checked by what it must be', () => {
  expect(check({}, '  ')).toEqual([['missing', {}]])
  expect(check({ required: false }, '')).toEqual([])
  expect(check({ charactersMax: 3 }, 'abcd')).toEqual([['too-long', { limit: 3 }]])
  expect(check({ wordsMin: 3 }, 'satu dua -')).toEqual([['too-few-words', { limit: 3, words: 2 }]])
  expect(check({ kind: 'number' }, '1.234,5')).toEqual([])
  expect(check({ kind: 'number' }, 'banyak')).toEqual([['not-a-number', {}]])
  expect(check({ kind: 'date' }, '2021-02-30')).toEqual([['not-a-date', {}]])
  expect(check({ kind: 'choice', options: [{ key: 'a', label }] }, 'b')).toEqual([['unknown-choice', {}]])
  expect(check({ kind: 'file' }, '')).toEqual([['file-missing', {}]])
  const options = [
    { key: 'a', label },
    { key: 'b', label },
  ]
  expect(check({ kind: 'checklist', options }, ['a'])).toEqual([['not-all-ticked', { open: ['b'] }]])
  expect(check({ kind: 'checklist', options }, ['a', 'b'])).toEqual([])
})

test('the plan does not pass without an outcome indicator that has a baseline, whatever its form asks', () => {
  const codes = (met: WorksheetProof['met']) =>
    findGaps('design', [], {}, { ...nothing, met }).map((gap) => gap.code)
  expect(codes(new Set())).toEqual(['outcome-indicator', 'outcome-baseline'])
  expect(codes(new Set(['outcome-indicator'] as const))).toEqual(['outcome-baseline'])
  expect(codes(new Set(requirements.design))).toEqual([])
})

test('words are counted as people count them', () => {
  expect(countWords('Izin terbit — dalam 1 hari.')).toBe(5)
  expect(countWords('')).toBe(0)
})

test('the forms that come along have unique keys, both languages, and ask for nothing impossible', () => {
  for (const stage of stages) {
    const fields = defaultWorksheetForms[stage]
    expect(new Set(fields.map((field) => field.key)).size).toBe(fields.length)
    for (const field of fields) {
      expect(field.label.id.length * field.label.en.length).toBeGreaterThan(0)
      const lengthOfWordsMin = (field.wordsMin ?? 0) * 5
      expect(field.charactersMax ?? 5_000).toBeGreaterThan(lengthOfWordsMin)
    }
    expect(findGaps(stage, fields, {}, nothing).length).toBeGreaterThan(0)
  }
})

test('an answer that is not asked for changes nothing', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string()), (values: WorksheetValues) => {
      const { it: _, ...others } = values
      expect(findGaps('drum-up', [fieldOf({})], others, nothing)).toHaveLength(1)
    }),
  )
})
