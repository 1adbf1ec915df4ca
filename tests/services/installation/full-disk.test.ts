import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type TestApplication, testApplication } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { makeSurveyFixture } from '../../support/survey-fixture.ts'

let database: TestDatabase
let app: TestApplication
let region: string
let now = new Date()
let asked = 0
const dataFolder = mkdtempSync(join(tmpdir(), 'labinov-full-'))
const uploads = join(dataFolder, 'uploads')

function mounted(...words: string[]): boolean {
  try {
    execFileSync('mount', words, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

mkdirSync(uploads)
/** A disk of its own, as large as two photos: where this account may not make one, a folder stands in that is none. */
const isDisk = mounted('-t', 'tmpfs', '-o', 'size=512k', 'labinov-test', uploads)

/** No room, or no place, for any file; gives it back. */
function fill(): () => void {
  if (!isDisk) {
    rmSync(uploads, { recursive: true })
    writeFileSync(uploads, '')
    return () => {
      rmSync(uploads)
      mkdirSync(uploads)
    }
  }
  const filler = join(uploads, 'filler')
  for (let bytes = 600_000; bytes > 0; bytes -= 512) {
    try {
      writeFileSync(filler, Buffer.alloc(bytes))
      break
    } catch {}
  }
  return () => rmSync(filler)
}

beforeAll(async () => {
  database = await testDatabase()
  app = testApplication(database, () => now, dataFolder)
  const { regionId } = await makeSurveyFixture(database.db)
  region = (await database.pool.query('SELECT slug FROM region WHERE id = $1', [regionId])).rows[0].slug
})
afterAll(async () => {
  vi.restoreAllMocks()
  await database.close()
  if (isDisk) execFileSync('umount', [uploads])
  rmSync(dataFolder, { recursive: true, force: true })
})

/** Files below uploads, half ones too. */
const filesNow = () =>
  readdirSync(uploads, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && one.name !== 'filler')
    .map(({ name }) => name)

/** Complains with a photo; the words as they are kept, and the page of the ticket. */
async function complain(text: string): Promise<{ kept: string; page: string }> {
  const photo = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer()
  const form = new FormData()
  form.set('report-class', 'complaint-non-supervisory')
  form.set('text', text)
  form.set('photo', new File([new Uint8Array(photo)], 'loket.jpg', { type: 'image/jpeg' }))
  now = new Date(now.getTime() + 1_000)
  const answer = await app.post(`/${region}/complain`, form)
  expect(answer.status).toBe(303)
  const ticket = /track\/([0-9A-Z-]+)/.exec(answer.headers.get('location') ?? '')?.[1] ?? ''
  const { rows } = await database.pool.query('SELECT text FROM complaint WHERE ticket = $1', [ticket])
  return { kept: rows[0].text, page: await (await app.get(`/track/${ticket}`)).text() }
}

/** Told anew some seconds later. */
async function health(): Promise<Record<string, unknown>> {
  asked += 1
  const later = performance.now() + 60_000 * asked
  vi.spyOn(performance, 'now').mockReturnValue(later)
  const answer = await app.get('/health')
  vi.restoreAllMocks()
  expect(answer.status).toBe(200)
  return answer.json()
}
test('a full disk costs no complaint: it is kept without its photo, nothing half stays, and all heals by itself', async () => {
  const room = isDisk ? 'nearly-full' : 'ok'
  expect(await health()).toMatchObject({ files: room, clock: 'ok' })
  const giveBack = fill()
  expect(await health()).toMatchObject({ status: 'ok', files: 'unwritable' })
  const lost = await complain('Loketnya tutup pada jam kerja.')
  expect(lost.kept).toBe('Loketnya tutup pada jam kerja.')
  expect(lost.page).toContain('Laporan diterima')
  giveBack()
  expect(filesNow()).toEqual([])
  expect(await health()).toMatchObject({ files: room })
  await complain('Sekarang dengan foto.')
  const kept = filesNow()
  expect(kept).toHaveLength(1)
  expect(kept[0]).toMatch(/^[0-9a-f]{64}-[0-9a-f]{32}$/)
  const { rows } = await database.pool.query(`SELECT count(*)::int AS count FROM attachment`)
  expect(rows[0].count).toBe(1)
})

test.runIf(isDisk)('a folder that is read-only just now is the same', async () => {
  const before = filesNow().length
  execFileSync('mount', ['-o', 'remount,ro', uploads])
  expect(await health()).toMatchObject({ files: 'unwritable' })
  expect((await complain('Antreannya dua jam.')).kept).toBe('Antreannya dua jam.')
  execFileSync('mount', ['-o', 'remount,rw', uploads])
  expect(filesNow()).toHaveLength(before)
  expect(await health()).toMatchObject({ files: 'nearly-full' })
})

test('a clock that is a day off is told', async () => {
  now = new Date(Date.now() + 86_400_000)
  expect(await health()).toMatchObject({ clock: 'off' })
  now = new Date()
  expect(await health()).toMatchObject({ clock: 'ok' })
})
