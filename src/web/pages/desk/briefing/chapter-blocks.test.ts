import { expect, test } from 'vitest'
import type { Judgement, Reason } from '../../../../domain/verdict/judgement.ts'
import type { InnovationMatter } from '../../../../services/briefing/innovation-record.ts'
import { messagesOf } from '../../../messages/messages.ts'
import type { View } from '../../../view.ts'
import { chapterBlocks } from './chapter-blocks.ts'

const matter = {
  innovation: {
    verdict: 'unproven',
    description: null,
    summary: null,
    launchedOn: null,
    beneficiaries: null,
  },
  audience: { group: null, size: null, source: null },
  plan: { steps: [], risks: [] },
  improvements: [],
  answers: new Map(),
} as unknown as InnovationMatter

const of = (state: string, ...reasons: Reason[]) => ({ state, reasons })
const outcome = { name: 'Lama menunggu', unit: 'hari', before: 12, after: 6.8 }
const judgement = {
  dimensions: {
    measured: of('not-met'),
    effective: of('met', { code: 'unseen-lately', numbers: outcome }),
    enjoyed: of('met'),
    unburdening: of('insufficient'),
    heard: of('insufficient'),
  },
} as unknown as Judgement

function told(language: 'id' | 'en', judged: Judgement | null): string {
  const view = { language, messages: messagesOf(language) } as View
  const blocks = chapterBlocks(view, { matter, judgement: judged, headline: null, charts: [] }, 1)
  const title = view.messages.report.chapters.success
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.title === title)
  const [, chapter] = blocks.slice(at)
  return chapter?.kind === 'text' ? chapter.paragraphs.join('\n') : ''
}

test('conditions that are met are named as that, and not as what made it succeed', () => {
  expect(told('id', judgement)).toMatch(
    /^Syarat penilaian yang terpenuhi; mengapa berhasil atau tidak, tidak dikatakan/,
  )
  expect(told('en', judgement)).toMatch(/why it worked or did not, they do not say/)
  // What has faded is told as that, and figures of too few people are none.
  expect(told('id', judgement)).toContain('Membaik: pernah, tetapi pada angka terbaru tidak terlihat lagi.')
  expect(told('id', judgement)).toContain(messagesOf('id').verdictReason.fewPeople)
  expect(told('id', judgement)).not.toContain('Terukur')
})

test('where the public was told nothing, a directory tells nothing', () => {
  expect(told('id', null)).toBe(messagesOf('id').report.unwritten)
})
