import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Writable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { type ArchiveEntry, readArchive, readWhole } from '../../adapters/archive/archive-reader.ts'
import type { ArchiveKey } from '../../adapters/archive/encryption.ts'
import { isFileKey, placeOfFile } from '../../adapters/files.ts'
import { StartError } from '../../adapters/start-error.ts'
import { allOrNothing, analyze, copyIn, fillTables } from '../../store/backup/copy-table.ts'
import { hashVerdicts, type StoredTable, setSequences } from '../../store/backup/stored-table.ts'
import { isDatabaseUnreachable } from '../../store/base/connect.ts'
import { holdsNothing, migrate } from '../../store/base/migrate.ts'
import {
  type BackupContent,
  CONTENT,
  contentSchema,
  MANIFEST,
  MANIFEST_BYTES_MAX,
  type Manifest,
  manifestSchema,
  SECRET,
  sumOfRows,
} from './manifest.ts'

export type RestoreOrder = {
  readonly file: string
  readonly keys: readonly ArchiveKey[]
  readonly url: string
  readonly migrationsFolder: string
  /** Where files go; it must not be there yet, or be empty. */
  readonly uploadsFolder: string
  /** Is given the key that signs; what it throws undoes everything. */
  readonly keepSecret: (secret: string) => void
}

export type Restored = { readonly manifest: Manifest; readonly content: BackupContent; readonly rows: number }

const nextOf = async (entries: AsyncGenerator<ArchiveEntry>, name: string, bytesMax: number) => {
  const { value } = await entries.next()
  if (value?.name !== name)
    throw new StartError(`this is no backup of Labinov: it does not begin with ${name}.`)
  return readWhole(value, bytesMax)
}

type OpenTable = {
  readonly name: string
  readonly rows: Writable & { readonly rowCount: number }
  /** Comes with what the database says against a row. Nothing may be written from then on. */
  readonly refused: Promise<never>
}

function openTable(client: pg.ClientBase, table: StoredTable): OpenTable {
  const rows = copyIn(client, table)
  const refused = new Promise<never>((_, reject) => rows.on('error', reject))
  // Told by the next piece, or by the end.
  refused.catch(() => {})
  return { name: table.name, rows, refused }
}

/** Fails where the database has refused a row by now; asked right before each write. */
const stillTaking = (refused: Promise<never>) => Promise.race([refused, Promise.resolve()])

/** Puts the pieces of tables where they came from; one table is open at a time. */
function createTableFiller(client: pg.ClientBase, tables: readonly StoredTable[]) {
  const counted: Record<string, number> = {}
  let open: OpenTable | undefined
  const close = async () => {
    if (!open) return
    const { name, rows, refused } = open
    open = undefined
    await stillTaking(refused)
    rows.end()
    await finished(rows)
    counted[name] = rows.rowCount
  }
  const fill = async (name: string, content: AsyncIterable<Uint8Array>) => {
    if (open?.name !== name) {
      await close()
      const table = tables.find((each) => each.name === name)
      if (!table || name in counted)
        throw new StartError(`the backup has pieces of "${name}" where none can be.`)
      open = openTable(client, table)
    }
    const { rows, refused } = open
    for await (const part of content) {
      await stillTaking(refused)
      await Promise.race([refused, new Promise<void>((resolve) => rows.write(part, () => resolve()))])
    }
  }
  /** Ends the open table, whatever became of it: the database waits for its end, and then everything is undone. */
  const abandon = () => close().catch(() => {})
  return { fill, close, abandon, counted }
}

async function keepFile(folder: string, key: string, content: AsyncIterable<Uint8Array>) {
  if (!isFileKey(key)) throw new StartError(`the backup holds a file under a name that none can have: ${key}`)
  const path = placeOfFile(folder, key)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await pipeline(content, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }))
}

type Filled = { content: BackupContent; secret: string; counted: Record<string, number>; files: number }

