import type pg from 'pg'
import type { ArchiveWriter } from '../../adapters/archive/archive-writer.ts'
import { createArchive } from '../../adapters/archive/archive-writer.ts'
import type { ArchiveKey } from '../../adapters/archive/encryption.ts'
import type { FileStore } from '../../adapters/files.ts'
import { version } from '../../adapters/version.ts'
import type { RegionId } from '../../domain/scope.ts'
import { readNamedFiles } from '../../store/audit/stored-file.ts'
import { copyOut, inSnapshot } from '../../store/backup/copy-table.ts'
import {
  hashVerdicts,
  listStoredTables,
  readSequences,
  regionCondition,
  type StoredTable,
} from '../../store/backup/stored-table.ts'
import { lastMigration } from '../../store/base/migrate.ts'
import { type BackupContent, type BackupFigures, CONTENT, MANIFEST, SECRET, sumOfRows } from './manifest.ts'

/** An entry of a tar says its length before its bytes, so that a table goes in pieces that fit into memory. */
const PIECE_BYTES_MIN = 4 * 1024 * 1024

export type BackupOrder = {
  readonly url: string
  readonly uploads: FileStore
  readonly secret: string
  readonly file: string
  /** For whom it is closed; open where there are none. */
  readonly keys: readonly ArchiveKey[]
  /** One region alone, with the accounts that work in it; null is everything. */
  readonly region: { readonly id: RegionId; readonly slug: string } | null
  readonly now: Date
}

const json = (value: unknown) => Buffer.from(JSON.stringify(value, null, 1))

async function addTable(
  archive: ArchiveWriter,
  client: pg.ClientBase,
  table: StoredTable,
  condition: string | null,
) {
  const rows = copyOut(client, table, condition)
  let piece: Buffer[] = []
  let bytes = 0
  let pieces = 0
  const flush = async () => {
    pieces += 1
    await archive.add(`tables/${table.name}/${String(pieces).padStart(6, '0')}`, Buffer.concat(piece))
    piece = []
    bytes = 0
  }
  for await (const part of rows) {
    piece.push(part)
    bytes += part.length
    if (bytes >= PIECE_BYTES_MIN) await flush()
  }
  if (bytes > 0) await flush()
  return rows.rowCount
}

async function addTables(archive: ArchiveWriter, client: pg.Client, { region, now }: BackupOrder) {
  const tables = await listStoredTables(client)
  const { rows } = await client.query("SELECT current_setting('server_version') AS version")
  const manifest = {
    format: 1,
    labinov: version,
    postgres: rows[0].version,
    migration: await lastMigration(client),
    createdAt: now.toISOString(),
    region: region?.slug ?? null,
    tables,
  }
  await archive.add(MANIFEST, json(manifest))
  const counted: Record<string, number> = {}
  for (const table of tables) {
    const condition = region ? await regionCondition(client, tables, table, region.id) : null
    counted[table.name] = await addTable(archive, client, table, condition)
  }
  return {
    rows: counted,
    sequences: await readSequences(client),
    verdicts: await hashVerdicts(client, region?.id ?? null),
    named: await readNamedFiles(client, region?.id ?? null),
  }
}

async function addFiles(archive: ArchiveWriter, uploads: FileStore, keys: readonly string[]) {
  const missingFiles: string[] = []
  let fileBytes = 0
  for (const key of keys) {
    const found = await uploads.get(key)
    if (found) {
      await archive.add(`files/${key}`, found.stream, found.bytes)
      fileBytes += found.bytes
    } else missingFiles.push(key)
  }
  return { files: keys.length - missingFiles.length, fileBytes, missingFiles }
}

/**
 * Writes everything that a city would need on another machine into one file, while Labinov runs: the tables as they were at one
 * moment, the files that their rows name, and the key that signs. Nothing is held in memory as a whole.
 */
export async function makeBackup(order: BackupOrder): Promise<BackupFigures> {
  const archive = await createArchive(order.file, order.keys)
  try {
    const { named, ...tables } = await inSnapshot(order.url, (client) => addTables(archive, client, order))
    await archive.add(SECRET, Buffer.from(order.secret))
    const files = await addFiles(archive, order.uploads, named)
    const content: BackupContent = { ...tables, ...files }
    await archive.add(CONTENT, json(content))
    const bytes = await archive.finish()
    return {
      file: order.file,
      bytes,
      rows: sumOfRows(content),
      files: files.files,
      missingFiles: files.missingFiles,
    }
  } catch (error) {
    await archive.abandon(error)
    throw error
  }
}
