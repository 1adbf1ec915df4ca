import { createHash, timingSafeEqual } from 'node:crypto'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { version } from '../adapters/version.ts'
import { backupStanding } from '../services/backup/backup-standing.ts'
import { pageLines, requestLines } from './request-counts.ts'
import { notFound } from './respond.tsx'
import type { Visit } from './visit.ts'

const delay = monitorEventLoopDelay({ resolution: 20 })
delay.enable()

const NANOSECONDS = 1_000_000_000

const gauge = (name: string, value: number, labels = '') => [
  `# TYPE ${name} gauge`,
  `${name}${labels} ${value}`,
]

const digest = (text: string) => createHash('sha256').update(text).digest()

function mayRead({ services, context }: Visit): boolean {
  const { metricsToken } = services
  const given = /^Bearer (.+)$/.exec(context.req.header('authorization') ?? '')?.[1]
  return (
    metricsToken !== undefined && given !== undefined && timingSafeEqual(digest(given), digest(metricsToken))
  )
}

/** How far the standby of public pages is behind, and for how many readings it was given out; -1 while the primary is read instead. */
function standbyLines({ reader }: Visit['services']): string[] {
  if (!reader) return []
  const lagMs = reader.lagMs()
  return [
    ...gauge('labinov_standby_lag_seconds', lagMs === null ? -1 : lagMs / 1000),
    '# TYPE labinov_standby_reads_total counter',
    `labinov_standby_reads_total ${reader.used()}`,
  ]
}

/** GET /metrics: figures of this process in the text format of Prometheus, for whoever knows LABINOV_METRICS_TOKEN; nobody else is told that it is there. */
export async function metrics(visit: Visit): Promise<Response> {
  if (!mayRead(visit)) return notFound(visit)
  const { pool } = visit.services
  const backups = await backupStanding(visit.services).catch(() => null)
  const slowest = delay.max / NANOSECONDS
  delay.reset()
  const lines = [
    ...gauge('labinov_info', 1, `{version="${version}",node="${process.versions.node}"}`),
    ...requestLines(),
    ...pageLines(),
    ...gauge('labinov_event_loop_delay_seconds_max', Number.isFinite(slowest) ? slowest : 0),
    ...gauge('labinov_memory_bytes', process.memoryUsage.rss()),
    ...gauge('labinov_process_start_seconds', Math.round(Date.now() / 1000 - process.uptime())),
    ...gauge('labinov_database_connections', pool.totalCount),
    ...gauge('labinov_database_connections_idle', pool.idleCount),
    ...gauge('labinov_database_waiting', pool.waitingCount),
    ...gauge('labinov_database_reachable', backups ? 1 : 0),
    ...standbyLines(visit.services),
    ...(backups?.hours === null || backups === null ? [] : gauge('labinov_backup_age_hours', backups.hours)),
  ]
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' },
  })
}
