import type { ChildProcess } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '../log.ts'
import { clearLeftovers, type ServerFiles, startServer, stopServer, turnLog } from './server-process.ts'

const firstDelay_ms = 100
const lastDelay_ms = 10_000
// A database that complains without end writes some megabytes in this time.
const logTurn_ms = 60_000

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
  const turning = setInterval(() => turnLog(files.logFile), logTurn_ms).unref()

  function watch(): void {
    child.once('exit', (code, signal) => {
      if (stopping) return
      log.error({ code, signal }, 'PostgreSQL stopped unexpectedly; starting it again')
      restarted = restart()
    })
  }

  async function restart(): Promise<void> {
    for (let delay_ms = firstDelay_ms; !stopping; delay_ms = Math.min(delay_ms * 2, lastDelay_ms)) {
      try {
        await clearLeftovers(files)
        child = await startServer(files)
        watch()
        log.info('PostgreSQL runs again')
        return
      } catch (error) {
        log.error({ error }, 'PostgreSQL did not start; trying again')
        await wait(delay_ms)
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
