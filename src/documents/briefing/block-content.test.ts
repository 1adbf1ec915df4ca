import { expect, test } from 'vitest'
import { blocksContent } from './block-content.ts'
import { columnChartSvg } from './column-chart.ts'
import { ganttContent } from './gantt.ts'
import type { BriefingBlock } from './report.ts'

const heading = (level: 1 | 2 | 3, onNewPage = false): BriefingBlock => ({
  kind: 'heading',
  level,
  title: `Bab ${level}`,
  onNewPage,
})
const text = (length: number): BriefingBlock => ({ kind: 'text', paragraphs: ['x'.repeat(length)] })
const shapes = (blocks: readonly BriefingBlock[]) =>
  (
    blocksContent(blocks, 500, '#0e6b5c') as {
      stack?: unknown[]
      unbreakable?: boolean
      pageBreak?: string
    }[]
  ).map(({ stack, unbreakable, pageBreak }) => [unbreakable ? stack?.length : 1, pageBreak ?? ''])

test('headings are held together with what they stand above, and a chapter begins its page', () => {
  expect(shapes([heading(1, true), heading(2), heading(3), text(20), text(20)])).toEqual([
    [4, 'before'],
    [1, ''],
  ])
  expect(shapes([heading(3), heading(1, true), text(20)])).toEqual([
    [1, ''],
    [2, 'before'],
  ])
})

test('a text of more than a page is held by nothing, so that it is printed whole', () => {
  expect(shapes([heading(3), text(20_000)])).toEqual([
    [1, ''],
    [1, ''],
  ])
  expect(shapes([heading(3)])).toEqual([[1, '']])
})

test('a step is drawn in its months alone, and one that ends beyond the picture to its edge', () => {
  const step = { name: 'a', text: 'b', state: 'berjalan', cost: '0', color: '#123456', from: 1, to: 2 }
  const content = ganttContent(
    {
      kind: 'gantt',
      head: { step: 's', state: 't', cost: 'c' },
      months: ['Nov 2026', 'Des 2026', 'Jan 2027', 'Feb 2027'],
      phases: [{ name: 'Persiapan', steps: [step] }],
    },
    757,
  ) as {
    table: { body: { fillColor?: string; text?: string; colSpan?: number }[][]; widths: (number | string)[] }
  }
  const row = content.table.body[2] ?? []
  expect(row.slice(3).map(({ fillColor }) => fillColor)).toEqual([undefined, '#123456', '#123456', undefined])
  expect(row).toHaveLength(content.table.widths.length)
  // A year stands once above its months, and is never broken in a narrow column.
  const [years = [], months = []] = content.table.body
  expect(years.slice(3).map(({ text, colSpan }) => [text, colSpan])).toEqual([
    ['2026', 2],
    [undefined, undefined],
    ['2027', 2],
    [undefined, undefined],
  ])
  expect(months.slice(3).map(({ text }) => text)).toEqual(['Nov', 'Des', 'Jan', 'Feb'])
  expect(JSON.stringify(row[0])).toContain('Persiapan')
})

test('columns are as high as their counts, and what was aimed at is a line also above them all', () => {
  const block = {
    kind: 'columns',
    title: '',
    columns: [
      { label: '2025', count: 5 },
      { label: '<2026>', count: 10 },
    ],
    target: { count: 20, label: 'target 20' },
    color: '#0e6b5c',
    text: '',
  } as const
  const svg = columnChartSvg(block, 500, 120)
  const heights = [...svg.matchAll(/<rect [^>]*height="([\d.]+)"/g)].map((found) => Number(found[1]))
  expect((heights[1] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(2, 1)
  expect(svg).toContain('&#60;2026&#62;')
  expect(columnChartSvg({ ...block, columns: [], target: null }, 500, 120)).not.toContain('NaN')
})
