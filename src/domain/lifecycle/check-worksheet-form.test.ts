import { expect, test } from 'vitest'
import { checkWorksheetForm, FIELD_OPTIONS_MAX, FORM_FIELDS_MAX } from './check-worksheet-form.ts'
import { defaultWorksheetForms } from './default-worksheet-forms.ts'
import { stages } from './stage.ts'
import type { WorksheetField } from './worksheet.ts'

const label = { id: 'Isian', en: 'Field' }
const field: WorksheetField = { key: 'a', kind: 'long-text', label, required: true }
const option = (key: string) => ({ key, label })

test('the forms that come along are sound', () => {
  for (const stage of stages) expect(checkWorksheetForm(defaultWorksheetForms[stage]).ok).toBe(true)
})

test.each([
  ['no-fields', []],
  [
    'too-many-fields',
    Array.from({ length: FORM_FIELDS_MAX + 1 }, (_, index) => ({ ...field, key: `a${index}` })),
  ],
  ['label-missing', [{ ...field, label: { id: 'Isian', en: ' ' } }]],
  ['options-missing', [{ ...field, kind: 'choice' }]],
  [
    'too-many-options',
    [
      {
        ...field,
        kind: 'choice',
        options: Array.from({ length: FIELD_OPTIONS_MAX + 1 }, (_, i) => option(`o${i}`)),
      },
    ],
  ],
  ['limits-contradict', [{ ...field, wordsMin: 100, charactersMax: 150 }]],
  ['key-taken', [field, field]],
] as const)('%s', (code, fields) => {
  expect(checkWorksheetForm(fields as readonly WorksheetField[])).toMatchObject({ ok: false, code })
})
