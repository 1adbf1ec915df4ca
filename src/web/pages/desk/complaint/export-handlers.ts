import { csvStream } from '../../../../documents/csv.ts'
import { writeXlsx, type XlsxCell } from '../../../../documents/xlsx.ts'
import type { Actor } from '../../../../domain/access/role.ts'
import { nationalColumns } from '../../../../domain/complaint/channel-fields.ts'
import { exportComplaints, exportHeader } from '../../../../services/complaint/export-complaints.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { paths } from '../../../paths.ts'
import { redirect } from '../../../respond.tsx'
import { CSV_TYPE, sendFile, XLSX_TYPE } from '../../../send-file.ts'
import { authorOf, type Visit } from '../../../visit.ts'
import { queryOf, wishOf } from './wish.ts'

type Desk = Visit & { region: RegionScope; actor: Actor }

/** A spreadsheet is put together in memory; more rows than this go as CSV, which streams. */
const XLSX_ROWS_MAX = 20_000

function rowsOf(visit: Desk) {
  const { personalData, channel: national } = visit.messages
  const words = { mask: (kind: keyof typeof personalData) => personalData[kind], secret: national.secret }
  return exportComplaints(
    visit.services,
    authorOf(visit),
    visit.actor,
    visit.region,
    wishOf(visit.query),
    words,
  )
}

/** The complaints of the list as CSV in the national channel's columns; risky cells are neutralised. */
export function downloadComplaintsCsv(visit: Desk): Response {
  const content = csvStream(exportHeader, rowsOf(visit))
  return sendFile(visit, { content, type: CSV_TYPE, name: `${visit.region.slug}-complaints.csv` })
}

/** A date cell knows no zone: it shows what is written here. */
function dateCell(local: string): Date {
  return new Date(`${local.slice(0, 10)}T${local.slice(11) || '00:00'}Z`)
}

const dateColumn = nationalColumns.findIndex(({ field }) => field === 'receivedAt')

/** The same as a spreadsheet: texts as text cells, moments as dates. */
export async function downloadComplaintsXlsx(visit: Desk): Promise<Response> {
  const rows: XlsxCell[][] = []
  for await (const batch of rowsOf(visit)) {
    const dated = (cell: string, column: number) => (column === dateColumn ? dateCell(cell) : cell)
    rows.push(...batch.map((row) => row.map(dated)))
    if (rows.length > XLSX_ROWS_MAX) {
      const address = `${paths.complaints(visit.region.slug)}?${queryOf(wishOf(visit.query))}`
      return redirect(visit, address, 'fileTooLong')
    }
  }
  const content = await writeXlsx([{ name: 'LAPOR', header: exportHeader, rows }])
  return sendFile(visit, { content, type: XLSX_TYPE, name: `${visit.region.slug}-complaints.xlsx` })
}
