import { expect, test } from 'vitest'
import { type ReportCounts, reportFigures } from '../../../../domain/complaint/report-figure.ts'
import type { VoiceSummary } from '../../../../services/survey/summarise-voice.ts'
import { messagesOf } from '../../../messages/messages.ts'
import type { View } from '../../../view.ts'
import { ReportShares } from './report-shares.tsx'

const none = Object.fromEntries(reportFigures.map((figure) => [figure, 0])) as ReportCounts
const view = { language: 'id', messages: messagesOf('id') } as View

const shown = (months: readonly [month: string, due: number, inTime: number][]) => {
  const reports = months.map(([month, due, inTime]) => ({
    reportClass: 'complaint-non-supervisory',
    month,
    counts: { ...none, received: due, due, 'in-time': inTime },
  }))
  const summary = { reports } as unknown as VoiceSummary
  return String(<ReportShares view={view} summary={summary} rowsOf={null} />)
}

test('shares of three reports are a sentence and no line', () => {
  const few = shown([
    ['2026-01', 1, 1],
    ['2026-02', 2, 1],
  ])
  expect(few).not.toContain('<svg')
  expect(few).toContain(messagesOf('id').reportFigure.sharesFew(2, 3))
})

test('a month of few reports is a gap in the line, and months of many are its points', () => {
  const many = shown([
    ['2026-01', 12, 6],
    ['2026-02', 11, 11],
    ['2026-03', 2, 2],
  ])
  expect(many).toContain('<svg')
  expect(many).not.toContain(messagesOf('id').reportFigure.sharesFew(19, 25))
})
