import type pg from 'pg'
import { version } from '../adapters/version.ts'
import { areBackupsBeside } from '../services/backup/backup-place.ts'
import { backupStanding } from '../services/backup/backup-standing.ts'
import { changesStanding } from '../services/backup/change-folder.ts'
import { stateOfClock } from '../services/installation/examine-database.ts'
import { stateOfUploads } from '../services/uploads.ts'
import type { Visit } from './visit.ts'

// A check that hangs is as bad an answer as none; who asks wants to know within a moment.
const ANSWER_WITHIN_MS = 3_000

/** What the work gives within the time, else null. */
async function inTime<T>(work: Promise<T>): Promise<T | null> {
  const late = new Promise<null>((resolve) => {
    setTimeout(resolve, ANSWER_WITHIN_MS, null).unref()
  })
  return Promise.race([work.catch(() => null), late])
}

async function reaches(pool: pg.Pool): Promise<boolean> {
  return (await inTime(pool.query('SELECT 1'))) !== null
}

function answer({ context }: Visit, status: 200 | 503, told: Record<string, unknown>): Response {
  context.header('cache-control', 'no-store')
  return context.json({ ...told, version }, status)
}

/**
 * GET /health: 200 when Labinov and its database answer, 503 when the database does not; whether files are taken, the clocks agree,
 * how old the newest backup is, and whether changes are kept. Without room for files, and with a clock that is off, it still answers, so that is told and no failure.
 */
export async function health(visit: Visit): Promise<Response> {
  const { services } = visit
  if (!(await reaches(services.pool)))
    return answer(visit, 503, { status: 'unavailable', database: 'unreachable' })
  const [backup, files, clock, changes, beside] = await Promise.all([
    inTime(backupStanding(services)),
    inTime(stateOfUploads(services)),
    inTime(stateOfClock(services)),
    inTime(changesStanding(services)),
    inTime(areBackupsBeside(services)),
  ])
  return answer(visit, 200, {
    status: 'ok',
    database: 'ok',
    files: files ?? 'unwritable',
    clock: clock ?? 'off',
    backup: backup?.state,
    backupHours: backup?.hours,
    backupsOnSameDisk: beside,
    changes: changes ?? 'behind',
  })
}

/** GET /health/live: 200 as long as this process answers at all. Whoever hears nothing may start it again. */
export async function live(visit: Visit): Promise<Response> {
  return answer(visit, 200, { status: 'live' })
}

/**
 * GET /health/ready: 200 when this process should be given requests; 503 when its database does not answer, and from the moment it is
 * told to stop, while it still answers what comes.
 */
export async function ready(visit: Visit): Promise<Response> {
  const { services } = visit
  if (services.leaving?.aborted) return answer(visit, 503, { status: 'leaving' })
  if (await reaches(services.pool)) return answer(visit, 200, { status: 'ready' })
  return answer(visit, 503, { status: 'unavailable' })
}
