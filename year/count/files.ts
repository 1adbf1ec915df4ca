import { parse } from 'csv-parse/sync'
import { readXlsx } from '../../src/documents/xlsx.ts'

/** How a file is fetched: as a person of a role, or as anybody. */
export type Fetch = (path: string, role: string | null) => Promise<Response>

export type Row = Readonly<Record<string, string>>

async function bytesOf(fetch: Fetch, path: string, role: string | null): Promise<Uint8Array> {
  const answer = await fetch(path, role)
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}

/** The rows of a CSV by its heads, read by a library and not by the product. */
export async function csvRows(fetch: Fetch, path: string, role: string | null): Promise<Row[]> {
  const text = new TextDecoder().decode(await bytesOf(fetch, path, role))
  const delimiter = /^\uFEFF?[^\n]*;/.test(text) ? ';' : ','
  return parse(text, { columns: true, bom: true, delimiter, relax_column_count: false })
}

/** The rows of the first sheet of a workbook, as texts in the order of its columns. */
export async function xlsxRows(
  fetch: Fetch,
  path: string,
  role: string | null,
): Promise<(readonly string[])[]> {
  const read = await readXlsx(await bytesOf(fetch, path, role))
  if (!read.ok) throw new Error(`${path} cannot be read: ${read.code}`)
  return read.value.rows.map(({ cells }) => cells)
}

export async function jsonOf(fetch: Fetch, path: string, role: string | null): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await bytesOf(fetch, path, role)))
}
