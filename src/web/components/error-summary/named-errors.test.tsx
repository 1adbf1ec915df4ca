import { expect, test } from 'vitest'
import { messagesOf } from '../../messages/messages.ts'
import type { View } from '../../view.ts'
import { RadioField } from '../field/choice.tsx'
import { TextField } from '../field/field.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { namedErrors } from './named-errors.ts'

const lines = (html: string) => [...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, line]) => line)

test('each line of an error summary begins with the label of its field', () => {
  const view = { language: 'id', messages: messagesOf('id') } as View
  const errors = {
    place: 'Belum diisi.',
    kind: 'Pilih satu.',
    other: 'Kurang.',
    own: 'Keliru.',
    '': 'Ditutup.',
  }
  const page = namedErrors(
    <form>
      <ErrorSummary view={view} errors={errors} labels={{ own: 'Nama sendiri' }} />
      <TextField view={view} name="place" label="Di mana & kapan" error={errors.place} />
      <RadioField view={view} name="kind" label="Apa ini?" options={[{ value: 'a', label: 'A' }]} />
      <input name="other" />
    </form>,
  )
  expect(lines(String(page))).toEqual([
    '<a href="#field-place">Di mana &amp; kapan: Belum diisi.</a>',
    '<a href="#field-kind">Apa ini? Pilih satu.</a>',
    '<a href="#field-other">Kurang.</a>',
    '<a href="#field-own">Nama sendiri: Keliru.</a>',
    'Ditutup.',
  ])
})
