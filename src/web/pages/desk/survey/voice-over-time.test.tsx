import { expect, test } from 'vitest'
import type { VoiceSummary } from '../../../../services/survey/summarise-voice.ts'
import { messagesOf } from '../../../messages/messages.ts'
import type { View } from '../../../view.ts'
import { OverTime } from './voice-answers-card.tsx'

const view = { language: 'id', messages: messagesOf('id') } as View
const month = (period: string, answers: number, index: number, questions = 9) => ({
  period,
  answers,
  index,
  questions,
})

function shown(months: VoiceSummary['months']): string {
  const summary = { months } as VoiceSummary
  return String(<OverTime view={view} summary={summary} rowsOf={(period) => `/jawaban?bulan=${period}`} />)
}

test('months with one answer are told in a sentence, not drawn as a line', () => {
  const html = shown([month('2021-01', 1, 25), month('2021-02', 1, 100), month('2021-03', 40, 81)])
  expect(html).not.toContain('<svg')
  expect(html).toContain('mulai dari 10 jawaban')
  // What was answered is told all the same.
  expect(html).toContain('/jawaban?bulan=2021-02')
})

test('between months of enough answers one with a single answer is a gap, and so is one of three questions', () => {
  const line = shown([month('2021-01', 30, 80), month('2021-02', 40, 81)])
  expect(line).toContain('<svg')
  expect(line).not.toContain('tidak menjadi titik')
  const gap = shown([month('2021-01', 30, 80), month('2021-02', 1, 25), month('2021-03', 40, 81)])
  expect(gap).toContain('tidak menjadi titik')
  expect(gap).not.toMatch(/>25</)
  expect(shown([month('2021-01', 30, 92, 3), month('2021-02', 40, 81)])).not.toContain('<svg')
})
