import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AddedQuestion, readAddedAnswers } from './added-question.ts'
import { checkAddedQuestions } from './check-added-questions.ts'

const words = (text: string) => ({ id: text, en: text })
const way: AddedQuestion = {
  key: 'cara',
  kind: 'choice',
  label: words('Cara datang?'),
  required: true,
  options: [
    { key: 'loket', label: words('Loket') },
    { key: 'daring', label: words('Daring') },
  ],
}
const wait: AddedQuestion = {
  key: 'tunggu',
  kind: 'number',
  label: words('Berapa menit?'),
  required: true,
  shownIf: { key: 'cara', is: 'loket' },
}
const ease: AddedQuestion = { key: 'mudah', kind: 'scale', label: words('Mudah?'), required: false }
const wish: AddedQuestion = { key: 'saran', kind: 'text', label: words('Saran?'), required: false }
const questions = [way, wait, ease, wish]

test('answers are read by their kind; a number as Indonesians write it', () => {
  const sent = { cara: 'loket', tunggu: '1.234,5', mudah: '4', saran: '  Baik  ', lain: 'x' }
  expect(readAddedAnswers(questions, sent)).toEqual({
    answers: { cara: 'loket', tunggu: '1234.5', mudah: '4', saran: 'Baik' },
    refusals: {},
  })
})

test('a question that was not asked is neither required nor kept', () => {
  expect(readAddedAnswers(questions, { cara: 'daring', tunggu: 'lama' })).toEqual({
    answers: { cara: 'daring' },
    refusals: {},
  })
})

test('what cannot be taken is named by its question, and the rest is read', () => {
  const sent = { cara: 'loket', tunggu: 'lama', mudah: '5', saran: 'x'.repeat(501) }
  expect(readAddedAnswers(questions, sent)).toEqual({
    answers: { cara: 'loket' },
    refusals: { tunggu: 'number', mudah: 'choice', saran: 'too-long' },
  })
  expect(readAddedAnswers(questions, {}).refusals).toEqual({ cara: 'missing' })
})

test('anything sent gives answers to asked questions only', () => {
  const keys = questions.map(({ key }) => key)
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys, '__proto__', 'x'), fc.string()), (sent) => {
      const { answers, refusals } = readAddedAnswers(questions, sent)
      for (const key of Object.keys(answers)) expect(keys).toContain(key)
      for (const key of Object.keys(refusals)) expect(answers).not.toHaveProperty(key)
    }),
  )
})

test.each([
  ['label-missing', [{ ...way, label: { id: 'Ya', en: '' } }], 0],
  ['options-missing', [{ ...way, options: way.options?.slice(0, 1) }], 0],
  ['scale-words', [way, { ...ease, options: way.options }], 1],
  ['key-taken', [way, way], 1],
  ['condition-broken', [wait, way], 0],
  ['condition-broken', [way, { ...wait, shownIf: { key: 'cara', is: 'surat' } }], 1],
  ['condition-broken', [way, wish, { ...wait, shownIf: { key: 'saran', is: 'x' } }], 2],
])('%s is refused with the place of the question', (code, list, index) => {
  expect(checkAddedQuestions(list as AddedQuestion[])).toMatchObject({ code, details: { index } })
})

test('ten questions are enough', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ ...ease, key: `q-${index}` }))
  expect(checkAddedQuestions(many(10))).toMatchObject({ ok: true })
  expect(checkAddedQuestions(many(11))).toMatchObject({ code: 'too-many-questions' })
  expect(checkAddedQuestions(questions)).toMatchObject({ ok: true })
})
