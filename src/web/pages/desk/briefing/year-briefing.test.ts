import { expect, test } from 'vitest'
import type { YearReport } from '../../../../services/briefing/year-report.ts'
import { messagesOf } from '../../../messages/messages.ts'
import type { View } from '../../../view.ts'
import { agencyYearBlocks } from './year-briefing.ts'

const item = (slug: string, code: string) => ({
  slug,
  name: slug,
  verdict: 'unproven',
  stage: 'deliver',
  agencyAbbreviation: 'Dinkes',
  gateState: 'open',
  held: { daysLate: 0 },
  line: { headline: { code, numbers: { name: 'Lama', unit: 'hari', before: 7, after: 7 } }, decision: null },
})

const report = {
  year: 2026,
  items: [item('nol', 'outcome-unchanged'), item('terbuka', 'outcome-open')],
  rows: [],
  years: [],
  reach: { innovations: new Map() },
  notWorked: new Set(),
  complaints: { counts: [], limit: 5 },
  learning: { people: 0, hours: 0, reached: 0 },
} as unknown as YearReport

test.each(['id', 'en'] as const)(
  'a known null result that is not published is no want of proof: %s',
  (language) => {
    const view = { language, messages: messagesOf(language) } as View
    const words = view.messages.report
    const blocks = agencyYearBlocks(view, report)
    const list = (title: string) => blocks.find((block) => block.kind === 'list' && block.title === title)
    expect(JSON.stringify(list(words.notWorked))).toContain('nol (Dinkes)')
    expect(JSON.stringify(list(words.notWorked))).not.toContain('terbuka')
    expect(JSON.stringify(list(words.openProof))).toContain(words.openProofNote(1))
  },
)

test('that none is known not to have worked does not say that all worked', () => {
  expect(messagesOf('id').report.noneNotWorked).toContain('Belum ada percobaan yang diketahui')
  expect(messagesOf('en').report.noneNotWorked).toContain('is known')
})
