import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { readArchive, readWhole } from '../../../src/adapters/archive/archive-reader.ts'
import { drawOpeningKey } from '../../../src/adapters/archive/encryption.ts'
import { fileStore } from '../../../src/adapters/files.ts'
import { projectFolder } from '../../../src/adapters/project-folder.ts'
import { leftOut } from '../../../src/domain/backup/left-out.ts'
import type { RegionId } from '../../../src/domain/scope.ts'
import { type BackupOrder, makeBackup } from '../../../src/services/backup/make-backup.ts'
import { restoreBackup } from '../../../src/services/backup/restore-backup.ts'
import { loadDemonstration } from '../../../src/services/demonstration/load-demonstration.ts'
import { testApplication } from '../../support/application.ts'
import { createDatabase, type TestDatabase, testDatabase } from '../../support/database.ts'

const folder = mkdtempSync(join(tmpdir(), 'labinov-backup-'))
const uploadsFolder = join(folder, 'uploads')
const uploads = fileStore(uploadsFolder)
const secret = 'the key that signs, long enough to pass'
let source: TestDatabase
let regionId: RegionId
let key: string

beforeAll(async () => {
  source = await testDatabase()
  await loadDemonstration(testApplication(source, undefined, folder).services, () => {})
  const { rows } = await source.pool.query('SELECT id FROM region')
  regionId = rows[0].id
  key = (await uploads.put(Buffer.from('a decree'))).key
  await attach(key)
  await openSecondRegion()
})

afterAll(async () => {
  await source.close()
  rmSync(folder, { recursive: true })
})

const acting = "SELECT set_config('labinov.actor', 'system', false);"

async function attach(storageKey: string): Promise<void> {
  await source.pool.query(`${acting}
    INSERT INTO attachment (region_id, id, innovation_id, subject_kind, subject_id, file_name, content_type, size_bytes, storage_key)
    SELECT region_id, gen_random_uuid(), id, 'innovation', id, 'SK.pdf', 'application/pdf', 8, '${storageKey}' FROM innovation LIMIT 1`)
}

/** Another city in the same installation, of which nothing may come along. */
async function openSecondRegion(): Promise<void> {
  await source.pool.query(`${acting}
    INSERT INTO person (id, name, email) VALUES ('stranger', 'Orang Lain', 'lain@contoh.invalid');
    INSERT INTO region (slug, code, name, kind, province_name, settings, opened_at)
      SELECT 'lain', '99.99', 'Kota Lain', kind, 'Lain', settings, now() FROM region LIMIT 1;
    INSERT INTO membership (region_id, id, person_id, role)
      SELECT id, gen_random_uuid(), 'stranger', 'administrator' FROM region WHERE slug = 'lain'`)
}

const orderOf = (file: string, changes: Partial<BackupOrder> = {}): BackupOrder => ({
  url: source.url,
  uploads,
  secret,
  file: join(folder, file),
  keys: [],
  region: null,
  now: new Date('2027-03-01T02:00:00Z'),
  ...changes,
})

type Place = { url: string; uploadsFolder: string; secret: () => string | undefined }

async function restore(file: string, keys: string[] = [], url?: string): Promise<Place> {
  const place = url ?? (await createDatabase(inject('clusterUrl'), 'template1'))
  const target = mkdtempSync(join(folder, 'restored-'))
  let kept: string | undefined
  await restoreBackup({
    file: join(folder, file),
    keys,
    url: place,
    migrationsFolder: join(projectFolder, 'migrations'),
    uploadsFolder: join(target, 'uploads'),
    keepSecret: (read) => {
      kept = read
    },
  })
  return { url: place, uploadsFolder: join(target, 'uploads'), secret: () => kept }
}

