import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { renderPdf } from '../pdf.ts'
import { besideMark, markImages, type PrintedMark } from '../printed-mark.ts'
import { type LineChart, lineChartSvg } from './line-chart.ts'

/** A part of a whole, told by colour, by its word and by its number. */
export type Share = { readonly label: string; readonly count: number; readonly color: string }

/** A piece of a report, in the words of its reader. */
export type BriefingBlock =
  | { readonly kind: 'lead'; readonly text: string }
  | { readonly kind: 'shares'; readonly title: string; readonly shares: readonly Share[] }
  | {
      readonly kind: 'list'
      readonly title: string
      readonly items: readonly { readonly tag?: string; readonly head: string; readonly text: string }[]
      /** What is said where there is none, or how many more there are. */
      readonly note?: string
    }
  | { readonly kind: 'chart'; readonly title: string; readonly chart: LineChart; readonly text: string }
  | {
      readonly kind: 'table'
      readonly title: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }

/** A report for paper: A4, as many pages as it needs, each with its day and number. */
export type Briefing = {
  readonly title: string
  readonly subtitle: string
  /** Where and of which day, at the foot of each page. */
  readonly foot: string
  readonly pageOf: (page: number, pages: number) => string
  readonly accentColor: string
  readonly mark: PrintedMark | null
  readonly blocks: readonly BriefingBlock[]
}

const INK = '#1f2b2a'
const QUIET = '#52605e'
const LINE = '#d5dcda'
const MARGIN = 42
const WIDTH = 595.28 - 2 * MARGIN
const BAR_HEIGHT = 16
const CHART_HEIGHT = 150

/** The bytes of a report. */
export function briefingPdf(briefing: Briefing): Promise<Uint8Array> {
  return renderPdf(briefingDefinition(briefing))
}

function briefingDefinition(briefing: Briefing): TDocumentDefinitions {
  const { title, subtitle, foot, pageOf, accentColor, mark, blocks } = briefing
  const names: Content = {
    stack: [
      { text: subtitle, fontSize: 10, color: QUIET },
      { text: title, fontSize: 20, bold: true, color: accentColor, margin: [0, 2, 0, 0] },
    ],
  }
  return {
    pageSize: 'A4',
    pageMargins: [MARGIN, 40, MARGIN, 46],
    info: { title: `${title} - ${subtitle}` },
    defaultStyle: { font: 'Roboto', fontSize: 10, color: INK, lineHeight: 1.2 },
    images: markImages(mark),
    background: () => ({ canvas: [{ type: 'rect', x: 0, y: 0, w: 595.28, h: 8, color: accentColor }] }),
    content: [besideMark(mark, { width: 80, height: 34, gap: 12 }, names), ...blocks.map(blockContent)],
    footer: (page, pages) => ({
      margin: [MARGIN, 14, MARGIN, 0],
      columns: [
        { text: foot, fontSize: 8, color: QUIET },
        { text: pageOf(page, pages), fontSize: 8, color: QUIET, alignment: 'right', width: 'auto' },
      ],
    }),
  }
}

const heading = (text: string): Content => ({ text, fontSize: 12, bold: true, margin: [0, 12, 0, 4] })

function blockContent(block: BriefingBlock): Content {
  switch (block.kind) {
    case 'lead':
      return { text: block.text, fontSize: 12, margin: [0, 10, 0, 0] }
    case 'shares':
      return {
        stack: [heading(block.title), sharesBar(block.shares), legend(block.shares)],
        unbreakable: true,
      }
    case 'list':
      return listContent(block)
    case 'chart':
      return {
        stack: [
          heading(block.title),
          { svg: lineChartSvg(block.chart, WIDTH, CHART_HEIGHT), width: WIDTH },
          { text: block.text, fontSize: 9, color: QUIET, margin: [0, 2, 0, 0] },
        ],
        unbreakable: true,
      }
    case 'table':
      return { stack: [heading(block.title), tableContent(block.head, block.rows)] }
  }
}

/** One bar of the whole, each part as wide as its share. */
function sharesBar(shares: readonly Share[]): Content {
  const total = shares.reduce((sum, { count }) => sum + count, 0)
  let x = 0
  const parts = shares.map(({ count, color }) => {
    const w = total === 0 ? 0 : (WIDTH * count) / total
    const part = {
      type: 'rect' as const,
      x,
      y: 0,
      w,
      h: BAR_HEIGHT,
      color,
      lineColor: '#ffffff',
      lineWidth: 1,
    }
    x += w
    return part
  })
  const empty = { type: 'rect' as const, x: 0, y: 0, w: WIDTH, h: BAR_HEIGHT, color: LINE }
  return { canvas: total === 0 ? [empty] : parts.filter(({ w }) => w > 0) }
}

function legend(shares: readonly Share[]): Content {
  return {
    margin: [0, 4, 0, 0],
    columnGap: 8,
    columns: shares.map(({ label, count, color }) => ({
      columns: [
        { width: 10, canvas: [{ type: 'rect', x: 0, y: 2, w: 8, h: 8, color }] },
        { text: [{ text: `${count} `, bold: true }, label], fontSize: 9 },
      ],
    })),
  }
}

function listContent({ title, items, note }: BriefingBlock & { kind: 'list' }): Content {
  const lines = items.map(({ tag, head, text }): Content => {
    const first = tag
      ? [
          { text: `${tag}  `, color: QUIET, fontSize: 9 },
          { text: head, bold: true },
        ]
      : head
    return {
      stack: [{ text: first, bold: !tag }, ...(text ? [{ text, fontSize: 9.5 }] : [])],
      margin: [0, 0, 0, 5],
      unbreakable: true,
    }
  })
  const [first, ...further] = lines
  // A heading never stands alone at the end of a page.
  const begin: Content = { stack: [heading(title), ...(first ? [first] : [])], unbreakable: true }
  return { stack: [begin, ...further, ...(note ? [{ text: note, fontSize: 9, color: QUIET }] : [])] }
}

function tableContent(head: readonly string[], rows: readonly (readonly string[])[]): Content {
  return {
    fontSize: 9,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: head.map((_, place) => (place === 0 ? '*' : 'auto')),
      body: [head.map((text) => ({ text, bold: true })), ...rows.map((row) => [...row])],
    },
    layout: {
      hLineWidth: (line) => (line === 0 ? 0 : 0.5),
      vLineWidth: () => 0,
      hLineColor: () => LINE,
      paddingLeft: (place) => (place === 0 ? 0 : 6),
      paddingRight: () => 6,
    },
  }
}
