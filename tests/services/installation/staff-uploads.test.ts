import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect as connectTo, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationPassword } from '../../../src/services/demonstration/demonstration-accounts.ts'
import { loadDemonstration } from '../../../src/services/demonstration/load-demonstration.ts'
import { type Connection, connect } from '../../../src/store/base/connect.ts'
import { type TestApplication, testApplication } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'labinov-staff-'))
const uploads = join(dataFolder, 'uploads')
let database: TestDatabase
let connection: Connection
let app: TestApplication
let picture: Buffer

function mounted(...words: string[]): boolean {
  try {
    execFileSync('mount', words, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
mkdirSync(uploads)
/** A disk of its own; where this account may not make one, a folder stands in that is none. */
const isDisk = mounted('-t', 'tmpfs', '-o', 'size=512k', 'labinov-test', uploads)

/** Takes away the room of the disk, or the disk; gives it back. */
function fillDisk(): () => void {
  if (!isDisk) return takeAway()
  const filler = join(uploads, 'filler')
  for (let bytes = 600_000; bytes > 0; bytes -= 512) {
    try {
      writeFileSync(filler, Buffer.alloc(bytes))
      break
    } catch {}
  }
  return () => rmSync(filler)
}

function takeAway(): () => void {
  rmSync(uploads, { recursive: true })
  writeFileSync(uploads, '')
  return () => {
    rmSync(uploads)
    mkdirSync(uploads)
  }
}

function makeReadOnly(): () => void {
  if (!isDisk) return takeAway()
  execFileSync('mount', ['-o', 'remount,ro', uploads])
  return () => execFileSync('mount', ['-o', 'remount,rw', uploads])
}

const lines = new Set<Socket>()

/** A line to the database that can be cut: all connections of the application go through it. */
const line = createServer((near) => {
  const socket = new URL(database.url).searchParams.get('host')
  const far = connectTo(`${socket}/.s.PGSQL.5432`)
  for (const [one, other] of [
    [near, far],
    [far, near],
  ] as const) {
    lines.add(one)
    one.on('error', () => {})
    one.on('close', () => other.destroy())
    one.pipe(other)
  }
})

async function openLine(port = 0): Promise<number> {
  await new Promise<void>((resolve) => line.listen(port, '127.0.0.1', resolve))
  return (line.address() as AddressInfo).port
}

/** The database cannot be reached any more, and every connection is gone; gives it back. */
async function loseDatabase(): Promise<() => Promise<unknown>> {
  const { port } = line.address() as AddressInfo
  const closed = new Promise((resolve) => line.close(resolve))
  for (const socket of lines) socket.destroy()
  lines.clear()
  await closed
  return () => openLine(port)
}

beforeAll(async () => {
  database = await testDatabase()
  const through = new URL(database.url)
  through.searchParams.delete('host')
  through.host = `127.0.0.1:${await openLine()}`
  connection = connect(through.href)
  app = testApplication({ ...connection, url: through.href }, undefined, dataFolder)
  await loadDemonstration(app.services, () => {})
  picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer()
})
afterAll(async () => {
  await connection.close()
  line.close()
  await database.close()
  if (isDisk) execFileSync('umount', [uploads])
  rmSync(dataFolder, { recursive: true, force: true })
})

const filesNow = () =>
  readdirSync(uploads, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && one.name !== 'filler')
    .map(({ name }) => name)

async function signedIn(email: string): Promise<Record<string, string>> {
  const answer = await app.post('/sign-in', { email, password: demonstrationPassword })
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  return { cookie: cookies.join('; ') }
}

type Sending = {
  /** Sends the form with its file. */
  readonly send: () => Promise<Response>
  /** What was typed beside it. */
  readonly typed: string
  readonly countFiles: () => Promise<number>
}

const count = async (statement: string): Promise<number> =>
  (await database.pool.query(`SELECT count(*)::int AS count FROM ${statement}`)).rows[0].count

const photo = (name: string) => new File([new Uint8Array(picture)], name, { type: 'image/jpeg' })

async function materialOfCourse(): Promise<Sending> {
  const headers = await signedIn('pengelola@contoh.invalid')
  const { rows } = await database.pool.query(
    'SELECT region.slug, course.code FROM course JOIN region ON region.id = region_id LIMIT 1',
  )
  const typed = 'Lembar kerja "Pemetaan masalah" & jawabannya'
  const form = () => {
    const fields = new FormData()
    fields.set('title', typed)
    fields.set('url', '')
    fields.set('file', photo('lembar-kerja.jpg'))
    return fields
  }
  const path = `/${rows[0].slug}/desk/learning/${rows[0].code}/material`
  return {
    send: () => app.post(path, form(), headers),
    typed,
    countFiles: () => count("attachment WHERE subject_kind = 'course'"),
  }
}

/** The first worksheet that the team may fill and that asks for a file. */
async function fileOfWorksheet(): Promise<Sending> {
  const headers = await signedIn('inovator@contoh.invalid')
  const { rows } = await database.pool.query(
    'SELECT region.slug AS region, innovation.slug FROM innovation JOIN region ON region.id = region_id ORDER BY 2',
  )
  for (const { region, slug } of rows) {
    for (const stage of ['drum-up', 'diagnose', 'design', 'deliver', 'display']) {
      const path = `/${region}/desk/innovations/${slug}/stages/${stage}`
      const page = await (await app.app.request(`http://labinov.test${path}`, { headers })).text()
      const name = /<input[^>]*type="file"[^>]*name="([^"]+)"|<input[^>]*name="([^"]+)"[^>]*type="file"/.exec(
        page,
      )
      const revision = /name="revision" value="(\d+)"/.exec(page)?.[1]
      const text = /<textarea[^>]*name="([^"]+)"/.exec(page)?.[1]
      if (!name || !revision || !text) continue
      const typed = 'Dicoba di tiga loket & dicatat tiap hari'
      const form = () => {
        const fields = new FormData()
        fields.set('revision', revision)
        fields.set(text, typed)
        fields.set(name[1] ?? name[2] ?? '', photo('bukti-loket.jpg'))
        return fields
      }
      return {
        send: () => app.post(path, form(), headers),
        typed,
        countFiles: () => count("attachment WHERE subject_kind = 'worksheet'"),
      }
    }
  }
  throw new Error('no worksheet asks for a file')
}

const losses = {
  'a full disk': fillDisk,
  'a read-only folder': makeReadOnly,
  'a lost database': loseDatabase,
}

describe.each([
  ['course material', materialOfCourse],
  ['a file of a worksheet', fileOfWorksheet],
])('%s', (_, open) => {
  test.each(Object.entries(losses))(
    'at %s: 503 with what was typed, no half file, and it heals by itself',
    async (_name, lose) => {
      const { send, typed, countFiles } = await open()
      const [filesBefore, rowsBefore] = [filesNow(), await countFiles()]
      const giveBack = await lose()
      const refused = await send()
      await giveBack()
      expect(refused.status).toBe(503)
      expect(refused.headers.get('retry-after')).toBe('10')
      const page = await refused.text()
      expect(page).toContain(typed.replaceAll('&', '&amp;').replaceAll('"', '&quot;'))
      expect(page).toMatch(/Pilih lagi berkas (lembar-kerja|bukti-loket)\.jpg/)
      expect(filesNow()).toEqual(filesBefore)
      expect(await countFiles()).toBe(rowsBefore)
      const kept = await send()
      expect(kept.status).toBe(303)
      expect(await countFiles()).toBe(rowsBefore + 1)
      expect(filesNow()).toHaveLength(filesBefore.length + 1)
    },
  )
})
