import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  accounts,
  demonstrationPassword,
} from '../../../src/services/demonstration/demonstration-accounts.ts'
import { FIELDS_MAX } from '../../../src/web/forms/gather-fields.ts'
import { BODIES_BYTES_MAX, FORM_BYTES_MAX, heldBytes } from '../../../src/web/forms/read-body.ts'
import { routes } from '../../../src/web/routes.ts'
import { type TestApplication, testApplication, testOrigin } from '../../support/application.ts'
import type { TestDatabase } from '../../support/database.ts'
import { demonstrationDatabase } from '../../support/demonstration.ts'
import { processorMs } from '../../support/processor-time.ts'

let database: TestDatabase
let application: TestApplication

beforeAll(async () => {
  database = await demonstrationDatabase()
  application = testApplication(database)
}, 180_000)
afterAll(() => database.close())

const formType = 'application/x-www-form-urlencoded'

type Sent = {
  readonly path: string
  readonly type: string
  readonly body: RequestInit['body']
  readonly cookie?: string
}

function send({ path, type, body, cookie = '' }: Sent): Promise<Response> {
  const headers = { origin: testOrigin, 'content-type': type, cookie }
  const init = { method: 'POST', headers, body, duplex: 'half' }
  return Promise.resolve(application.app.request(testOrigin + path, init as RequestInit))
}

/** A body that counts what was taken of it, in pieces of 64 KB. */
function countedBody(bytes: number) {
  const piece = new Uint8Array(64 * 1024).fill(120)
  let taken = 0
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (taken >= bytes) return controller.close()
      taken += piece.length
      controller.enqueue(piece)
    },
  })
  return { stream, taken: () => taken }
}

describe('a form of anybody', () => {
  test('with as many names as fit into it is refused within a moment', async () => {
    const body = Array.from({ length: 90_000 }, (_, at) => `${at.toString(36)}=`).join('&')
    expect(body.length).toBeLessThan(FORM_BYTES_MAX)
    const spent = await processorMs(async () => {
      expect((await send({ path: '/tangsel/complain', type: formType, body })).status).toBe(413)
    })
    expect(spent).toBeLessThan(1_000)
  })

  test('is read with as many fields as any form of ours has', async () => {
    const body = Array.from({ length: FIELDS_MAX }, (_, at) => `f${at}=1`).join('&')
    expect((await send({ path: '/tangsel/complain', type: formType, body })).status).toBe(422)
  })

  test('of text alone is never larger than a form, also where files are taken', async () => {
    const body = `text=${'x'.repeat(FORM_BYTES_MAX)}`
    expect((await send({ path: '/tangsel/complain', type: formType, body })).status).toBe(413)
  })

  test.each([
    ['in pieces without a declared length', formType, 1024 * 1024],
    ['in parts without a declared length', 'multipart/form-data; boundary=b', 1024 * 1024],
  ])('%s is read to its bound and no further', async (_, type, overBytes) => {
    const { stream, taken } = countedBody(64 * 1024 * 1024)
    const response = await send({ path: '/tangsel/complain', type, body: stream })
    expect([400, 413]).toContain(response.status)
    expect(taken()).toBeLessThan(12 * 1024 * 1024 + overBytes)
  })

  const parts = (count: number, head: string) =>
    `${Array.from({ length: count }, (_, at) => `--b\r\ncontent-disposition: form-data; name="${head}${at}"\r\n\r\n\r\n`).join('')}--b--\r\n`

  test.each([
    ['of many parts', parts(20_000, 'f'), 400],
    ['with a name of a thousand letters', parts(1, 'x'.repeat(1_000)), 400],
    ['with a head without an end', `--b\r\n${'x-y: z\r\n'.repeat(100_000)}`, 400],
    ['with a deep name', parts(1, 'a'.concat('[a]'.repeat(1_000))), 400],
    ['without a last line', parts(1, 'f').slice(0, -6), 400],
  ])('in parts, %s, is refused within a moment', async (_, body, status) => {
    const type = 'multipart/form-data; boundary=b'
    const spent = await processorMs(async () => {
      expect((await send({ path: '/tangsel/complain', type, body })).status).toBe(status)
    })
    expect(spent).toBeLessThan(1_000)
  })

  test('gives back its room when it is answered', async () => {
    await send({ path: '/tangsel/complain', type: formType, body: 'text=ya' })
    expect(heldBytes()).toBe(0)
  })

  test('finds no room when others hold it all, and is told when to come again', async () => {
    const open = new Set<ReadableStreamDefaultController<Uint8Array>>()
    const waiting = Array.from({ length: BODIES_BYTES_MAX / (8 * 1024 * 1024) + 1 }, () => {
      let own: ReadableStreamDefaultController<Uint8Array>
      const stream = new ReadableStream<Uint8Array>({
        start(controller) {
          own = controller
          open.add(own)
          controller.enqueue(new Uint8Array(8 * 1024 * 1024))
        },
        cancel: () => void open.delete(own),
      })
      return send({ path: '/tangsel/complain', type: 'multipart/form-data; boundary=b', body: stream })
    })
    const refused = await Promise.race(waiting)
    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).toBe('10')
    expect(heldBytes()).toBe(BODIES_BYTES_MAX)
    for (const controller of open) controller.close()
    await Promise.all(waiting)
    expect(heldBytes()).toBe(0)
  })
})

