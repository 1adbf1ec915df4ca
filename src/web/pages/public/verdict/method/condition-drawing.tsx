import { raw } from 'hono/html'
import type { DimensionName } from '../../../../../domain/verdict/judgement.ts'

/** Sides of a drawing; it is enlarged and made smaller with the text. */
const [WIDTH, HEIGHT] = [140, 64]

/** Marks of a drawing: dots of values, the line that has to be reached, and where something began. */
const dots = (points: readonly [number, number][], className = 'drawn-value') =>
  points.map(([x, y]) => `<circle class="${className}" cx="${x}" cy="${y}" r="3"/>`).join('')
const line = (className: string, path: string) => `<path class="${className}" d="${path}"/>`
const launch = line('drawn-launch', 'M70 6V58')
const bars = (heights: readonly number[]) =>
  heights
    .map((height, place) => {
      const [x, y] = [10 + place * 20, 56 - height]
      return `<rect class="drawn-bar" x="${x}" y="${y}" width="12" height="${height}"/>`
    })
    .join('')
const people = (reached: number) =>
  Array.from({ length: 10 }, (_, place) => {
    const name = place < reached ? 'drawn-value' : 'drawn-open'
    return `<circle class="${name}" cx="${18 + (place % 5) * 26}" cy="${20 + Math.floor(place / 5) * 26}" r="7"/>`
  }).join('')
const rating = (lower: number, value: number, upper: number) =>
  line('drawn-band', `M${lower} 36H${upper}`) + dots([[value, 36]]) + line('drawn-wanted', 'M86 10V58')

const before: [number, number][] = [
  [12, 18],
  [24, 14],
  [36, 20],
  [48, 15],
  [60, 19],
]
const lower: [number, number][] = before.map(([x, y]) => [x + 68, y + 28])
const along: [number, number][] = [...before, ...lower].map(([x], place) => [
  x,
  12 + place * 4.4 + (place % 2) * 4,
])

const drawings: Record<DimensionName, { met: string; 'not-met': string }> = {
  measured: {
    met: line('drawn-wanted', 'M6 46H134') + launch + dots([...before, ...lower]),
    'not-met': launch + dots([...before.slice(0, 1), ...lower.slice(0, 2)]),
  },
  effective: {
    met:
      line('drawn-mean', 'M6 17H68') +
      line('drawn-mean', 'M72 45H134') +
      launch +
      dots([...before, ...lower]),
    'not-met': line('drawn-mean', 'M6 12L134 54') + launch + dots(along),
  },
  enjoyed: { met: rating(94, 108, 122), 'not-met': rating(66, 94, 122) },
  unburdening: {
    met: bars([22, 26, 20, 24, 22, 19]) + launch,
    'not-met': bars([18, 22, 20, 38, 44, 41]) + launch,
  },
  heard: { met: people(4), 'not-met': people(1) },
}

/** A small invented example of a condition; what it shows is said beside it. */
export function ConditionDrawing({ name, state }: { name: DimensionName; state: 'met' | 'not-met' }) {
  return raw(
    `<svg class="drawing drawing-${state}" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true" focusable="false">${drawings[name][state]}</svg>`,
  )
}
