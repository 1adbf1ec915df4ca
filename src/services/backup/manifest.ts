import { z } from 'zod'

/** The first entry of a backup: what it is, and how to put it back. */
export const MANIFEST = 'manifest.json'
/** The last entry before the checksums: what has to be there when it was put back. */
export const CONTENT = 'content.json'
/** The key that signs, as it was in use. */
export const SECRET = 'secret'
export const MANIFEST_BYTES_MAX = 16 * 1024 * 1024

/** They become part of statements, so that nothing else can be in them. */
const name = z.string().regex(/^[a-z][a-z0-9_]*$/)
const table = z.object({ name, columns: z.array(name).nonempty() })

export const manifestSchema = z.object({
  format: z.literal(1),
  labinov: z.string(),
  postgres: z.string(),
  /** The last migration that the tables had, by its moment in the journal. */
  migration: z.number(),
  createdAt: z.iso.datetime(),
  region: z.string().nullable(),
  tables: z.array(table),
})

export const contentSchema = z.object({
  rows: z.record(z.string(), z.number()),
  sequences: z.record(z.string(), z.string()),
  verdicts: z.string(),
  files: z.number(),
  fileBytes: z.number(),
  /** Named by a row, and not there when the backup was made. */
  missingFiles: z.array(z.string()),
})

export type Manifest = z.output<typeof manifestSchema>
export type BackupContent = z.output<typeof contentSchema>

/** What a backup holds, in figures. */
export type BackupFigures = {
  readonly file: string
  readonly bytes: number
  readonly rows: number
  readonly files: number
  readonly missingFiles: readonly string[]
}

export const sumOfRows = ({ rows }: BackupContent) =>
  Object.values(rows).reduce((sum, count) => sum + count, 0)
