import { csvStream } from '../../../../../documents/csv.ts'
import { dayAt } from '../../../../../domain/calendar/working-days.ts'
import {
  type OpenTable,
  type OpenValue,
  openColumns,
  openRows,
} from '../../../../../services/gallery/open-data.ts'
import { licenceOf } from '../../../../../services/region/set-open-data-licence.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { publicPage, viewOf } from '../../../../respond.tsx'
import { CSV_TYPE, sendFile } from '../../../../send-file.ts'
import type { Visit } from '../../../../visit.ts'
import { jsonStream } from './json-stream.ts'
import { OpenDataPage } from './open-data-page.tsx'

type InRegion = Visit & { region: RegionScope }

/** What may be downloaded, with its dictionary. */
export function showOpenData(visit: InRegion): Response {
  const { clock } = visit.services
  const day = dayAt(clock(), visit.region.timeZone)
  return publicPage(visit, <OpenDataPage view={viewOf(visit)} region={visit.region} day={day} />)
}

function sendTable(
  visit: InRegion,
  name: string,
  type: string,
  content: AsyncIterable<Uint8Array>,
): Response {
  return sendFile(visit, { content, type, name: `${visit.region.slug}-${name}`, kept: 'by-all' })
}

/** A cell as it is written; a spreadsheet of an Indonesian office reads numbers with a comma. */
function cellOf(value: OpenValue, decimal: '.' | ','): string | number | null {
  if (typeof value === 'boolean') return String(value)
  return typeof value === 'number' && decimal === ',' ? String(value).replace('.', ',') : value
}

/** A table as CSV, straight from the database. */
export function downloadCsv(table: OpenTable, decimal: '.' | ',' = '.'): (visit: InRegion) => Response {
  return (visit) => {
    const columns = Object.keys(openColumns[table])
    const rows = openRows(visit.services, visit.region, table)
    const batches = (async function* () {
      for await (const batch of rows) {
        yield batch.map((row) => columns.map((name) => cellOf(row[name] ?? null, decimal)))
      }
    })()
    return sendTable(
      visit,
      decimal === ',' ? `${table}.comma.csv` : `${table}.csv`,
      CSV_TYPE,
      csvStream(columns, batches),
    )
  }
}

/** A table as JSON, with the meaning of its columns. */
export function downloadJson(table: OpenTable): (visit: InRegion) => Response {
  return (visit) => {
    const { openData } = visit.messages
    const meanings: Record<string, string> = openData.columns[table]
    const about = {
      title: openData.tables[table],
      region: visit.region.name,
      licence: licenceOf(visit.region),
      generatedAt: visit.services.clock().toISOString(),
      holdsExampleData: visit.region.holdsExampleData,
      columns: Object.entries(openColumns[table]).map(([name, kind]) => ({
        name,
        kind,
        meaning: meanings[name],
      })),
    }
    const rows = openRows(visit.services, visit.region, table)
    return sendTable(visit, `${table}.json`, 'application/json; charset=utf-8', jsonStream(about, rows))
  }
}
