import { setTimeout as wait } from 'node:timers/promises'
import { PgBoss } from 'pg-boss'
import { requestId, withRequestId } from '../adapters/request-id.ts'
import type { Services } from '../services/services.ts'
import { isDatabaseUnreachable } from '../store/base/connect.ts'
import type { Job } from './job.ts'

export type RunningJobs = { readonly stop: () => Promise<void> }

const RETRY_AFTER_MS = 10_000
/** A running job gets this long to reach the end of its piece of work. */
const STOP_WITHIN_MS = 5_000
const POLL_EVERY_SECONDS = 5

/**
 * A run may last as long as its work does, and pg-boss knows by its sign of life that it does: without one for a minute its
 * process is gone, and the next run may begin. The limit is for what hangs.
 */
const queueOptions = { expireInSeconds: 6 * 60 * 60, heartbeatSeconds: 60, retryLimit: 0 }
/** Also how soon a run hears that the queue has given it up. */
const HEARTBEAT_EVERY_SECONDS = 5

const timeZone = 'Asia/Jakarta'

function createBoss(services: Services): PgBoss {
  const { pool, log } = services
  const boss = new PgBoss({
    // The queue lives in the same database and works through the same connections, which heal after a restart.
    db: { executeSql: (text, values) => pool.query(text, values as unknown[]) },
    schema: 'jobs',
    registerInstance: false,
  })
  boss.on('error', (error) => {
    if (isDatabaseUnreachable(error)) log.warn('The job queue cannot reach the database; it tries again')
    else log.error({ error }, 'The job queue met an error')
  })
  return boss
}

async function open(boss: PgBoss, services: Services, jobs: readonly Job[], signal: AbortSignal) {
  await boss.start()
  for (const job of jobs) {
    // One that waits or runs is enough: a run does everything that is due.
    await boss.createQueue(job.name, { policy: 'exclusive', ...queueOptions })
    // One that an earlier version made keeps what it was made with, unless it is told.
    await boss.updateQueue(job.name, queueOptions)
    await boss.schedule(job.name, job.schedule, null, { tz: timeZone })
    const working = {
      pollingIntervalSeconds: POLL_EVERY_SECONDS,
      heartbeatRefreshSeconds: HEARTBEAT_EVERY_SECONDS,
    }
    await boss.work(job.name, working, async (runs) => {
      // Stops when the process does, and when the queue has given the run up and may begin another.
      const ends = AbortSignal.any([signal, ...runs.map((run) => run.signal)])
      try {
        await withRequestId(requestId(), () => job.run(services, ends))
      } catch (error) {
        services.log.error({ error, job: job.name }, 'A job failed; it runs again at its next time')
      }
    })
  }
}

/**
 * Starts the jobs in the background and returns at once, so that nobody waits for them. While the database cannot be
 * reached they are tried again; `stop` lets a running job finish its piece of work.
 */
export function startJobs(services: Services, jobs: readonly Job[]): RunningJobs {
  const stopping = new AbortController()
  const { signal } = stopping
  const boss = createBoss(services)
  const started = (async () => {
    while (!signal.aborted) {
      try {
        return await open(boss, services, jobs, signal)
      } catch (error) {
        services.log.warn({ error }, 'The jobs did not start; trying again')
        await wait(RETRY_AFTER_MS, undefined, { signal }).catch(() => {})
      }
    }
  })()
  const stop = async () => {
    stopping.abort()
    await started
    await boss.stop({ graceful: true, timeout: STOP_WITHIN_MS })
  }
  return { stop }
}
