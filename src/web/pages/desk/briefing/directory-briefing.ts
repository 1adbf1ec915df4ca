import type { BriefingBlock } from '../../../../documents/briefing/report.ts'
import type { DirectoryEntry, DirectoryReport } from '../../../../services/briefing/directory-report.ts'
import type { View } from '../../../view.ts'
import { chapterBlocks } from './chapter-blocks.ts'
import { chartBlock } from './innovation-briefing.ts'
import { itemTable } from './report-items.ts'
import { stageShares, verdictShares } from './shares.ts'

/** One picture an innovation: a directory is read by turning its pages. */
function publicCharts(view: View, { figures }: DirectoryEntry): BriefingBlock[] {
  const drawn = figures.series.find(({ kind, values }) => kind === 'outcome' && values.length > 1)
  return drawn ? [chartBlock(view, { ...drawn, baseline: null }, figures.launch)] : []
}

function entryBlocks(view: View, entry: DirectoryEntry): BriefingBlock[] {
  const { matter, figures } = entry
  const chapter = {
    matter,
    // What was not told to the public is not told in a directory either.
    judgement: figures.judgement,
    headline: figures.innovation.headline,
    charts: publicCharts(view, entry),
  }
  return [{ kind: 'heading', level: 2, title: matter.innovation.name }, ...chapterBlocks(view, chapter, 3)]
}

/** The directory of a cohort: the whole first, then each innovation by agency, in LAN's chapters. */
export function directoryBlocks(view: View, report: DirectoryReport): BriefingBlock[] {
  const words = view.messages.report
  const { items, agencies, unpublished } = report
  return [
    { kind: 'contents', title: words.contents },
    { kind: 'heading', level: 1, title: words.overview, onNewPage: true },
    {
      kind: 'text',
      paragraphs: [
        view.messages.cohort.counts(agencies.length, items.length),
        ...(unpublished > 0 ? [words.unpublished(unpublished)] : []),
        ...(items.length === 0 ? [words.nonePublished] : []),
        words.chapterSource,
      ],
    },
    ...(items.length > 0
      ? [
          {
            kind: 'shares' as const,
            title: words.verdicts,
            shares: verdictShares(view, items),
          },
          { kind: 'shares' as const, title: words.stages, shares: stageShares(view, items) },
          itemTable(view, items, false),
        ]
      : []),
    ...agencies.flatMap(({ agency, entries }): BriefingBlock[] => [
      { kind: 'heading', level: 1, title: agency.name, onNewPage: true },
      ...entries.flatMap((entry) => entryBlocks(view, entry)),
    ]),
  ]
}
