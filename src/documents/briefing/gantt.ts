import type { Content, TableCell } from 'pdfmake/interfaces.js'
import type { BriefingBlock, GanttStep } from './report.ts'
import { LINE, QUIET } from './style.ts'

type Gantt = BriefingBlock & { kind: 'gantt' }

const STATE_WIDTH = 58
const COST_WIDTH = 76
const MONTH_WIDTH_MAX = 30
/** So much stays for the name of a step, however many months there are. */
const STEP_WIDTH_MIN = 300
/** Lines and paddings of a column of words; a month has only its line. */
const CELL_EDGE = 4.5
const LINE_WIDTH = 0.5
const WORD_COLUMNS = 3

/** Months by their years, in their order: `Jan 2026` is the month of a year. */
function yearsOf(months: readonly string[]): { year: string; names: string[] }[] {
  const years: { year: string; names: string[] }[] = []
  for (const month of months) {
    const [name = '', year = ''] = month.split(/ (?=\S+$)/)
    const last = years.at(-1)
    if (last?.year === year) last.names.push(name)
    else years.push({ year, names: [name] })
  }
  return years
}

const titled = (text: string, changes: object = {}): TableCell => ({
  text,
  bold: true,
  fontSize: 7.5,
  ...changes,
})

/** The steps of a plan along their months, by phase: what is worked on is coloured, how it stands is a word beside it. */
export function ganttContent({ head, months, phases }: Gantt, width: number): Content {
  const fixed = STEP_WIDTH_MIN + STATE_WIDTH + COST_WIDTH + WORD_COLUMNS * CELL_EDGE
  const monthWidth = Math.min(MONTH_WIDTH_MAX, (width - fixed) / Math.max(months.length, 1) - LINE_WIDTH)
  const years = yearsOf(months)
  const words = [head.step, head.state, head.cost].map((text) => titled(text, { rowSpan: 2 }))
  const yearRow = years.flatMap(({ year, names }): TableCell[] => {
    const rest = names.slice(1).map((): TableCell => ({}))
    return [titled(year, { colSpan: names.length, alignment: 'center', noWrap: true }), ...rest]
  })
  const monthRow = years.flatMap(({ names }) =>
    names.map((name) => titled(name, { fontSize: 6, alignment: 'center' })),
  )
  const body = phases.flatMap(({ name, steps }) =>
    steps.map((step, at) => stepRow(step, months.length, at === 0 ? name : null)),
  )
  const padding = (column: number) => (column < WORD_COLUMNS ? 2 : 0)
  return {
    margin: [0, 10, 0, 0],
    fontSize: 8.5,
    table: {
      headerRows: 2,
      dontBreakRows: true,
      widths: ['*', STATE_WIDTH, COST_WIDTH, ...months.map(() => monthWidth)],
      body: [[...words, ...yearRow], [{}, {}, {}, ...monthRow], ...body],
    },
    layout: {
      hLineWidth: () => LINE_WIDTH,
      vLineWidth: (line) => (line > 3 ? LINE_WIDTH : 0),
      hLineColor: () => LINE,
      vLineColor: () => LINE,
      paddingLeft: padding,
      paddingRight: padding,
      paddingTop: () => 2,
      paddingBottom: () => 2,
    },
  }
}

/** A step; the first of a phase has its name above its own, so that no page ends with it. */
function stepRow(
  { name, text, state, cost, color, from, to }: GanttStep,
  months: number,
  phase: string | null,
): TableCell[] {
  const cells = Array.from({ length: months }, (_, at): TableCell => {
    return at >= from && at <= to ? { text: '', fillColor: color } : { text: '' }
  })
  const begin =
    phase === null
      ? []
      : [{ text: phase, bold: true, fontSize: 9.5, margin: [0, 3, 0, 3] as [number, number, number, number] }]
  return [
    { stack: [...begin, { text: name }, { text, fontSize: 7.5, color: QUIET }] },
    { text: state },
    { text: cost, alignment: 'right' },
    ...cells,
  ]
}
