import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSettings } from '../../../src/adapters/settings.ts'
import { areBackupsBeside } from '../../../src/services/backup/backup-place.ts'
import {
  examineBackups,
  examineFiles,
  examineJobs,
  examineSecret,
  examineServer,
  examineTriggers,
} from '../../../src/services/installation/examine-database.ts'
import {
  examineAddress,
  examineLeftovers,
  examineModes,
} from '../../../src/services/installation/examine-place.ts'
import type { Services } from '../../../src/services/services.ts'
import { uploadsOf } from '../../../src/services/uploads.ts'
import { testApplication } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

const folder = mkdtempSync(join(tmpdir(), 'labinov-doctor-'))
let database: TestDatabase
let services: Services
let now = new Date()

beforeAll(async () => {
  database = await testDatabase()
  services = testApplication(database, () => now, folder).services
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

const twoDaysAgo = () => new Date(Date.now() - 2 * 86_400_000)

test('a trigger of the trail that somebody turned off is found, and turned on again', async () => {
  expect((await examineTriggers(services)).state).toBe('ok')
  await database.pool.query('ALTER TABLE answer DISABLE TRIGGER answer_append_only')
  const found = await examineTriggers(services)
  expect(found).toMatchObject({ state: 'wrong' })
  expect(found.words).toContain('answer_append_only')
  await found.mend?.()
  expect((await examineTriggers(services)).state).toBe('ok')
})

test('a clock that is a day off is told, by the database and by the trail', async () => {
  const stateOf = async () => (await examineServer(services)).find(({ name }) => name === 'Clock')?.state
  now = new Date()
  expect(await stateOf()).toBe('ok')
  now = new Date(Date.now() - 86_400_000)
  expect(await stateOf()).toBe('wrong')
  now = new Date()
})

test('files that others may read are closed; what was cut off yesterday goes, what runs today stays', async () => {
  writeFileSync(join(folder, 'secret'), 'x')
  chmodSync(join(folder, 'secret'), 0o644)
  const modes = await examineModes(folder)
  expect(modes.state).toBe('wrong')
  await modes.mend?.()
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)

  for (const name of ['proof-old', 'proof-new']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'labinov-1.tar.gz.part'), 'x')
  for (const name of ['proof-old', 'labinov-1.tar.gz.part'])
    utimesSync(join(folder, name), twoDaysAgo(), twoDaysAgo())
  await (await examineLeftovers([folder], new Date())).mend?.()
  expect(
    ['proof-old', 'labinov-1.tar.gz.part', 'proof-new', 'secret'].filter((name) =>
      existsSync(join(folder, name)),
    ),
  ).toEqual(['proof-new', 'secret'])
})

test('another key, a backup that is wanted, a run without a sign of life', async () => {
  expect((await examineSecret(services)).state).toBe('ok')
  expect((await examineSecret({ ...services, secret: 'another key, long enough to be taken' })).state).toBe(
    'wrong',
  )
  expect((await examineBackups(services, async () => '')).words).toContain('off')
  expect(await areBackupsBeside({ dataFolder: folder, backupsFolder: join(folder, 'backups') })).toBe(true)
  expect(await areBackupsBeside({ dataFolder: folder, backupsFolder: '/proc' })).toBe(false)
  expect(await areBackupsBeside({ dataFolder: folder, backupsFolder: null })).toBe(false)
  const wanted = await examineBackups({ ...services, backupsFolder: folder }, async () => 'made')
  expect([wanted.state, await wanted.mend?.()]).toEqual(['look', 'made'])

  await database.pool.query(`CREATE SCHEMA jobs; CREATE TABLE jobs.job (id uuid, name text, state text, started_on timestamptz, heartbeat_on timestamptz, completed_on timestamptz);
    INSERT INTO jobs.job VALUES (gen_random_uuid(), 'judge-aged', 'active', now() - interval '1 hour', now() - interval '20 minutes'),
      (gen_random_uuid(), 'judge-moved', 'active', now() - interval '1 hour', now())`)
  const [jobs] = await examineJobs(services)
  expect(jobs?.words).toContain('judge-aged')
  expect(jobs?.words).not.toContain('judge-moved')
  await jobs?.mend?.()
  expect((await examineJobs(services))[0]?.state).toBe('ok')
})

test('a file of a row that is damaged is told, and one without a row is removed', async () => {
  const uploads = uploadsOf(services)
  const [named, unnamed] = [
    await uploads.put(Buffer.from('a decree')),
    await uploads.put(Buffer.from('nobody’s')),
  ]
  const path = (key: string) => join(folder, 'uploads', key.slice(0, 2), key)
  await database.pool.query(`SELECT set_config('labinov.actor', 'system', false);
    INSERT INTO region (slug, code, name, kind, province_name, settings, mark)
    VALUES ('uji', '99.01', 'Kota Uji', 'city', 'Uji', '{}', '{"print": "${named.key}"}')`)
  for (const { key } of [named, unnamed]) utimesSync(path(key), twoDaysAgo(), twoDaysAgo())
  const [whole, without] = await examineFiles(services)
  expect([whole?.state, without?.state]).toEqual(['ok', 'look'])
  await without?.mend?.()
  expect([existsSync(path(named.key)), existsSync(path(unnamed.key))]).toEqual([true, false])
  writeFileSync(path(named.key), 'another')
  expect((await examineFiles(services))[0]?.state).toBe('wrong')
})

test('an address that leads nowhere, or in clear, is told', () => {
  const stateOf = (environment: Record<string, string>) => examineAddress(readSettings(environment)).state
  expect(stateOf({})).toBe('ok')
  expect(stateOf({ HOST: '0.0.0.0' })).toBe('wrong')
  expect(stateOf({ LABINOV_BASE_URL: 'http://inovasi.example.go.id' })).toBe('look')
  expect(stateOf({ LABINOV_BASE_URL: 'https://inovasi.example.go.id' })).toBe('ok')
})
