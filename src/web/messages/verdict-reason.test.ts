import { expect, test } from 'vitest'
import { languages } from '../../domain/language.ts'
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
  marked: 60,
  answered: 1472,
  ceiling: 5,
  month: '2021-02',
  weighted: 84.1,
  effective: 240.6,
  field: 'sex',
  from: '2020-11',
  until: '2021-10',
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

test('a sentence never contradicts its figures', () => {
  const { reasons, headlines } = messagesOf('id').verdictReason
  const rose = { ...numbers, before: 6.1, after: 6.5, lower: 0.27, upper: 0.46 }
  expect(reasons['complaints-no-concern'](rose)).toContain('naik dari rata-rata 6,1 menjadi 6,5')
  expect(reasons['complaints-no-concern']({ ...rose, after: 6.1 })).toContain('tidak bertambah')
  expect(reasons.improved({ ...rose, estimate: -3 })).toContain('dibandingkan arah angka sebelum diluncurkan')
  expect(headlines['outcome-improved']({ ...rose, estimate: -3 })).toMatch(
    /lebih baik daripada arah sebelumnya\.$/,
  )
  expect(reasons['no-change-beyond-chance']({ ...rose, after: 6.1 })).not.toContain('kebetulan')
  // Whoever was not drawn speaks for nobody but those who answered.
  const open = { ...numbers, share: null, confidence: 0.994 }
  expect(reasons['index-reaches-band'](open)).toBe(
    '1.412 warga memberi nilai 86 dari 100 (baik); untuk simpulan dihitung hati-hati, nilainya sedikitnya 84 bila yang tidak menjawab berpendapat serupa (keyakinan 99%).',
  )
  expect(reasons['index-adverse']({ ...numbers, share: 0.62 })).toContain(
    'nilai semua pengunjung paling tinggi 88 bila yang tidak menjawab berpendapat serupa (keyakinan 95%; 62% dari yang diminta menjawab)',
  )
  // At the edge of a band the whole number would read as the other one.
  expect(reasons['index-reaches-band']({ ...open, lower: 76.63 })).toContain('sedikitnya 76,63 ')
  expect(reasons['index-below-band']({ ...open, upper: 76.6 })).toContain('paling tinggi 76,60 ')
  // Three questions make no letter of nine.
  expect(reasons['index-reaches-band']({ ...open, questions: 3 })).toContain('(untuk 3 dari 9 pertanyaan)')
  expect(reasons['index-reaches-band']({ ...open, since: '2021-03' })).toMatch(
    /^Sejak perbaikan Maret 2021, /,
  )
  expect(reasons.improved({ ...rose, estimate: 0.4 })).not.toContain('arah angka')
  expect(reasons['reached-too-few']({ ...numbers, share: 0.299, shareMin: 0.3 })).toMatch(/29%.*30%/)
  const known = { ...rose, asked: 100, share: 0.36, shareMin: 0.3 }
  expect(reasons['known-by-too-few'](known)).toMatch(/^36% dari 100.*belum pasti 30% \(antara 27% dan 46%/)
  expect(reasons['known-by-too-few']({ ...known, share: 0.1 })).toMatch(/^Hanya 10%/)
})

test.each(['id', 'en'] as const)('rounding claims nothing that was not counted: %s', (language) => {
  const { reasons } = messagesOf(language).verdictReason
  const settled = { ...numbers, settledInTime: 1995, due: 2000, share: 0.9975, shareMin: 0.8 }
  expect(reasons['settled-in-time'](settled)).toContain('(99%)')
  expect(reasons['settled-in-time']({ ...settled, share: 1 })).toContain('(100%)')
  expect(reasons['settled-too-late']({ due: 1, settledInTime: 0, share: 0, shareMin: 0.8 })).not.toContain(
    '(0%)',
  )
  // A range of 29.6 to 47.2 per cent reads 29 to 48: it holds what was counted, and the share that is not certain is in it.
  const known = { ...numbers, asked: 100, share: 0.38, shareMin: 0.3, lower: 0.296, upper: 0.472 }
  expect(reasons['known-by-too-few'](known)).toMatch(/30%.*29%.*48%/)
  // What is above a ceiling reads as more than it, and a rise as one.
  const above = { ...numbers, after: 5.04, ceiling: 5 }
  expect(reasons['complaints-far-above-ceiling'](above)).toMatch(/5[,.]04 .* 5 /)
  expect(reasons['complaints-recent-concern']({ value: 2.04, mean: 2.01 })).toMatch(/2[,.]04.*2[,.]01/)
  const small = { ...numbers, before: 301.2, after: 300.8, estimate: -0.4, lower: -0.6, upper: -0.2 }
  expect(reasons.improved(small)).toMatch(/301[,.]2 .* 300[,.]8/)
})

test('small figures keep two of their digits', () => {
  const small = { ...numbers, before: 0.031, after: 0.0122 }
  expect(messagesOf('id').verdictReason.reasons.improved(small)).toContain(
    'dari rata-rata 0,031 menjadi 0,012',
  )
})

test('figures are written as Indonesians write them', () => {
  const { headlines, missing } = messagesOf('id').verdictReason
  expect(headlines['outcome-improved'](numbers)).toBe(
    'Waktu penyelesaian turun dari rata-rata 9,9 menjadi 3,1 hari sejak diluncurkan Oktober 2020.',
  )
  expect(missing.answers(numbers)).toBe(
    'Kira-kira 47 jawaban warga lagi, untuk menyimpulkan apakah warga menikmatinya.',
  )
})
