import { csvStream } from '../../../../documents/csv.ts'
import { writeXlsx, type XlsxCell } from '../../../../documents/xlsx.ts'
import { may } from '../../../../domain/access/permission.ts'
import type { Actor } from '../../../../domain/access/role.ts'
import { dayAt } from '../../../../domain/calendar/working-days.ts'
import { LIST_NAMES, type ListDescriptor, listOf } from '../../../../services/listing/lists.ts'
import { readWholeList } from '../../../../services/listing/read-list.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { paths } from '../../../paths.ts'
import { page, redirect, viewOf } from '../../../respond.tsx'
import { CSV_TYPE, sendFile, XLSX_TYPE } from '../../../send-file.ts'
import type { View } from '../../../view.ts'
import type { Visit } from '../../../visit.ts'
import { filterIn } from '../audit/audit-filter.ts'
import { cellForMachines, cellForPeople, headOf } from './list-cells.ts'
import { ListsPage } from './lists-page.tsx'

type Desk = Visit & { region: RegionScope; actor: Actor }

/** A spreadsheet is put together in memory; more rows than this go as CSV, which streams. */
const XLSX_ROWS_MAX = 20_000

const todayOf = ({ services, region }: Desk) => dayAt(services.clock(), region.timeZone)
const nameOf = (visit: Desk, { name }: ListDescriptor) => `${visit.region.slug}-${name}-${todayOf(visit)}`

/** The lists that this person may take. */
export async function showLists(visit: Desk): Promise<Response> {
  const { actor, region } = visit
  const subject = { regionId: region.id, agencyIds: [] }
  const names = LIST_NAMES.filter((name) => may(actor, listOf(name).action, subject))
  return page(visit, <ListsPage view={viewOf(visit)} region={region.slug} names={names} />)
}

/** A list for programs: straight from the database, however long it is. */
export function listCsv(list: ListDescriptor) {
  return (visit: Desk): Response => {
    async function* lines() {
      const { services, actor, region, query } = visit
      const filter = list.narrowed ? filterIn(query) : null
      for await (const rows of readWholeList(services, actor, region, list, filter)) {
        yield rows.map((row) => list.columns.map((column) => cellForMachines(column, row[column.key])))
      }
    }
    const header = list.columns.map(({ key }) => key)
    const content = csvStream(header, lines())
    return sendFile(visit, { content, type: CSV_TYPE, name: `${nameOf(visit, list)}.csv` })
  }
}

/** What file this is: a spreadsheet goes from hand to hand, and nobody knows after a month of which day it was. */
function aboutSheet(view: View, { region }: Desk, list: ListDescriptor, day: Date, rows: number) {
  const words = view.messages.listing
  const { aboutRows } = words
  return {
    name: words.about,
    header: [words.about, ''],
    rows: [
      [aboutRows.region, region.name],
      [aboutRows.list, words.names[list.name]],
      [aboutRows.day, day],
      [aboutRows.rows, rows],
      [aboutRows.zone, region.timeZone],
    ],
  }
}

/** A list for people: their words, their clocks, numbers to count with. A longer one than a spreadsheet may be goes as CSV. */
export function listXlsx(list: ListDescriptor) {
  return async (visit: Desk): Promise<Response> => {
    const { services, actor, region } = visit
    const view = viewOf(visit)
    const rows: XlsxCell[][] = []
    for await (const batch of readWholeList(services, actor, region, list)) {
      const asRow = (row: (typeof batch)[number]) =>
        list.columns.map((column) => cellForPeople(view, column, row[column.key], region.timeZone))
      rows.push(...batch.map(asRow))
      if (rows.length > XLSX_ROWS_MAX) return redirect(visit, paths.listFile(region.slug, list.name, 'csv'))
    }
    const header = list.columns.map((column) => headOf(view, column))
    const sheet = { name: view.messages.listing.names[list.name], header, rows }
    const day = new Date(`${todayOf(visit)}T00:00:00Z`)
    const content = await writeXlsx([sheet, aboutSheet(view, visit, list, day, rows.length)])
    return sendFile(visit, { content, type: XLSX_TYPE, name: `${nameOf(visit, list)}.xlsx` })
  }
}
