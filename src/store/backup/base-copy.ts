import pg from 'pg'
import { leftOut } from '../../domain/backup/left-out.ts'

export type CopyBounds = {
  /** The segment from which the log has to be played over the copy. */
  readonly firstSegment: string
  /** What PostgreSQL wants to find beside the copied files, as `backup_label`. */
  readonly label: string
}

/**
 * Has PostgreSQL write its log so that the files of its cluster can be copied while it runs, and waits in the end until the log of that
 * time is kept. `work` is told the first segment.
 */
export async function whileCopying(
  url: string,
  work: (firstSegment: string) => Promise<void>,
): Promise<CopyBounds> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const started = await client.query(
      `SELECT pg_walfile_name(pg_backup_start('labinov base', true)) AS "firstSegment"`,
    )
    const { firstSegment } = started.rows[0]
    await work(firstSegment)
    const stopped = await client.query('SELECT labelfile FROM pg_backup_stop(true)')
    return { firstSegment, label: stopped.rows[0].labelfile }
  } finally {
    // A copying that was cut off ends with its connection.
    await client.end()
  }
}

/**
 * Ends what is in no backup and came back with the files all the same: sessions, links and the like.
 * @returns when the last entry of the trail was written.
 */
export async function forgetLeftOut(url: string): Promise<Date | null> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const table of Object.keys(leftOut)) {
      const found = await client.query('SELECT to_regclass($1) AS name', [table])
      if (found.rows[0].name !== null) await client.query(`DELETE FROM ${table}`)
    }
    return (await client.query('SELECT max(at) AS last FROM audit')).rows[0].last
  } finally {
    await client.end()
  }
}