describe('a form of somebody who may not pass', () => {
  const address = (path: string) => path.replace(/:(\w+)(\{[^}]*\})?/g, 'x').replace('/x/', '/tangsel/')
  const guarded = routes.filter(({ method, guard }) => method === 'POST' && guard.kind !== 'anyone')

  test.each(guarded.filter(({ guard }) => guard.kind !== 'in-region').map(({ path }) => address(path)))(
    '%s: nothing of its files is read',
    async (path) => {
      const { stream, taken } = countedBody(4 * 1024 * 1024)
      const response = await send({ path, type: 'multipart/form-data; boundary=b', body: stream })
      expect(response.status).toBe(401)
      // One piece is taken by the stream itself before anybody asks.
      expect(taken()).toBeLessThanOrEqual(64 * 1024)
      expect((await response.text()).length).toBeLessThan(40_000)
    },
  )

  test('is carried whole through the sign-in, at the largest size that is read', async () => {
    const path = '/tangsel/desk/innovations/sianduk/edit'
    const text = `"&<é\n ${'abc %'.repeat(50_000)}`.slice(0, 220_000)
    const fields = new URLSearchParams([
      ['summary', text],
      ['agency', 'dinkes'],
      ['agency', 'bappeda'],
    ])
    expect(fields.toString().length).toBeGreaterThan(200_000)
    const lab = accounts.find(({ role }) => role === 'lab-manager')
    const asked = await send({ path, type: formType, body: fields.toString() })
    expect(asked.status).toBe(401)
    const held = hiddenFields(await asked.text())
    const sign = new FormData()
    for (const [name, value] of held) sign.append(name, value)
    sign.append('email', lab?.email ?? '')
    sign.append('password', demonstrationPassword)
    const resumed = await application.post('/sign-in', sign)
    expect(resumed.status).toBe(200)
    const page = await resumed.text()
    expect(page).toContain(`action="${path}"`)
    expect(new Map(hiddenFields(page)).get('summary')).toBe(text)
    expect(hiddenFields(page).filter(([name]) => name === 'agency')).toHaveLength(2)
  })

  test('is not carried where it holds passwords', async () => {
    const body = 'current=rahasia-lama&password=rahasia-baru&repeat=rahasia-baru'
    const page = await (await send({ path: '/password', type: formType, body })).text()
    expect(page).not.toContain('rahasia')
  })

  test('every form with a password in it says so in the list of routes', async () => {
    const asking = routes.filter(({ holdsPassword }) => holdsPassword).map(({ path }) => path)
    expect(asking).toEqual([
      ...['/password', '/second-factor', '/second-factor/codes', '/second-factor/end'],
      ...['/second-factor/passkeys', '/second-factor/passkeys/remove'],
    ])
  })
})

/** The hidden fields of the form in the middle of a page, as a browser would send them. */
function hiddenFields(html: string): [string, string][] {
  const main = html.slice(html.indexOf('<main'))
  const inputs = main.matchAll(/<input type="hidden"[^>]*? name="([^"]*)" value="([^"]*)"/g)
  return [...inputs].map(([, name = '', value = '']) => [name, decoded(value)])
}

function decoded(text: string): string {
  const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => signs[name] ?? '')
}
