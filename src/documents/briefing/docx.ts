import { packDocx } from './docx-package.ts'
import {
  contentsTable,
  type Heading,
  headingParagraph,
  KEEP_NEXT,
  PAGE_BREAK,
  paragraph,
  picture,
  run,
  table,
} from './docx-parts.ts'
import type { Briefing, BriefingBlock } from './report.ts'

/** The region's mark on the first page, in points. */
const MARK_BOX = { width: 180, height: 80 }

/** A title on a page of its own stands lower than one above the first lines. */
const COVER_SPACE = '<w:spacing w:before="2400" w:after="240"/>'

type Piece =
  | { readonly xml: string }
  | { readonly heading: Heading; readonly onNewPage: boolean }
  | 'contents'

const text = (words: string, options: Parameters<typeof run>[1] = {}) => ({
  xml: paragraph(run(words, options)),
})
/** Words above what they belong to: never alone at the foot of a page. */
const label = (words: string, points?: number) => ({
  xml: paragraph(run(words, { bold: true, ...(points ? { points } : {}) }), undefined, KEEP_NEXT),
})
const title = (words: string) => ({ xml: paragraph(run(words), 'Heading3') })

/** Pairs of period and value side by side: years of months stay on one page. */
const SIDE_BY_SIDE = 3
const SIDE_BY_SIDE_FROM = 12

/**
 * A line of values as its table, read downwards and then to the right: what is edited in Word is read as figures, and a picture
 * could not be.
 */
function chartRows({ chart }: BriefingBlock & { kind: 'chart' }): string[][] {
  const format = new Intl.NumberFormat(chart.language === 'id' ? 'id-ID' : 'en-GB', {
    maximumFractionDigits: 2,
  })
  const pairs = chart.values.map((value, at) => {
    const launch = at === chart.launchAt ? ` (${chart.launchLabel})` : ''
    return [chart.periods[at] ?? '', `${value === null ? '–' : format.format(value)}${launch}`]
  })
  const height = Math.ceil(pairs.length / (pairs.length > SIDE_BY_SIDE_FROM ? SIDE_BY_SIDE : 1))
  return pairs.slice(0, height).map((_, row) => pairs.filter((_, at) => at % height === row).flat())
}

const counted = (words: string, rows: readonly { label: string; count: number }[]): Piece[] => [
  title(words),
  {
    xml: table(
      [],
      rows.map(({ label, count }) => [label, String(count)]),
    ),
  },
]

function planRows({ months, phases }: BriefingBlock & { kind: 'gantt' }): string[][] {
  return phases.flatMap(({ steps }) =>
    steps.map(({ name, state, cost, from, to }) => [
      name,
      state,
      cost,
      `${months[from] ?? ''} – ${months[to] ?? ''}`,
    ]),
  )
}

function listPieces({ title: words, items, note }: BriefingBlock & { kind: 'list' }): Piece[] {
  const named = ({ tag, head }: (typeof items)[number]) => (tag ? `${head} (${tag})` : head)
  return [
    title(words),
    ...items.flatMap((item) => {
      const head =
        item.head === '' ? [] : [item.text ? label(named(item)) : text(named(item), { bold: true })]
      return [...head, ...(item.text ? [text(item.text)] : [])]
    }),
    ...(note ? [text(note)] : []),
  ]
}

function pieces(block: BriefingBlock, place: number): Piece[] {
  switch (block.kind) {
    case 'lead':
      return [text(block.text, { points: 12 })]
    case 'answer':
      return [label(block.word, 15), text(block.text)]
    case 'heading': {
      const { level, onNewPage = false } = block
      return [{ heading: { level, title: block.title, bookmark: `_Toc${place}` }, onNewPage }]
    }
    case 'text':
      return [...(block.label ? [label(block.label)] : []), ...block.paragraphs.map((words) => text(words))]
    case 'contents':
      return [label(block.title, 16), 'contents']
    case 'list':
      return listPieces(block)
    case 'chart':
      return [title(block.title), { xml: table([], chartRows(block)) }, text(block.text)]
    case 'table':
      return [title(block.title), { xml: table(block.head, block.rows) }]
    case 'figures':
      return block.figures.map(({ value, label }) => text(`${value} ${label}`))
    case 'shares':
      return counted(block.title, block.shares)
    case 'columns':
      return [...counted(block.title, block.columns), text(block.text)]
    case 'bars':
      return [...counted(block.title, block.bars), ...(block.note ? [text(block.note)] : [])]
    case 'link':
      return [label(block.text), text(block.address)]
    case 'gantt':
      return [{ xml: table([block.head.step, block.head.state, block.head.cost, ''], planRows(block)) }]
  }
}

/** The bytes of a report as a document of Word: headings by style, and a table of contents that is filled in and made anew by Word. */
export function briefingDocx(briefing: Briefing): Uint8Array {
  const { title: name, subtitle, foot, accentColor, mark, cover, blocks, isLandscape = false } = briefing
  const scale = mark ? Math.min(MARK_BOX.width / mark.width, MARK_BOX.height / mark.height) : 0
  const body = blocks.flatMap((block, place) => pieces(block, place + 1))
  const headings = body.flatMap((piece) =>
    typeof piece === 'object' && 'heading' in piece ? [piece.heading] : [],
  )
  const begin = [
    mark ? picture('rId3', mark.width * scale, mark.height * scale) : '',
    paragraph(run(subtitle, { points: 12 })),
    paragraph(run(name), 'Title', cover ? COVER_SPACE : ''),
    ...(cover ?? []).map((line) => paragraph(run(line))),
    cover ? PAGE_BREAK : '',
  ]
  const written = body.map((piece) => {
    if (piece === 'contents') return contentsTable(headings)
    return 'xml' in piece ? piece.xml : headingParagraph(piece.heading, piece.onNewPage)
  })
  const color = accentColor.slice(1).toUpperCase()
  const { language } = briefing
  return packDocx({
    title: name,
    language,
    body: [...begin, ...written].join(''),
    foot,
    color,
    isLandscape,
    mark,
  })
}
