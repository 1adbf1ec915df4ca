import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'
import { StartError } from '../adapters/start-error.ts'
import { type Listener, listen } from './listen.ts'

const opened: Listener[] = []

async function open(port = 0, requestsMax?: number): Promise<Listener> {
  const listener = await listen('127.0.0.1', port, requestsMax)
  opened.push(listener)
  return listener
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((listener) => listener.close()))
})

test('before it has a handler it answers 503 and says when to ask again', async () => {
  const { port } = await open()
  const response = await fetch(`http://127.0.0.1:${port}/`)
  expect(response.status).toBe(503)
  expect(response.headers.get('retry-after')).toBe('2')
})

test('a check that names no host, as balancers of HTTP/1.0 send it, is answered', async () => {
  const listener = await open()
  listener.answerWith((request) => new Response(new URL(request.url).host))
  const socket = connect(listener.port, '127.0.0.1')
  socket.write('GET /health/ready HTTP/1.0\r\n\r\n')
  const answer = await text(socket)
  expect(answer).toMatch(/^HTTP\/1\.[01] 200 /)
  expect(answer).toContain('no-host.invalid')
})

test('a taken port is refused by its number', async () => {
  const { port } = await open()
  await expect(listen('127.0.0.1', port)).rejects.toThrow(StartError)
  await expect(listen('127.0.0.1', port)).rejects.toThrow(`port ${port} is taken`)
})

test('closing takes nothing new and lets what runs finish', async () => {
  const listener = await open()
  const address = `http://127.0.0.1:${listener.port}/`
  let arrived = () => {}
  let finish = () => {}
  const running = new Promise<void>((resolve) => {
    arrived = resolve
  })
  listener.answerWith(async () => {
    arrived()
    await new Promise<void>((resolve) => {
      finish = resolve
    })
    return new Response('finished')
  })
  const answer = fetch(address).then((response) => response.text())
  await running
  const closed = listener.close()
  await expect(fetch(address)).rejects.toThrow()
  finish()
  expect(await answer).toBe('finished')
  await closed
})

test('closing twice is closing once', async () => {
  const listener = await open()
  await listener.close()
  await expect(listener.close()).resolves.toBeUndefined()
})

test('beyond what it can hold it says so at once, and goes on when there is room again', async () => {
  const listener = await open(0, 5)
  const address = `http://127.0.0.1:${listener.port}/`
  let finish = () => {}
  const finished = new Promise<void>((resolve) => {
    finish = resolve
  })
  listener.answerWith(async () => {
    await finished
    return new Response('done')
  })
  const told: (string | null)[] = []
  const running = Array.from({ length: 8 }, async () => {
    const response = await fetch(address)
    if (response.status === 503) told.push(response.headers.get('retry-after'))
    return response
  })
  await expect.poll(() => told).toEqual(['5', '5', '5'])
  finish()
  const statuses = (await Promise.all(running)).map(({ status }) => status)
  expect(statuses.filter((status) => status === 200)).toHaveLength(5)
  expect((await fetch(address)).status).toBe(200)
})

test('a head that is too long is refused', async () => {
  const { port } = await open()
  const response = await fetch(`http://127.0.0.1:${port}/`, { headers: { cookie: 'x'.repeat(20_000) } })
  expect(response.status).toBe(431)
})
