import { expect, test } from 'vitest'
import { checkWorksheetForm, FIELD_OPTIONS_MAX, FORM_FIELDS_MAX } from './check-worksheet-form.ts'
import { defaultWorksheetForms } from './default-worksheet-forms.ts'
import { legalCriteria } from './legal-criteria.ts'
import { type Stage, stages } from './stage.ts'
import type { WorksheetField } from './worksheet.ts'

const label = { id: 'Isian', en: 'Field' }
const field: WorksheetField = { key: 'a', kind: 'long-text', label, required: true }
const option = (key: string) => ({ key, label })

test('the forms that come along are sound', () => {
  for (const stage of stages) expect(checkWorksheetForm(stage, defaultWorksheetForms[stage]).ok).toBe(true)
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
  expect(checkWorksheetForm('diagnose', fields as readonly WorksheetField[])).toMatchObject({
    ok: false,
    code,
  })
})

test('the plan asks all five criteria of the law, and requires them; more may be asked, and elsewhere none', () => {
  const check = (changes: Partial<WorksheetField>, stage: Stage = 'design') =>
    checkWorksheetForm(
      stage,
      defaultWorksheetForms.design.map((one) =>
        one.key === 'criteria' ? Object.assign({}, one, changes) : one,
      ),
    )
  const options = legalCriteria.map(option)
  expect(check({ options: [...options, option('own')] })).toMatchObject({ ok: true })
  for (const [at] of legalCriteria.entries()) {
    expect(check({ options: options.toSpliced(at, 1) })).toMatchObject({ code: 'legal-criteria-missing' })
  }
  expect(check({ required: false })).toMatchObject({ code: 'legal-criteria-missing' })
  expect(check({ kind: 'choice' })).toMatchObject({ code: 'legal-criteria-missing' })
  expect(check({ required: false }, 'deliver')).toMatchObject({ ok: true })
})