/** Number and hash of the rows of each table. */
async function contentOf(url: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const tables = await client.query(
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
    )
    const content: Record<string, string> = {}
    for (const { relname } of tables.rows.filter(({ relname }) => !(relname in leftOut))) {
      const { rows } = await client.query(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(row::text, '' ORDER BY row::text)), '') AS content FROM "${relname}" AS row`,
      )
      content[relname] = rows[0].content
    }
    return content
  } finally {
    await client.end()
  }
}

test('what is restored is what was there: every row, every file, the key, the next numbers, and the rules', async () => {
  const made = await makeBackup(orderOf('whole.labinov'))
  expect(made.rows).toBeGreaterThan(2_000)
  expect(statSync(made.file).mode & 0o777).toBe(0o600)
  const place = await restore('whole.labinov')
  const content = await contentOf(place.url)
  expect(content).toEqual(await contentOf(source.url))
  expect(place.secret()).toBe(secret)
  expect(await fileStore(place.uploadsFolder).verify(key)).toBe(true)

  const client = new pg.Client({ connectionString: place.url })
  await client.connect()
  const describe = `SELECT conrelid::regclass::text AS t, conname, pg_get_constraintdef(oid) AS d FROM pg_constraint ORDER BY 1, 2`
  expect((await client.query(describe)).rows).toEqual((await source.pool.query(describe)).rows)
  await expect(client.query("UPDATE region SET name = 'x'")).rejects.toThrow('needs an actor')
  await client.query(`${acting} UPDATE region SET name = 'Kota Baru'`)
  await expect(client.query('DELETE FROM answer')).rejects.toThrow('append-only')
  await client.end()
})

test('it is a moment: what is written while it is made is wholly in it, or not at all', async () => {
  let writing = true
  const begun = Promise.withResolvers<void>()
  const writer = (async () => {
    for (let count = 0; writing; count += 1) {
      await source.pool.query(`${acting} INSERT INTO holiday (region_id, date, name, source)
        SELECT id, DATE '2100-01-01' + ${count}, 'Libur', 'uji' FROM region`)
      if (count === 3) begun.resolve()
    }
  })()
  await begun.promise
  await makeBackup(orderOf('meanwhile.labinov'))
  writing = false
  await writer
  const { url } = await restore('meanwhile.labinov')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  // Each wrote one holiday of each of two regions, with the trail of both, in one statement.
  const { rows } = await client.query(
    `SELECT count(*)::int AS holidays, count(*) FILTER (WHERE region_id = $1)::int AS ours,
    (SELECT count(*)::int FROM audit WHERE table_name = 'holiday' AND after ->> 'name' = 'Libur') AS told
    FROM holiday WHERE name = 'Libur'`,
    [regionId],
  )
  await client.end()
  expect(rows[0].holidays).toBeGreaterThan(0)
  expect(rows[0]).toMatchObject({ holidays: rows[0].ours * 2, told: rows[0].holidays })
})

test('a closed one opens by its key alone, and shows nothing without it', async () => {
  const opening = await drawOpeningKey()
  await makeBackup(orderOf('closed.labinov', { keys: [opening] }))
  const bytes = readFileSync(join(folder, 'closed.labinov'))
  expect(bytes.subarray(0, 21).toString()).toBe('age-encryption.org/v1')
  await expect(restore('closed.labinov')).rejects.toThrow('is closed: its key is needed')
  await expect(restore('closed.labinov', [await drawOpeningKey()])).rejects.toThrow('another key')
  expect(await contentOf((await restore('closed.labinov', [opening])).url)).toEqual(
    await contentOf(source.url),
  )
})

test('one region comes alone, with those who work in it, and a second time the same', async () => {
  const region = { id: regionId, slug: 'tangsel' }
  await makeBackup(orderOf('region.labinov', { region }))
  const { url, uploadsFolder: files } = await restore('region.labinov')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  expect((await client.query('SELECT id FROM region')).rows).toEqual([{ id: regionId }])
  expect((await client.query("SELECT 1 FROM person WHERE id = 'stranger'")).rows).toEqual([])
  expect((await client.query('SELECT count(*)::int AS n FROM account')).rows[0].n).toBeGreaterThan(3)
  await client.end()
  await makeBackup(orderOf('again.labinov', { url, uploads: fileStore(files), region }))
  const [first, second] = [await linesOf('region.labinov'), await linesOf('again.labinov')]
  // Stated fields: the order of the rows, and the numbers from which is counted on, which are those of the installation.
  expect(second).toEqual(first)
  expect(Object.keys(first).length).toBeGreaterThan(30)
})

/** Hashes of the entries of a backup, of tables with their rows in order. */
async function linesOf(file: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for await (const entry of readArchive(join(folder, file), [])) {
    const text = (await readWhole(entry, 100_000_000)).toString('latin1')
    if (entry.name === 'content.json') continue
    found[entry.name] = createHash('sha256').update(text.split('\n').sort().join('\n')).digest('hex')
  }
  return found
}

test.each([
  [
    'one wrong byte',
    (bytes: Buffer) =>
      bytes.with(Math.floor(bytes.length / 2), (bytes.at(Math.floor(bytes.length / 2)) as number) ^ 1),
  ],
  ['a missing end', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1000)],
  ['no bytes', () => Buffer.alloc(0)],
  ['something else', () => Buffer.from('PK\x03\x04 this is no backup')],
])('with %s nothing is restored, and the place stays empty', async (_, spoil) => {
  const whole = join(folder, 'spoiled-from.labinov')
  if (!existsSync(whole)) await makeBackup(orderOf('spoiled-from.labinov'))
  writeFileSync(join(folder, 'spoiled.labinov'), spoil(readFileSync(whole)))
  const url = await createDatabase(inject('clusterUrl'), 'template1')
  await expect(restore('spoiled.labinov', [], url)).rejects.toThrow(/cannot be read|cut off|no backup/)
  await restore('spoiled-from.labinov', [], url)
})

test('never over what is there, and never one of a newer Labinov', async () => {
  await expect(restore('spoiled-from.labinov', [], source.url)).rejects.toThrow('not empty')
  await source.pool.query(
    'UPDATE drizzle.__drizzle_migrations SET created_at = created_at + 1e12 WHERE id = 1',
  )
  await makeBackup(orderOf('newer.labinov'))
  await source.pool.query(
    'UPDATE drizzle.__drizzle_migrations SET created_at = created_at - 1e12 WHERE id = 1',
  )
  await expect(restore('newer.labinov')).rejects.toThrow('newer Labinov')
})

test('a file that a row names and nobody has is told of, and the rest is kept', async () => {
  const missing = `${'ab'.repeat(32)}-${'0'.repeat(32)}`
  await attach(missing)
  const made = await makeBackup(orderOf('missing.labinov'))
  expect(made.missingFiles).toEqual([missing])
  await restore('missing.labinov')
})

test('a backup that fails leaves nothing behind', async () => {
  const file = join(folder, 'failed.labinov')
  await expect(
    makeBackup(orderOf('failed.labinov', { url: 'postgresql://nobody@127.0.0.1:1/x' })),
  ).rejects.toThrow()
  expect(existsSync(file) || existsSync(`${file}.part`)).toBe(false)
})

test('whatever is left out of backups is a table with a reason', async () => {
  const { rows } = await source.pool.query(`SELECT relname FROM pg_class WHERE relname = ANY ($1)`, [
    Object.keys(leftOut),
  ])
  expect(rows.map(({ relname }) => relname).sort()).toEqual(Object.keys(leftOut).sort())
})
