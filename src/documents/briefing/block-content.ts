import type { Content, TableCell } from 'pdfmake/interfaces.js'
import { isRefused } from '../../domain/result.ts'
import { qrVector } from '../qr.ts'
import { columnChartSvg } from './column-chart.ts'
import { ganttContent } from './gantt.ts'
import { lineChartSvg } from './line-chart.ts'
import type { BriefingBlock, Share } from './report.ts'
import { heading, LINE, QUIET, ruled } from './style.ts'

const BAR_HEIGHT = 16
const CHART_HEIGHT = 150
const COLUMNS_HEIGHT = 120

/** Longer texts go on where a page ends, so that they cannot be held together with their heading. */
const HELD_CHARACTERS_MAX = 1_200

function staysWhole(block: BriefingBlock): boolean {
  if (block.kind === 'text') return block.paragraphs.join('').length <= HELD_CHARACTERS_MAX
  return block.kind === 'answer' || block.kind === 'figures' || block.kind === 'lead'
}

/** The pieces of a report one after the other; a heading stays on the page of what it stands above. */
export function blocksContent(blocks: readonly BriefingBlock[], width: number, color: string): Content[] {
  const contents: Content[] = []
  let at = 0
  while (at < blocks.length) {
    const start = at
    while (blocks[at]?.kind === 'heading' && !(at > start && startsPage(blocks[at]))) at += 1
    const below = blocks[at]
    if (at > start && below && staysWhole(below)) at += 1
    if (at - start < 2) {
      const only = blocks[start] as BriefingBlock
      contents.push(blockContent(only, width, color))
      at = start + 1
      continue
    }
    const held = blocks.slice(start, at).map((block) => {
      return blockContent(block.kind === 'heading' ? { ...block, onNewPage: false } : block, width, color)
    })
    contents.push({
      stack: held,
      unbreakable: true,
      ...(startsPage(blocks[start]) ? { pageBreak: 'before' as const } : {}),
    })
  }
  return contents
}

const startsPage = (block: BriefingBlock | undefined) => block?.kind === 'heading' && block.onNewPage === true

/** A piece of a report on pages of which `width` points are written on. */
function blockContent(block: BriefingBlock, width: number, color: string): Content {
  switch (block.kind) {
    case 'lead':
      return { text: block.text, fontSize: 12, margin: [0, 10, 0, 0] }
    case 'shares':
      return {
        stack: [heading(block.title), sharesBar(block.shares, width), legend(block.shares)],
        unbreakable: true,
      }
    case 'list':
      return listContent(block)
    case 'chart':
      return pictured(block.title, lineChartSvg(block.chart, width, CHART_HEIGHT), block.text, width)
    case 'columns':
      return pictured(block.title, columnChartSvg(block, width, COLUMNS_HEIGHT), block.text, width)
    case 'table':
      return tableContent(block)
    case 'bars':
      return barsContent(block, width)
    case 'contents':
      return { toc: { title: { text: block.title, fontSize: 16, bold: true, margin: [0, 0, 0, 8] } } }
    case 'heading':
      return headingContent(block, color)
    case 'text':
      return textContent(block)
    case 'figures':
      return figuresContent(block.figures, color)
    case 'answer':
      return answerContent(block)
    case 'link':
      return linkContent(block)
    case 'gantt':
      return ganttContent(block, width)
  }
}

function pictured(title: string, svg: string, text: string, width: number): Content {
  return {
    stack: [heading(title), { svg, width }, { text, fontSize: 9, color: QUIET, margin: [0, 2, 0, 0] }],
    unbreakable: true,
  }
}

