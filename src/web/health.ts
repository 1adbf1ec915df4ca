import type { Context } from 'hono'
import type pg from 'pg'
import { version } from '../adapters/version.ts'

// A check that hangs is as bad an answer as none; who asks wants to know within a moment.
const ANSWER_WITHIN_MS = 3_000

async function reaches(pool: pg.Pool): Promise<boolean> {
  const late = new Promise<false>((resolve) => {
    setTimeout(resolve, ANSWER_WITHIN_MS, false).unref()
  })
  const asked = pool.query('SELECT 1').then(
    () => true,
    () => false,
  )
  return Promise.race([asked, late])
}

/** GET /health: 200 when Labinov and its database answer, 503 when the database does not. */
export async function health(context: Context, pool: pg.Pool): Promise<Response> {
  context.header('cache-control', 'no-store')
  if (await reaches(pool)) return context.json({ status: 'ok', version, database: 'ok' })
  return context.json({ status: 'unavailable', version, database: 'unreachable' }, 503)
}
