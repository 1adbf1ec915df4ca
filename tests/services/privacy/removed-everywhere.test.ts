import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readArchive } from '../../../src/adapters/archive/archive-reader.ts'
import { backupsToRemove, type KeptBackup } from '../../../src/domain/backup/rotation.ts'
import { correctColleague } from '../../../src/services/access/edit-person.ts'
import { leaveRegion } from '../../../src/services/access/leave-region.ts'
import { removePerson } from '../../../src/services/access/remove-person.ts'
import { makeBackup } from '../../../src/services/backup/make-backup.ts'
import { removeReporter } from '../../../src/services/complaint/reporter-data.ts'
import { uploadsOf } from '../../../src/services/uploads.ts'
import { type TestApplication, testApplication } from '../../support/application.ts'
import { type Laboratory, testLaboratory } from '../../support/laboratory.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'labinov-removed-'))
const now = new Date('2026-03-09T08:00:00+07:00')
let laboratory: Laboratory
let app: TestApplication
beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  app = testApplication(laboratory.database, () => now, dataFolder)
})
afterAll(async () => {
  await laboratory.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

const citizen = {
  text: 'Perut saya mulas menunggu di loket empat bersama Bibi Zubaedah.',
  place: 'Pasar Wringinputih pintu timur',
  'contact-name': 'Zubaedahwati Kusumaningtyas',
  'contact-email': 'zubaedahwati.k@contoh.invalid',
}
const staff = ['Prihatiningsih Wirjosoedarmo', 'prihatiningsih.w@contoh.invalid']
const sought = [...Object.values(citizen), ...staff, 'Zubaedah', 'Prihatiningsih', 'zubaedah-rumah.jpg']

/** Of every table of every schema, the system's own too where they hold rows of ours: those in which a row holds one of the words. */
async function tablesHolding(words: readonly string[]): Promise<string[]> {
  const { pool } = laboratory.database
  const { rows: tables } = await pool.query(
    `SELECT format('%I.%I', nspname, relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
     WHERE relkind IN ('r', 'p', 'm') AND nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')`,
  )
  expect(tables.length).toBeGreaterThan(90)
  const patterns = words.flatMap((word) => [`%${word}%`, `%${Buffer.from(word).toString('hex')}%`])
  const holding: string[] = []
  for (const { name } of tables) {
    const { rows } = await pool.query(`SELECT 1 FROM ${name} t WHERE t::text ILIKE ANY ($1) LIMIT 1`, [
      patterns,
    ])
    if (rows.length > 0) holding.push(name)
  }
  return holding
}

const holds = (content: Buffer, words: readonly string[]) => {
  const text = content.toString('utf8').toLowerCase()
  return words.some((word) => text.includes(word.toLowerCase()))
}

/** Files of the data folder whose name or content holds one of the words, and how many were looked at. */
function filesHolding(words: readonly string[]) {
  const files = readdirSync(dataFolder, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  )
  const holding = files.filter(
    ({ parentPath, name }) =>
      holds(Buffer.from(name), words) || holds(readFileSync(join(parentPath, name)), words),
  )
  return { files: files.length, holding: holding.map(({ name }) => name) }
}

/** Pieces of a backup made now that hold one of the words, by their names. */
async function backupHolding(words: readonly string[], name: string): Promise<string[]> {
  const { services } = app
  const file = join(dataFolder, name)
  await makeBackup({
    url: laboratory.database.url,
    uploads: uploadsOf(services),
    secret: services.secret,
    file,
    keys: [],
    region: null,
    now,
  })
  const holding: string[] = []
  let entries = 0
  for await (const entry of readArchive(file, [])) {
    entries += 1
    if (holds(await buffer(Readable.from(entry.content)), words)) holding.push(entry.name)
  }
  expect(entries).toBeGreaterThan(10)
  rmSync(file)
  return holding
}

async function complain(): Promise<string> {
  const { slug } = (await laboratory.database.pool.query('SELECT slug FROM region LIMIT 1')).rows[0]
  const photo = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer()
  const form = new FormData()
  for (const [name, value] of Object.entries(citizen)) form.set(name, value)
  form.set('report-class', 'complaint-non-supervisory')
  form.set('photo', new File([new Uint8Array(photo)], 'zubaedah-rumah.jpg', { type: 'image/jpeg' }))
  const answer = await app.post(`/${slug}/complain`, form)
  const ticket = /track\/([0-9A-Z-]+)/.exec(answer.headers.get('location') ?? '')?.[1]
  expect(ticket).toBeDefined()
  return ticket as string
}

test('who was taken out is in no table, no file and no backup that is made from then on', async () => {
  const { services, regionId } = laboratory
  const administrator = await laboratory.join('Administrator', 'administrator')
  const ticket = await complain()
  const leaver = await laboratory.join('Orang Baru', 'coach')
  const scope = { regionId, personId: leaver.personId }
  const [name = '', email = ''] = staff
  await correctColleague(services, administrator, scope, { name, email })
  // Found before, so that what is not found afterwards was looked for.
  expect(await tablesHolding(sought)).toEqual(expect.arrayContaining(['public.complaint', 'public.person']))
  const before = await backupHolding(sought, 'before.tar.gz')
  expect(before.some((entry) => entry.startsWith('tables/complaint/'))).toBe(true)
  expect(before.some((entry) => entry.startsWith('tables/person/'))).toBe(true)
  expect(filesHolding(['ÿØÿ']).files).toBeGreaterThan(0)

  expect(await removeReporter(app.services, administrator, { regionId, ticket })).toMatchObject({ ok: true })
  await leaveRegion(services, administrator, { ...scope, successorId: null })
  expect(await removePerson(services, administrator, regionId, leaver.personId)).toMatchObject({ ok: true })
  expect(await tablesHolding(sought)).toEqual([])
  expect(filesHolding(sought).holding).toEqual([])
  expect(await backupHolding(sought, 'after.tar.gz')).toEqual([])
})

test('backups from before are gone after five weeks', () => {
  const DAY_MS = 86_400_000
  let kept: KeptBackup[] = []
  const nightOf = (day: number) => new Date(now.getTime() + day * DAY_MS)
  for (let day = -60; day <= 36; day += 1) {
    kept = [...kept, { file: `night ${day}`, begunAt: nightOf(day), isProven: true }]
    const gone = new Set(backupsToRemove(kept))
    kept = kept.filter((each) => !gone.has(each))
    if (day === 0) expect(kept.some(({ begunAt }) => begunAt < now)).toBe(true)
  }
  expect(kept.filter(({ begunAt }) => begunAt <= now)).toEqual([])
})
