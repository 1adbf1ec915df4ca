import { afterEach, expect, test } from 'vitest'
import { StartError } from '../adapters/start-error.ts'
import { type Listener, listen } from './listen.ts'

const opened: Listener[] = []

async function open(port = 0): Promise<Listener> {
  const listener = await listen('127.0.0.1', port)
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
