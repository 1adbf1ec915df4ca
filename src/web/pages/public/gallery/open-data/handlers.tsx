import { csvStream } from '../../../../../documents/csv.ts'
import { type OpenTable, openColumns, openRows } from '../../../../../services/gallery/open-data.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { publicPage, streamOf, viewOf } from '../../../../respond.tsx'
import type { Visit } from '../../../../visit.ts'
import { jsonStream } from './json-stream.ts'
import { OpenDataPage } from './open-data-page.tsx'

type InRegion = Visit & { region: RegionScope }

/** What may be downloaded, with its dictionary. */
export function showOpenData(visit: InRegion): Response {
  return publicPage(visit, <OpenDataPage view={viewOf(visit)} region={visit.region} />)
}

function download(visit: InRegion, name: string, type: string, body: AsyncIterable<Uint8Array>): Response {
  return visit.context.body(streamOf(body), 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${visit.region.slug}-${name}"`,
    // A long download is not held in memory to be kept.
    'Cache-Control': 'no-cache',
  })
}

/** A table as CSV, straight from the database. */
export function downloadCsv(table: OpenTable): (visit: InRegion) => Response {
  return (visit) => {
    const columns = Object.keys(openColumns[table])
    const rows = openRows(visit.services, visit.region, table)
    const batches = (async function* () {
      for await (const batch of rows) {
        yield batch.map((row) =>
          columns.map((name) => {
            const value = row[name] ?? null
            return typeof value === 'boolean' ? String(value) : value
          }),
        )
      }
    })()
    return download(visit, `${table}.csv`, 'text/csv; charset=utf-8', csvStream(columns, batches))
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
      generatedAt: visit.services.clock().toISOString(),
      holdsExampleData: visit.region.holdsExampleData,
      columns: Object.entries(openColumns[table]).map(([name, kind]) => ({
        name,
        kind,
        meaning: meanings[name],
      })),
    }
    const rows = openRows(visit.services, visit.region, table)
    return download(visit, `${table}.json`, 'application/json; charset=utf-8', jsonStream(about, rows))
  }
}
