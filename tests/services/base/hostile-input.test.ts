import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  accounts,
  demonstrationPassword,
} from '../../../src/services/demonstration/demonstration-accounts.ts'
import { loadDemonstration } from '../../../src/services/demonstration/load-demonstration.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { createApp } from '../../../src/web/app.tsx'
import { routes } from '../../../src/web/routes.ts'
import { type TestApplication, testApplication, testOrigin } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { zipOf } from '../../support/zip.ts'

let database: TestDatabase
let application: TestApplication
let now = new Date('2026-11-20T03:00:00Z')
const cookies = new Map<string, string>()

beforeAll(async () => {
  database = await testDatabase()
  application = testApplication(database, () => now)
  await loadDemonstration(application.services, () => {})
  for (const { role, email } of accounts) {
    const response = await application.post('/sign-in', {
      email,
      password: demonstrationPassword,
      stays: 'on',
    })
    cookies.set(
      role,
      response.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; '),
    )
  }
}, 180_000)
afterAll(() => database.close())

type Bytes = string | Uint8Array

/** Sends bytes as they are, under a type of content. Each request has the window of the limits to itself. */
async function send(path: string, type: string, bytes: Bytes, cookie = ''): Promise<Response> {
  now = new Date(now.getTime() + 601_000)
  const headers = { origin: testOrigin, cookie, 'content-type': type }
  const body = typeof bytes === 'string' ? bytes : Uint8Array.from(bytes)
  return createApp(application.services).request(testOrigin + path, { method: 'POST', headers, body })
}

async function sendFile(path: string, field: string, file: File, cookie = ''): Promise<Response> {
  now = new Date(now.getTime() + 601_000)
  const body = new FormData()
  body.append('report-class', 'complaint-non-supervisory')
  body.append('text', 'Loketnya tutup pada jam kerja.')
  body.append(field, file)
  const headers = { origin: testOrigin, cookie }
  return createApp(application.services).request(testOrigin + path, { method: 'POST', headers, body })
}

const kept = ['answer', 'complaint', 'attachment', 'intake_batch'] as const

