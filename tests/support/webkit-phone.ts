import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import type { OtherPhone } from './other-engine.ts'

const DRIVER_PORT = 18_771
const BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser'

/**
 * Starts WebKit by the program WebKitWebDriver (Debian's webkit2gtk-driver; without a screen it needs xvfb-run around the tests) and speaks WebDriver to it
 * (https://www.w3.org/TR/webdriver2/), which tells nothing of what scripts failed with.
 */
export async function launchWebKit(program: string): Promise<OtherPhone> {
  const child = spawn(program, [`--port=${DRIVER_PORT}`], { stdio: 'ignore' })
  const ask = async (path: string, body: object | null): Promise<unknown> => {
    const method = body ? 'POST' : 'DELETE'
    const init = body ? { method, body: JSON.stringify(body) } : { method }
    const response = await fetch(`http://127.0.0.1:${DRIVER_PORT}${path}`, init)
    const { value } = (await response.json()) as { value: { message?: string } | null }
    if (!response.ok) throw new Error(`${path}: ${value?.message}`)
    return value
  }
  await wait(1_000)
  const options = { binary: BROWSER, args: ['--automation'] }
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } }
  const session = (await ask('/session', { capabilities })) as {
    sessionId: string
    capabilities: Record<string, string>
  }
  const at = `/session/${session.sessionId}`
  const { browserName, browserVersion } = session.capabilities
  return {
    version: `${browserName} ${browserVersion}`,
    errors: [],
    evaluate: async <T>(expression: string) => {
      const script = `const done = arguments[0]; (async () => (${expression}))().then((value) => done(value ?? null))`
      return (await ask(`${at}/execute/async`, { script, args: [] })) as T
    },
    goto: async (url) => void (await ask(`${at}/url`, { url })),
    reload: async () => void (await ask(`${at}/refresh`, {})),
    close: async () => {
      await ask(at, null)
      child.kill()
    },
  }
}
