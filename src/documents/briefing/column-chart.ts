import { escaped } from './line-chart.ts'
import type { BriefingBlock } from './report.ts'

type Columns = BriefingBlock & { kind: 'columns' }

const TOP = 20
const BOTTOM = 18
/** One column alone is no wider than this. */
const COLUMN_WIDTH_MAX = 70
const COLUMN_SHARE = 0.6

/** Counts as columns, each with its number above it and its name below, and what was aimed at as a line. */
export function columnChartSvg(block: Columns, width: number, height: number): string {
  const { columns, target, color } = block
  const most = Math.max(1, target?.count ?? 0, ...columns.map(({ count }) => count))
  const place = width / Math.max(columns.length, 1)
  const wide = Math.min(COLUMN_WIDTH_MAX, place * COLUMN_SHARE)
  const y = (count: number) => height - BOTTOM - ((height - TOP - BOTTOM) * count) / most
  const drawn = columns.map(({ label, count }, at) => {
    const middle = place * (at + 0.5)
    const column = `<rect x="${(middle - wide / 2).toFixed(1)}" y="${y(count).toFixed(1)}" width="${wide.toFixed(1)}" height="${(height - BOTTOM - y(count)).toFixed(1)}" fill="${color}"/>`
    const number = `<text x="${middle.toFixed(1)}" y="${(y(count) - 4).toFixed(1)}" font-size="10" font-weight="bold" fill="#1f2b2a" text-anchor="middle">${count}</text>`
    const name = `<text x="${middle.toFixed(1)}" y="${height - 5}" font-size="9" fill="#52605e" text-anchor="middle">${escaped(label)}</text>`
    return column + number + name
  })
  const line =
    target === null
      ? ''
      : `<path d="M0 ${y(target.count).toFixed(1)}H${width}" stroke="#8a5a00" stroke-width="1" stroke-dasharray="2 2" fill="none"/><text x="2" y="${(y(target.count) - 3).toFixed(1)}" font-size="8" fill="#8a5a00">${escaped(target.label)}</text>`
  const ground = `<path d="M0 ${height - BOTTOM}H${width}" stroke="#9aa5a3" stroke-width="0.5" fill="none"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Roboto">${drawn.join('')}${line}${ground}</svg>`
}
