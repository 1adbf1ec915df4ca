import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'

/** A phone with an engine that is not Chromium's, as far as a survey needs it. */
export type OtherPhone = {
  readonly version: string
  readonly goto: (address: string) => Promise<void>
  readonly reload: () => Promise<void>
  /** What an expression comes to on the page; a promise is waited for. Only what JSON can say comes back. */
  readonly evaluate: <T>(expression: string) => Promise<T>
  /** What scripts of the page failed with. */
  readonly errors: readonly string[]
  readonly close: () => Promise<void>
}

type Entry = {
  readonly text?: string
  readonly level?: string
  readonly stackTrace?: { readonly callFrames: readonly { readonly url: string }[] }
}
type Answer = { readonly id?: number; readonly method?: string; readonly params?: Entry }
type Replied = Answer & {
  readonly result?: Record<string, unknown>
  readonly error?: string
  readonly message?: string
}

/** WebDriver BiDi over one socket (https://w3c.github.io/webdriver-bidi/), which Firefox has had since 2022. */
async function speakTo(address: string, heard: (event: Answer) => void) {
  const socket = new WebSocket(address)
  await new Promise((resolve, reject) => {
    socket.onopen = resolve
    socket.onerror = reject
  })
  const waiting = new Map<number, (reply: Replied) => void>()
  socket.onmessage = ({ data }) => {
    const reply = JSON.parse(String(data)) as Replied
    if (reply.id === undefined) return heard(reply)
    waiting.get(reply.id)?.(reply)
    waiting.delete(reply.id)
  }
  let count = 0
  return async (method: string, params: object = {}): Promise<Record<string, unknown>> => {
    count += 1
    const id = count
    const replied = new Promise<Replied>((resolve) => waiting.set(id, resolve))
    socket.send(JSON.stringify({ id, method, params }))
    const reply = await replied
    if (!reply.result || reply.error) throw new Error(`${method}: ${reply.error} ${reply.message}`)
    return reply.result
  }
}

const addressOf = async (child: ChildProcess): Promise<string> => {
  for await (const line of createInterface({ input: child.stderr as NodeJS.ReadableStream })) {
    const found = /WebDriver BiDi listening on (ws:\S+)/.exec(line)
    if (found) return `${found[1]}/session`
  }
  throw new Error('Firefox ended before it listened')
}

/** Starts this Firefox with an empty profile. @throws what it says when it does not start. */
export async function launchFirefox(program: string): Promise<OtherPhone> {
  const profile = mkdtempSync(join(tmpdir(), 'labinov-firefox-'))
  const words = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0']
  const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'] })
  const errors: string[] = []
  const ask = await speakTo(await addressOf(child), ({ method, params }) => {
    // The browser has pages of its own, and what we ask it has no address.
    const isOfPage = params?.stackTrace?.callFrames.some(({ url }) => url.startsWith('http'))
    if (method === 'log.entryAdded' && params?.level === 'error' && isOfPage) errors.push(params.text ?? '')
  })
  const session = await ask('session.new', { capabilities: {} })
  await ask('session.subscribe', { events: ['log.entryAdded'] })
  const { contexts } = (await ask('browsingContext.getTree')) as { contexts: { context: string }[] }
  const context = contexts[0]?.context
  const { browserName, browserVersion } = session.capabilities as Record<string, string>
  const evaluate = async <T>(expression: string): Promise<T> => {
    const asked = `(async () => JSON.stringify(await (${expression})))()`
    const params = { expression: asked, target: { context }, awaitPromise: true }
    const { result, exceptionDetails } = (await ask('script.evaluate', params)) as {
      result?: { value?: string }
      exceptionDetails?: { text: string }
    }
    if (exceptionDetails) throw new Error(exceptionDetails.text)
    return (result?.value === undefined ? undefined : JSON.parse(result.value)) as T
  }
  return {
    version: `${browserName} ${browserVersion}`,
    errors,
    evaluate,
    goto: async (url) => void (await ask('browsingContext.navigate', { context, url, wait: 'complete' })),
    reload: async () => {
      const url = await evaluate<string>('location.href')
      await evaluate('void setTimeout(() => location.reload())')
      await wait(1_000)
      await ask('browsingContext.navigate', { context, url, wait: 'complete' })
    },
    close: async () => {
      child.kill()
      if (child.exitCode === null) await once(child, 'exit')
      rmSync(profile, { recursive: true, force: true })
    },
  }
}
