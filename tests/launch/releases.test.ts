import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { startEmbeddedPostgres } from '../../src/adapters/embedded-postgres/embedded-postgres.ts'
import { createLog } from '../../src/adapters/log.ts'
import { projectFolder } from '../../src/adapters/project-folder.ts'
import { demonstrationPassword } from '../../src/services/demonstration/demonstration-accounts.ts'
import { judgeInnovation } from '../../src/services/verdict/judge-innovation.ts'
import { system } from '../../src/store/base/change.ts'
import { connect } from '../../src/store/base/connect.ts'
import { listAged } from '../../src/store/verdict/verdict.ts'
import { cleanUp, healthStatus, runLabinov, temporaryFolder } from '../support/labinov.ts'

afterEach(cleanUp)

/** The day of the release: the same evidence on the same day gives the same verdict. */
const releasedAt = new Date('2026-11-30T10:00:00Z')

/** Innovations that a later version judges otherwise on purpose, each with the rule that changed. */
const judgedOtherwise: Readonly<Record<string, { readonly verdict: string; readonly rule: string }>> = {
  sianduk: { verdict: 'promising', rule: 'proven only by a plan that was registered before the values' },
}

/** Rows that are let go on purpose: attempts to sign in are counted anew, by account and network. */
const letGo = ['sign_in_limit']

/** By table: the columns of its key, and the keys of all its rows as text. */
type Rows = ReadonlyMap<string, { readonly columns: string; readonly keys: ReadonlySet<string> }>

/** The keys of every row of every table; by the columns of another time where those are given, since a key may have grown. */
async function keysOf(url: string, earlier?: Rows): Promise<Rows> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const tables = await client.query(`
      SELECT c.relname AS name, string_agg(format('%I', a.attname), ', ' ORDER BY a.attnum) AS key
      FROM pg_class c JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' GROUP BY c.relname`)
    const found = new Map<string, { columns: string; keys: ReadonlySet<string> }>()
    for (const { name, key } of tables.rows) {
      const columns: string = earlier?.get(name)?.columns ?? key
      const { rows } = await client.query(`SELECT json_build_array(${columns})::text AS key FROM ${name}`)
      found.set(name, { columns, keys: new Set(rows.map((row) => row.key)) })
    }
    return found
  } finally {
    await client.end()
  }
}

const urlOf = (dataFolder: string) => readFileSync(join(dataFolder, 'database-url'), 'utf8').trim()

/** What stands in a folder before the present program has touched it. */
async function keysBefore(dataFolder: string): Promise<Rows> {
  const postgres = await startEmbeddedPostgres({ dataFolder, log: createLog('silent') })
  try {
    return await keysOf(postgres.url)
  } finally {
    await postgres.stop()
  }
}

/** A day on which nothing was judged. */
const NEVER_YET = new Date('2100-01-01T00:00:00Z')

/** Judges every innovation anew as of the day of the release; gives those that are no longer what they were. */
async function judgeAgain(url: string): Promise<Record<string, string>> {
  const { db, pool, close } = connect(url)
  try {
    const named = async () => (await pool.query('SELECT id, slug, verdict FROM innovation')).rows
    const before = await named()
    for (
      let page = await listAged(db, NEVER_YET, null, 200);
      page.length > 0;
      page = await listAged(db, NEVER_YET, page.at(-1) ?? null, 200)
    ) {
      for (const each of page) {
        await judgeInnovation({ db, clock: () => releasedAt }, system('test'), { ...each, cause: 'time' })
      }
    }
    const after = new Map((await named()).map(({ id, verdict }) => [id, verdict]))
    const moved = before.filter(({ id, verdict }) => after.get(id) !== verdict)
    return Object.fromEntries(moved.map(({ id, slug }) => [slug, after.get(id)]))
  } finally {
    await close()
  }
}

test('a data folder of 0.1.0 starts: no row is lost, pages answer, verdicts are the same', {
  timeout: 600_000,
}, async () => {
  const folder = temporaryFolder()
  const archive = join(projectFolder, 'tests', 'releases', 'labinov-0.1.0-demo.tar.xz')
  // As from a copy that knows no owners: started by root, the database is handed to the account that it runs as.
  execFileSync('tar', ['-xJf', archive, '-C', folder, '--no-same-owner'])
  const dataFolder = join(folder, '.labinov')
  const before = await keysBefore(dataFolder)
  expect(before.get('innovation')?.keys.size).toBe(37)

  const run = runLabinov({ dataFolder })
  const address = await run.ready()
  expect(await healthStatus(address)).toBe(200)
  expect(run.output()).toContain('Migrations applied')
  const after = await keysOf(urlOf(dataFolder), before)
  for (const [table, { keys }] of before) {
    if (letGo.includes(table)) continue
    const lost = [...keys].filter((key) => !after.get(table)?.keys.has(key))
    expect([table, lost]).toEqual([table, []])
  }

  const { pool, close } = connect(urlOf(dataFolder))
  const { rows } = await pool.query(
    'SELECT slug FROM innovation WHERE published_at IS NOT NULL ORDER BY slug',
  )
  await close()
  const public_ = [
    '/tangsel',
    '/tangsel/innovations',
    '/tangsel/agencies',
    '/tangsel/method',
    '/tangsel/open-data',
  ]
  for (const path of [...public_, ...rows.map(({ slug }) => `/tangsel/innovations/${slug}`)]) {
    expect([path, (await fetch(address + path)).status]).toEqual([path, 200])
  }
  const signedIn = await fetch(`${address}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: address },
    body: new URLSearchParams({ email: 'admin@contoh.invalid', password: demonstrationPassword }),
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  for (const path of [
    '/tangsel/desk',
    '/tangsel/desk/innovations',
    '/tangsel/desk/audit',
    '/tangsel/desk/people',
  ]) {
    expect([path, (await fetch(address + path, { headers: { cookie } })).status]).toEqual([path, 200])
  }

  const expected = Object.entries(judgedOtherwise).map(([slug, { verdict }]) => [slug, verdict])
  expect(await judgeAgain(urlOf(dataFolder))).toEqual(Object.fromEntries(expected))
  run.kill('SIGTERM')
  expect(await run.ended()).toBe(0)
})
