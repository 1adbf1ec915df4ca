import type pg from 'pg'

/** How the server of the database is: its version, how large the database is, and what its clock says. */
export async function readServer(pool: pg.Pool): Promise<{ version: string; size: string; now: Date }> {
  const { rows } = await pool.query(
    `SELECT current_setting('server_version') AS version, pg_size_pretty(pg_database_size(current_database())) AS size,
       clock_timestamp() AS now`,
  )
  return rows[0]
}

/** The youngest moment in the trail; null where it is empty. */
export async function lastMomentOfTrail(pool: pg.Pool): Promise<Date | null> {
  const { rows } = await pool.query(
    'SELECT max(at) AS moment FROM (SELECT at FROM audit ORDER BY id DESC LIMIT 1) last',
  )
  return rows[0]?.moment ?? null
}

export type SilentTrigger = { readonly table: string; readonly name: string }

/** Triggers that somebody turned off: what they write down or refuse is then neither written nor refused. */
export async function listSilentTriggers(pool: pg.Pool): Promise<SilentTrigger[]> {
  const { rows } = await pool.query<SilentTrigger>(
    `SELECT tgrelid::regclass::text AS table, quote_ident(tgname) AS name FROM pg_trigger
     WHERE tgenabled = 'D' AND tgrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)`,
  )
  return rows
}

/** Turns triggers on again. */
export async function wakeTriggers(pool: pg.Pool, triggers: readonly SilentTrigger[]): Promise<void> {
  for (const { table, name } of triggers) await pool.query(`ALTER TABLE ${table} ENABLE TRIGGER ${name}`)
}

/** Regions that know fewer holidays of a year than are moved by decree each year. */
export async function listRegionsWithoutHolidays(
  pool: pg.Pool,
  year: number,
  least: number,
): Promise<string[]> {
  const { rows } = await pool.query<{ slug: string }>(
    `SELECT r.slug FROM region r WHERE (
       SELECT count(*) FROM holiday h WHERE h.region_id = r.id AND extract(year FROM h.date) = $1) < $2 ORDER BY 1`,
    [year, least],
  )
  return rows.map(({ slug }) => slug)
}

/** Runs of jobs that gave no sign of life for so many minutes although they are said to run; none where the queue was never started. */
export async function listStuckJobs(pool: pg.Pool, minutes: number): Promise<{ id: string; name: string }[]> {
  const { rows: found } = await pool.query("SELECT to_regclass('jobs.job') AS jobs")
  if (found[0].jobs === null) return []
  const { rows } = await pool.query<{ id: string; name: string }>(
    `SELECT id, name FROM jobs.job WHERE state = 'active'
       AND coalesce(heartbeat_on, started_on) < now() - make_interval(mins => $1)`,
    [minutes],
  )
  return rows
}

/** Gives stuck runs up, so that the next may begin. */
export async function failJobs(pool: pg.Pool, ids: readonly string[]): Promise<void> {
  await pool.query(
    "UPDATE jobs.job SET state = 'failed', completed_on = now() WHERE id = ANY ($1) AND state = 'active'",
    [ids],
  )
}

/** How many innovations could not be judged. */
export async function countJudgingFailures(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query('SELECT count(*)::int AS count FROM judging_failure')
  return rows[0].count
}
