import type { Content, TableCell } from 'pdfmake/interfaces.js'
import type { BriefingBlock, GanttStep } from './report.ts'
import { LINE, QUIET } from './style.ts'

type Gantt = BriefingBlock & { kind: 'gantt' }

const STATE_WIDTH = 58
const COST_WIDTH = 66
const MONTH_WIDTH_MAX = 30
/** So much stays for the name of a step, however many months there are. */
const STEP_WIDTH_MIN = 170
/** Lines and paddings of a column. */
const CELL_EDGE = 4.5

/** The steps of a plan along their months, by phase: what is worked on is coloured, how it stands is a word beside it. */
export function ganttContent({ head, months, phases }: Gantt, width: number): Content {
  const fixed = STEP_WIDTH_MIN + STATE_WIDTH + COST_WIDTH + 3 * CELL_EDGE
  const monthWidth = Math.min(MONTH_WIDTH_MAX, (width - fixed) / Math.max(months.length, 1) - CELL_EDGE)
  const titles: TableCell[] = [head.step, head.state, head.cost, ...months].map((text) => ({
    text,
    bold: true,
    fontSize: 7.5,
  }))
  const body = phases.flatMap(({ name, steps }) => [
    phaseRow(name, months.length),
    ...steps.map((step) => stepRow(step, months.length)),
  ])
  return {
    margin: [0, 10, 0, 0],
    fontSize: 8.5,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: ['*', STATE_WIDTH, COST_WIDTH, ...months.map(() => monthWidth)],
      body: [titles, ...body],
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: (line) => (line > 3 ? 0.5 : 0),
      hLineColor: () => LINE,
      vLineColor: () => LINE,
      paddingLeft: () => 2,
      paddingRight: () => 2,
      paddingTop: () => 2,
      paddingBottom: () => 2,
    },
  }
}

function phaseRow(name: string, months: number): TableCell[] {
  const rest = Array.from({ length: months + 2 }, (): TableCell => ({}))
  return [{ text: name, bold: true, colSpan: months + 3, fillColor: '#eef2f1' }, ...rest]
}

function stepRow({ name, text, state, cost, color, from, to }: GanttStep, months: number): TableCell[] {
  const cells = Array.from({ length: months }, (_, at): TableCell => {
    return at >= from && at <= to ? { text: '', fillColor: color } : { text: '' }
  })
  return [
    { stack: [{ text: name }, { text, fontSize: 7.5, color: QUIET }] },
    { text: state },
    { text: cost, alignment: 'right' },
    ...cells,
  ]
}