async function readAll(
  entries: AsyncGenerator<ArchiveEntry>,
  filler: ReturnType<typeof createTableFiller>,
  filesFolder: string,
): Promise<Filled> {
  let content: BackupContent | undefined
  let secret = ''
  let files = 0
  for await (const entry of entries) {
    const [kind, name = ''] = entry.name.split('/')
    if (kind === 'tables') await filler.fill(name, entry.content)
    else if (kind === 'files') {
      await keepFile(filesFolder, name, entry.content)
      files += 1
    } else if (entry.name === SECRET) secret = (await readWhole(entry, MANIFEST_BYTES_MAX)).toString('utf8')
    else if (entry.name === CONTENT)
      content = contentSchema.parse(JSON.parse((await readWhole(entry, MANIFEST_BYTES_MAX)).toString('utf8')))
    else throw new StartError(`the backup holds "${entry.name}", which this Labinov does not know.`)
  }
  await filler.close()
  if (!content) throw new StartError('the backup does not say what it holds.')
  return { content, secret, files, counted: filler.counted }
}

/** Whether what was put back is what was there: rows of each table, verdicts, files. Their bytes the checksums have told of. */
async function compare(client: pg.ClientBase, { content, counted, files }: Filled): Promise<void> {
  const wrong = Object.entries(content.rows).filter(([name, rows]) => (counted[name] ?? 0) !== rows)
  if (wrong.length > 0)
    throw new StartError(
      `rows are missing: ${wrong.map(([name, rows]) => `${name} ${counted[name]}/${rows}`).join(', ')}`,
    )
  if (files !== content.files) throw new StartError(`files are missing: ${files}/${content.files}`)
  if ((await hashVerdicts(client, null)) !== content.verdicts)
    throw new StartError('the verdicts are others than when the backup was made.')
}

/**
 * Puts a backup into an empty place: tables of the Labinov that made it, its rows, its files, its key; then the tables are brought
 * up to date. Everything or nothing: what is wrong with the file leaves the place as empty as it was.
 * @throws StartError when the place is not empty, the file is not whole, or a newer Labinov made it.
 */
export async function restoreBackup(order: RestoreOrder): Promise<Restored> {
  const { file, keys, url, migrationsFolder, uploadsFolder } = order
  if (!(await holdsNothing(url)))
    throw new StartError(
      'the database is not empty. A backup is restored into an empty one, never over what is there.',
    )
  const entries = readArchive(file, keys)
  const manifest = manifestSchema.parse(
    JSON.parse((await nextOf(entries, MANIFEST, MANIFEST_BYTES_MAX)).toString('utf8')),
  )
  await migrate(url, migrationsFolder, manifest.migration)
  const unfinished = `${uploadsFolder}.restoring`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true, mode: 0o700 })
  let moved = false
  try {
    const filled = await allOrNothing(url, async (client) => {
      const filler = createTableFiller(client, manifest.tables)
      const read = await fillTables(client, manifest.tables, async () => {
        const all = await readAll(entries, filler, unfinished).catch(async (error) => {
          await filler.abandon()
          // Bytes that are none of ours look like rows that no table takes.
          throw error instanceof StartError || isDatabaseUnreachable(error)
            ? error
            : new StartError(`${file} cannot be read as a backup: ${(error as Error).message}`)
        })
        await setSequences(client, all.content.sequences)
        return all
      })
      await compare(client, read)
      order.keepSecret(read.secret)
      // Before the rows are there for good: an empty folder makes way, a full one refuses.
      await rename(unfinished, uploadsFolder)
      moved = true
      return read
    })
    moved = false
    await migrate(url, migrationsFolder)
    await analyze(url)
    return { manifest, content: filled.content, rows: sumOfRows(filled.content) }
  } catch (error) {
    await rm(moved ? uploadsFolder : unfinished, { recursive: true, force: true })
    throw error
  }
}
