import { expect, test } from 'vitest'
import { languages } from '../view.ts'
import { messagesOf } from './messages.ts'

const numbers = {
  name: 'Waktu penyelesaian',
  key: 'days',
  unit: 'hari',
  kind: 'outcome',
  before: 9.87,
  after: 3.12,
  beforeCount: 20,
  afterCount: 14,
  index: 85.94,
  lower: 84.2,
  upper: 87.1,
  n: 1412,
  counted: 1400,
  band: 'B',
  needed: 46.2,
  stepMonths: 1,
  value: 11,
  mean: 3,
  due: 40,
  settledInTime: 36,
  share: 0.9,
  shareMin: 0.8,
  reached: 15_000,
  intended: 40_000,
  asked: 30,
  askedMin: 30,
  knew: 27,
  comparisonName: 'Kota B',
  difference: -5.2,
  differenceLower: -6.4,
  differenceUpper: -4,
  launch: '2020-10-05',
}

test.each(languages)('each reason has a whole sentence in %s', (language) => {
  const { reasons, missing, headlines, recommendations } = messagesOf(language).verdictReason
  const sentences = [reasons, missing, headlines, recommendations].flatMap((part) => Object.values(part))
  for (const sentence of sentences) {
    expect(sentence(numbers)).toMatch(/^\S.*\.$/)
    expect(sentence(numbers)).not.toMatch(/NaN|undefined|null|–|\[object/)
  }
})

test('a sentence without its numbers shows a dash and no broken figure', () => {
  const { reasons } = messagesOf('id').verdictReason
  for (const sentence of Object.values(reasons)) expect(sentence({})).not.toMatch(/NaN|undefined|null/)
})

test('figures are written as Indonesians write them', () => {
  const { headlines, missing } = messagesOf('id').verdictReason
  expect(headlines['outcome-improved'](numbers)).toBe(
    'Waktu penyelesaian turun dari rata-rata 9,9 menjadi 3,1 hari sejak diluncurkan Oktober 2020.',
  )
  expect(missing.answers(numbers)).toBe('47 jawaban warga lagi.')
})