/** One bar of the whole, each part as wide as its share. */
function sharesBar(shares: readonly Share[], width: number): Content {
  const total = shares.reduce((sum, { count }) => sum + count, 0)
  let x = 0
  const parts = shares.map(({ count, color }) => {
    const w = total === 0 ? 0 : (width * count) / total
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
  const empty = { type: 'rect' as const, x: 0, y: 0, w: width, h: BAR_HEIGHT, color: LINE }
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
  const said: Content[] = note ? [{ text: note, fontSize: 9, color: QUIET }] : []
  const begin: Content = { stack: [heading(title), ...(first ? [first] : said)], unbreakable: true }
  return { stack: [begin, ...further, ...(first ? said : [])] }
}

/** The title is a head of the table, so that it stands above its rows on each page. */
function tableContent({ title, head, rows }: BriefingBlock & { kind: 'table' }): Content {
  const name: TableCell[] = [
    { text: title, bold: true, fontSize: 12, colSpan: head.length, margin: [0, 12, 0, 4] },
    ...head.slice(1).map((): TableCell => ({})),
  ]
  return {
    fontSize: 9,
    table: {
      headerRows: 2,
      dontBreakRows: true,
      keepWithHeaderRows: 1,
      widths: head.map((_, place) => (place === 0 ? '*' : 'auto')),
      body: [name, head.map((text) => ({ text, bold: true })), ...rows.map((row) => [...row])],
    },
    layout: ruled,
  }
}

const BAR_LABEL_WIDTH = 190
const BAR_NUMBER_WIDTH = 28

function barsContent({ title, bars, color, note }: BriefingBlock & { kind: 'bars' }, width: number): Content {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const room = width - BAR_LABEL_WIDTH - BAR_NUMBER_WIDTH - 24
  const rows = bars.map(({ label, count }): TableCell[] => [
    { text: label },
    {
      canvas: [
        { type: 'rect', x: 0, y: 2, w: Math.max(count === 0 ? 0 : 1, (room * count) / most), h: 8, color },
      ],
    },
    { text: String(count), bold: true, alignment: 'right', color: count === 0 ? '#b3261e' : undefined },
  ])
  return {
    stack: [
      heading(title),
      ...(rows.length === 0
        ? []
        : [
            {
              fontSize: 9,
              table: {
                dontBreakRows: true,
                widths: [BAR_LABEL_WIDTH, '*', BAR_NUMBER_WIDTH],
                body: rows,
              },
              layout: ruled,
            } satisfies Content,
          ]),
      ...(note ? [{ text: note, fontSize: 9, color: QUIET, margin: [0, 4, 0, 0] } satisfies Content] : []),
    ],
  }
}

const HEADING_SIZES = { 1: 17, 2: 14, 3: 11.5 } as const

function headingContent(
  { level, title, onNewPage }: BriefingBlock & { kind: 'heading' },
  color: string,
): Content {
  return {
    text: title,
    fontSize: HEADING_SIZES[level],
    bold: true,
    color: level === 3 ? undefined : color,
    margin: [0, level === 3 ? 8 : 14, 0, level === 1 ? 6 : 3],
    headlineLevel: level,
    ...(onNewPage ? { pageBreak: 'before' } : {}),
    ...(level === 3
      ? {}
      : { tocItem: true, tocMargin: [level === 1 ? 0 : 14, 2, 0, 0], tocStyle: { bold: level === 1 } }),
  }
}

function textContent({ label, paragraphs }: BriefingBlock & { kind: 'text' }): Content {
  return {
    stack: [
      ...(label ? [{ text: label, bold: true, fontSize: 9, color: QUIET }] : []),
      ...paragraphs.map((text) => ({
        text,
        margin: [0, 0, 0, 4] as [number, number, number, number],
      })),
    ],
    margin: [0, 2, 0, 3],
  }
}

function figuresContent(figures: readonly { value: string; label: string }[], color: string): Content {
  return {
    margin: [0, 10, 0, 0],
    columnGap: 10,
    columns: figures.map(({ value, label }) => ({
      stack: [
        { text: value, fontSize: 22, bold: true, color },
        { text: label, fontSize: 9, color: QUIET },
      ],
      unbreakable: true,
    })),
  }
}

function answerContent({ word, color, text }: BriefingBlock & { kind: 'answer' }): Content {
  return {
    margin: [0, 10, 0, 4],
    table: {
      widths: [6, '*'],
      body: [
        [
          { text: '', fillColor: color },
          {
            stack: [
              { text: word, fontSize: 15, bold: true },
              { text, fontSize: 11 },
            ],
            margin: [6, 2, 0, 2],
          },
        ],
      ],
    },
    layout: 'noBorders',
    unbreakable: true,
  }
}

const QR_WIDTH = 84

function linkContent({ text, address }: BriefingBlock & { kind: 'link' }): Content {
  const qr = qrVector(address)
  const words: Content = {
    stack: [
      { text, bold: true },
      { text: address, fontSize: 9, color: QUIET, link: address },
    ],
    margin: [0, 26, 0, 0],
  }
  if (isRefused(qr)) return words
  const { size, path } = qr.value
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${path}" fill="#000000"/></svg>`
  return {
    columns: [{ svg, width: QR_WIDTH }, words],
    columnGap: 8,
    margin: [0, 12, 0, 0],
    unbreakable: true,
  }
}
