import type { BriefingBlock } from '../../../../documents/briefing/report.ts'
import type { InnovationMatter } from '../../../../services/briefing/innovation-record.ts'
import type { View } from '../../../view.ts'
import { chapterBlocks } from './chapter-blocks.ts'
import { indicatorCharts } from './innovation-briefing.ts'

/** The record of an innovation, for those who work on it: contents, then the chapters. */
export function recordBlocks(view: View, matter: InnovationMatter): BriefingBlock[] {
  const words = view.messages.report
  const { judgement, headline } = matter.verdict
  const charts = indicatorCharts(view, matter.verdict)
  const shown: BriefingBlock[] =
    charts.length > 0 ? charts : [{ kind: 'text', paragraphs: [words.noIndicators] }]
  return [
    { kind: 'contents', title: words.contents },
    { kind: 'text', paragraphs: [words.chapterSource] },
    ...chapterBlocks(view, { matter, judgement, headline, charts: shown }, 1),
  ]
}
