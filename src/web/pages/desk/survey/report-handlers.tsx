import { csvStream } from '../../../../documents/csv.ts'
import { writeXlsx } from '../../../../documents/xlsx.ts'
import { reportClasses } from '../../../../domain/complaint/report-class.ts'
import { reportFigures } from '../../../../domain/complaint/report-figure.ts'
import { exportReports, showReports } from '../../../../services/complaint/show-reports.ts'
import type { ReportChoice, ReportLine } from '../../../../store/complaint/report-list.ts'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { page, redirect, viewOf } from '../../../respond.tsx'
import { CSV_TYPE, sendFile, XLSX_TYPE } from '../../../send-file.ts'
import { href } from '../../../view.ts'
import { ReportsPage } from './reports-page.tsx'
import { type Asked, askedOf, type Desk } from './summary-handlers.tsx'
import { voiceAddress } from './voice-query.ts'

/** The figure and the class of an address; one that is not known chooses nothing. */
function choiceOf(search: URLSearchParams): ReportChoice {
  return {
    figure: reportFigures.find((name) => name === search.get('figure')) ?? 'received',
    reportClass: reportClasses.find((name) => name === search.get('class')) ?? null,
  }
}

/** The filters in the words of the reader, for above the list. */
function filterWords({ messages, language }: Desk, { query, agencies, innovation }: Asked): string[] {
  const { reportFigure: words, voice } = messages
  const { month } = formatsOf(language)
  const { from, to, code, kind } = query
  const named = [
    innovation?.name,
    agencies.find(({ key }) => key === query.agency)?.name,
    code?.toUpperCase(),
    kind && voice.kinds[kind],
  ]
  const months =
    from && from === to ? [month(from)] : [from && words.from(month(from)), to && words.until(month(to))]
  return [...named, ...months].filter((word) => word !== undefined)
}

export async function showReportList(visit: Desk): Promise<Response> {
  const { services, region, actor, query: search } = visit
  const asked = await askedOf(visit)
  const { filter, query, misunderstood } = asked
  const choice = choiceOf(search)
  const said: Record<string, string | undefined> = {
    figure: choice.figure,
    class: choice.reportClass ?? undefined,
  }
  const number = Number(search.get('page') ?? '1')
  const current = Number.isInteger(number) && number >= 1 && number <= 100_000 ? number : 1
  const view = viewOf(visit)
  const here = paths.regionVoiceComplaints(region.slug)
  const props = {
    region: region.slug,
    ...choice,
    filters: filterWords(visit, asked),
    page: current,
    list: await showReports(services, actor, region, filter, { choice, page: current }),
    hrefOf: (to: number) =>
      href(view, voiceAddress(here, query, { ...said, page: to > 1 ? String(to) : '' })),
    files: (['csv', 'xlsx'] as const).map((format) => ({
      label: format.toUpperCase(),
      href: href(view, voiceAddress(paths.regionVoiceFile(region.slug, `complaints.${format}`), query, said)),
    })),
    summary: voiceAddress(paths.regionVoice(region.slug), query),
  }
  const isUnknown = ['class', 'figure'].some((name) => search.get(name) && search.get(name) !== said[name])
  const status = misunderstood.length > 0 || isUnknown ? 400 : 200
  return page(visit, <ReportsPage view={view} {...props} />, status)
}

const reportColumns = [
  ...['ticket', 'class', 'state', 'innovation', 'received-on', 'due-on', 'answered-on'],
  ...['asked-better', 'better'],
]

const yesNo = (value: boolean | null) => (value === null ? null : value ? 'yes' : 'no')

const cellsOf = (row: ReportLine) => [
  ...[row.ticket, row.reportClass, row.state, row.innovation, row.receivedOn, row.dueOn, row.answeredOn],
  ...[yesNo(row.askedBetter), yesNo(row.better)],
]

async function* fileRows(visit: Desk, { filter }: Asked) {
  const { services, actor, region, query } = visit
  for await (const rows of exportReports(services, actor, region, filter, choiceOf(query))) {
    yield rows.map(cellsOf)
  }
}

const nameOf = ({ region }: Desk) => `${region.slug}-reports`

/** The reports behind a figure as CSV; what they say is in none of these files. */
export async function downloadReportsCsv(visit: Desk): Promise<Response> {
  const rows = fileRows(visit, await askedOf(visit))
  const content = csvStream(reportColumns, rows)
  return sendFile(visit, { content, type: CSV_TYPE, name: `${nameOf(visit)}.csv` })
}

/** A spreadsheet lies in memory as a whole; more rows than this go as CSV, which streams. */
const XLSX_ROWS_MAX = 20_000

/** The same as a spreadsheet. */
export async function downloadReportsXlsx(visit: Desk): Promise<Response> {
  const asked = await askedOf(visit)
  const rows = []
  for await (const batch of fileRows(visit, asked)) {
    rows.push(...batch)
    if (rows.length > XLSX_ROWS_MAX) {
      const { figure, reportClass } = choiceOf(visit.query)
      const said = { figure, class: reportClass ?? undefined }
      const csv = paths.regionVoiceFile(visit.region.slug, 'complaints.csv')
      return redirect(visit, voiceAddress(csv, asked.query, said))
    }
  }
  const sheet = { name: visit.messages.reportFigure.reports, header: reportColumns, rows }
  const content = await writeXlsx([sheet])
  return sendFile(visit, { content, type: XLSX_TYPE, name: `${nameOf(visit)}.xlsx` })
}