async function counts(): Promise<Record<string, number>> {
  const { rows } = await database.pool.query(
    `SELECT ${kept.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`).join(', ')}`,
  )
  return rows[0]
}

/** Refused with a clear answer, and nothing was stored. */
async function expectRefused(sending: () => Promise<Response>, statuses: readonly number[]): Promise<string> {
  const before = await counts()
  const response = await sending()
  expect(statuses).toContain(response.status)
  expect(await counts()).toEqual(before)
  return response.text()
}

const formType = 'application/x-www-form-urlencoded'
const wide = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
const answerOf = (sentence: string) => `id=${newIdentifier()}&requirements=3&sentence=${sentence}`
const complaintOf = (text: string) => `report-class=complaint-non-supervisory&text=${text}`

describe.each([
  ['/s/SIANDUK', answerOf],
  ['/tangsel/complain', complaintOf],
] as const)('a body that is no form of ours, sent to %s', (path, formOf) => {
  test.each([
    ['UTF-16', formType, () => wide(formOf('Baik'))],
    ['UTF-16, said so', `${formType}; charset=utf-16`, () => wide(formOf('Baik'))],
    ['parts in UTF-16', 'multipart/form-data; boundary=b', () => wide('--b\r\n\r\n--b--')],
    ['parts without a boundary', 'multipart/form-data', () => '--b\r\n\r\n--b--'],
    [
      'parts that never end',
      'multipart/form-data; boundary=b',
      () => '--b\r\ncontent-disposition: form-data',
    ],
    ['packed bytes', formType, () => deflateSync(formOf('Baik'))],
    ['JSON', 'application/json', () => '{"requirements":"3","text":"Baik"}'],
    ['too many bytes', formType, () => formOf('x'.repeat(12 * 1024 * 1024))],
    ['a text that is too long', formType, () => formOf('x'.repeat(5_001))],
  ])('%s', async (_, type, bytes) => {
    await expectRefused(() => send(path, type, bytes()), [400, 413, 422])
  })
})

const openText = async (id: string) =>
  (await database.pool.query('SELECT open_text FROM answer WHERE id = $1', [id])).rows[0]?.open_text

test.each([
  ['NUL', 'Ba%00ik', 'Baik'],
  ['marks that turn the direction', '%E2%80%AEkiab%E2%80%AC', 'kiab'],
  ['isolates of direction', '%E2%81%A6Baik%E2%81%A9', 'Baik'],
  ['signs of no width', 'Ba%E2%80%8Bik', 'Ba\u200bik'],
  ['a family of joined signs', encodeURIComponent('👩‍👩‍👧 senang'), '👩‍👩‍👧 senang'],
  ['right-to-left letters', encodeURIComponent('جيد Baik'), 'جيد Baik'],
  ['a formula', '%3DHYPERLINK(%22http%3A%2F%2Fx%22)', '=HYPERLINK("http://x")'],
])('%s in a sentence: the sentence is kept, without what turns or breaks it', async (_, sent, text) => {
  const id = newIdentifier()
  const response = await send('/s/SIANDUK', formType, `id=${id}&requirements=3&sentence=${sent}`)
  expect(response.status).toBe(303)
  expect(await openText(id)).toBe(text)
})

test.each([
  ['bytes that are no UTF-8', 'Ba%ffik'],
  ['half of a character', '%ED%A0%80Baik'],
])('%s in a sentence are refused beside it, with everything typed, and nothing is kept', async (_, sent) => {
  const id = newIdentifier()
  const response = await send('/s/SIANDUK', formType, `id=${id}&requirements=3&sentence=${sent}`)
  expect(response.status).toBe(422)
  const page = await response.text()
  expect(page).toContain('Ada huruf yang rusak')
  expect(page).toContain('aik')
  expect(await openText(id)).toBeUndefined()
})

/** A black picture that says these sides and holds only so many of its rows. */
function pngOf(width: number, height: number, rows: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(named))
    return Buffer.concat([length, named, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 1
  const pixels = deflateSync(Buffer.alloc(rows * (1 + Math.ceil(width / 8))), { level: 9 })
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const jpeg = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
  .jpeg()
  .toBuffer()
const script = '<script>alert(1)</script>'
const svg = `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`

test.each([
  ['a picture of ten thousand million pixels', pngOf(100_000, 100_000, 2_000)],
  ['one that says the largest sides there are', pngOf(0x7fffffff, 0x7fffffff, 0)],
  ['one without a side', pngOf(0, 0, 0)],
  ['one that ends in its middle', jpeg.subarray(0, jpeg.length / 2)],
  ['a drawing with a script', Buffer.from(svg)],
  ['a drawing with a script, in UTF-16', wide(svg)],
  ['a web page', Buffer.from(`<!doctype html>${script}`)],
  [
    'a web page behind the first bytes of a photo',
    Buffer.concat([jpeg.subarray(0, 20), Buffer.from(script)]),
  ],
  ['a packed folder behind them', Buffer.concat([jpeg.subarray(0, 20), zipOf({ 'a.html': script })])],
  ['a packed folder', zipOf({ 'a.html': script })],
  ['a bomb', zipOf({ 'foto.jpg': Buffer.alloc(30_000_000) })],
])('as a photo, %s is refused and the words are kept', async (_, bytes) => {
  expect(bytes.length).toBeLessThan(1024 * 1024)
  const file = new File([new Uint8Array(bytes)], 'foto.jpg', { type: 'image/jpeg' })
  const html = await expectRefused(() => sendFile('/tangsel/complain', 'photo', file), [422])
  expect(html).toContain('Loketnya tutup pada jam kerja.')
})

const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
const sheet = (cells: string) => `<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`
const book = (cells: string, declaredBytes?: number) =>
  zipOf({ '[Content_Types].xml': types, 'xl/worksheets/sheet1.xml': sheet(cells) }, declaredBytes)

describe.each([
  ['/tangsel/desk/intake/innovations', 'lab-manager'],
  ['/tangsel/desk/intake/complaints', 'lab-manager'],
  ['/tangsel/desk/intake/measurements/izin-kilat-warung', 'innovator'],
] as const)('as a table sent to %s', (path, role) => {
  const upload = (bytes: Uint8Array) =>
    sendFile(path, 'file', new File([Uint8Array.from(bytes)], 'data.xlsx'), cookies.get(role))

  test('a table is taken, so that what follows is refused for what it is', async () => {
    const before = await counts()
    expect((await upload(Buffer.from('nama;nilai\nA;1\n'))).status).toBe(303)
    expect(await counts()).toEqual({ ...before, intake_batch: (before.intake_batch ?? 0) + 1 })
  })

  test.each([
    ['a bomb', book(' '.repeat(50_000_000))],
    ['a bomb that lies about its size', book(' '.repeat(50_000_000), 1_000)],
    ['a cell far away', book('<c r="XFD1048576"><v>1</v></c>')],
    [
      'ten thousand parts',
      zipOf(Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`${at}`, '']))),
    ],
    ['half a spreadsheet', book('<c r="A1"><v>1</v></c>').subarray(0, 90)],
    ['a web page', Buffer.from(`<!doctype html>${script}`)],
    ['bytes that are no text', Buffer.from([0, 1, 2, 3, 4, 5, 6, 7])],
    ['too many bytes', Buffer.alloc(7 * 1024 * 1024, 'x')],
  ])('%s is refused', { timeout: 60_000 }, async (_, bytes) => {
    await expectRefused(() => upload(bytes), [413, 422])
  })
})

describe('control characters in an address', () => {
  const withParameters = routes.filter(({ path }) => path.includes(':'))

  test.each(['%00', '%0d%0aSet-Cookie:a=b', '%7f'])(
    "%s is nobody's address, on any route",
    async (planted) => {
      const app = createApp(application.services)
      const cookie = cookies.get('lab-manager') ?? ''
      const wrong: string[] = []
      for (const { method, path } of withParameters) {
        const address = testOrigin + path.replace(/:\w+(\{[^}]*\})?/g, (_, only) => (only ? 'x' : planted))
        const headers = { origin: testOrigin, cookie, 'content-type': formType }
        const response = await app.request(address, {
          method,
          headers,
          ...(method === 'POST' && { body: 'a=b' }),
        })
        await response.arrayBuffer()
        if (response.status !== 404) wrong.push(`${method} ${path}: ${response.status}`)
      }
      expect(withParameters.length).toBeGreaterThan(300)
      expect(wrong).toEqual([])
    },
  )
})
