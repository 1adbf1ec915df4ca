import type { ChildProcess } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '../log.ts'
import { clearLeftovers, type ServerFiles, startServer, stopServer, turnLog } from './server-process.ts'

const FIRST_DELAY_MS = 100
const LAST_DELAY_MS = 10_000
// A database that complains without end writes some megabytes in this time.
const LOG_TURN_MS = 60_000

export type Supervised = { readonly stop: () => Promise<void> }

/**
 * Starts PostgreSQL and keeps it running: when it dies, it is started again, with growing pauses, until `stop`.
 * @throws when the first start fails.
 */
export async function superviseServer(files: ServerFiles, log: Log): Promise<Supervised> {
  let stopping = false
  let restarted = Promise.resolve()
  let child: ChildProcess = await startServer(files)
  watch()
  // Should Labinov end without calling `stop`, PostgreSQL is at least told to.
  const onExit = () => child.kill('SIGINT')
  process.once('exit', onExit)
  const turning = setInterval(() => turnLog(files.logFile), LOG_TURN_MS).unref()

  function watch(): void {
    child.once('exit', (code, signal) => {
      if (stopping) return
      log.error({ code, signal }, 'PostgreSQL stopped unexpectedly; starting it again')
      restarted = restart()
    })
  }

  async function restart(): Promise<void> {
    for (let delayMs = FIRST_DELAY_MS; !stopping; delayMs = Math.min(delayMs * 2, LAST_DELAY_MS)) {
      try {
        await clearLeftovers(files)
        child = await startServer(files)
        watch()
        log.info('PostgreSQL runs again')
        return
      } catch (error) {
        log.error({ error }, 'PostgreSQL did not start; trying again')
        await wait(delayMs)
      }
    }
  }

  async function stop(): Promise<void> {
    stopping = true
    clearInterval(turning)
    await restarted
    await stopServer(child)
    process.off('exit', onExit)
  }

  return { stop }
}
