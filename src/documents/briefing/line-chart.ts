import { scaleLinear } from 'd3-scale'
import type { Language } from '../../domain/language.ts'

/** A line of values in time for paper, with what is to be read from it in words. */
export type LineChart = {
  /** Values in their order; null is a month without one, and leaves a gap. */
  readonly values: readonly (number | null)[]
  /** Each period in words; the picture names the first and the last. */
  readonly periods: readonly string[]
  /** Before which value the innovation began; null while it has not. */
  readonly launchAt: number | null
  readonly launchLabel: string
  readonly target: number | null
  readonly targetLabel: string
  /** How numbers are written at the scale. */
  readonly language: Language
  readonly color: string
}

const LEFT = 46
const RIGHT = 10
const TOP = 14
const BOTTOM = 18
const TICKS = 4

/** From here on a number is too long to stand at a scale. */
const COMPACT_FROM = 100_000

function shortNumber(value: number, language: Language): string {
  const notation = Math.abs(value) < COMPACT_FROM ? 'standard' : 'compact'
  const format = new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    notation,
    maximumFractionDigits: 2,
  })
  return format.format(value).replace(/^-/, '\u2212')
}

export const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The line as SVG text, `width` by `height` points: scale at the left, the launch and the target as named lines. */
export function lineChartSvg(chart: LineChart, width: number, height: number): string {
  const known = chart.values.filter((value) => value !== null)
  const all = chart.target === null ? known : [...known, chart.target]
  const y = scaleLinear()
    .domain([Math.min(0, ...all), Math.max(...all, 1e-9)])
    .nice(TICKS)
    .range([height - BOTTOM, TOP])
  const steps = Math.max(chart.values.length - 1, 1)
  const x = (at: number) => LEFT + ((width - LEFT - RIGHT) * at) / steps
  const text = (at: { x: number; y: number; anchor?: string }, words: string) =>
    `<text x="${at.x.toFixed(1)}" y="${at.y.toFixed(1)}" font-size="8" fill="#52605e" text-anchor="${at.anchor ?? 'start'}">${escaped(words)}</text>`
  const grid = y.ticks(TICKS).map((tick) => {
    const line = `<path d="M${LEFT} ${y(tick).toFixed(1)}H${width - RIGHT}" stroke="#d5dcda" stroke-width="0.5" fill="none"/>`
    return line + text({ x: LEFT - 4, y: y(tick) + 3, anchor: 'end' }, shortNumber(tick, chart.language))
  })
  const launch =
    chart.launchAt === null
      ? ''
      : `<path d="M${x(chart.launchAt - 0.5).toFixed(1)} ${TOP}V${height - BOTTOM}" stroke="#1f2b2a" stroke-width="1" stroke-dasharray="3 2" fill="none"/>` +
        text({ x: x(chart.launchAt - 0.5) + 3, y: TOP - 4 }, chart.launchLabel)
  const target =
    chart.target === null
      ? ''
      : `<path d="M${LEFT} ${y(chart.target).toFixed(1)}H${width - RIGHT}" stroke="#8a5a00" stroke-width="1" stroke-dasharray="1 2" fill="none"/>` +
        text({ x: LEFT + 3, y: y(chart.target) - 3 }, chart.targetLabel)
  const dots = chart.values.flatMap((value, at) =>
    value === null
      ? []
      : [`<circle cx="${x(at).toFixed(1)}" cy="${y(value).toFixed(1)}" r="1.8" fill="${chart.color}"/>`],
  )
  const ends =
    text({ x: LEFT, y: height - 5 }, chart.periods[0] ?? '') +
    text({ x: width - RIGHT, y: height - 5, anchor: 'end' }, chart.periods.at(-1) ?? '')
  const line = `<path d="${pathOf(chart.values, x, y)}" stroke="${chart.color}" stroke-width="1.6" fill="none"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Roboto">${grid.join('')}${launch}${target}${line}${dots.join('')}${ends}</svg>`
}

/** The path through the values; it begins anew behind each gap. */
function pathOf(
  values: LineChart['values'],
  x: (at: number) => number,
  y: (value: number) => number,
): string {
  return values
    .map((value, at) => {
      if (value === null) return ''
      const isFirst = at === 0 || values[at - 1] === null
      return `${isFirst ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`
    })
    .join('')
}
