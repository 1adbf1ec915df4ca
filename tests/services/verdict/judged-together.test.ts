import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLog } from '../../../src/adapters/log.ts'
import type { InnovationId, RegionId } from '../../../src/domain/scope.ts'
import type { VerdictCause } from '../../../src/domain/verdict/cause.ts'
import { judgeEach } from '../../../src/services/verdict/judge-each.ts'
import { judgeInnovation, judgeTogether } from '../../../src/services/verdict/judge-innovation.ts'
import { system } from '../../../src/store/base/change.ts'
import type { TestDatabase } from '../../support/database.ts'
import { demonstrationDatabase } from '../../support/demonstration.ts'

/** For all of this process, in which other files are read before and after. */
const { randomInt } = crypto
const drawWith = (draw: typeof randomInt) => {
  crypto.randomInt = draw
  syncBuiltinESMExports()
}

const DAY_MS = 86_400_000
const never = new AbortController().signal
let [alone, together]: [TestDatabase, TestDatabase] = [] as never

beforeAll(async () => {
  alone = await demonstrationDatabase()
  together = await demonstrationDatabase()
  // The step at which the public is told anew is drawn: here the same for both, once the demonstration has drawn its codes.
  drawWith(((least: number) => least) as typeof randomInt)
}, 300_000)
afterAll(async () => {
  drawWith(randomInt)
  await Promise.all([alone.close(), together.close()])
})

type Due = { regionId: RegionId; innovationId: InnovationId; cause: VerdictCause }
const dueOf = async ({ pool }: TestDatabase, cause: VerdictCause): Promise<Due[]> => {
  const { rows } = await pool.query('SELECT region_id, id FROM innovation ORDER BY region_id, id')
  return rows.map((row) => ({ regionId: row.region_id, innovationId: row.id, cause }))
}

/** Everything that a judgement writes; identifiers of rows and the moment of the trail are made anew each time. */
async function stored({ pool }: TestDatabase) {
  const rows = async (text: string) => (await pool.query(text)).rows.map(({ row }) => row)
  return {
    innovations: await rows('SELECT to_jsonb(i) AS row FROM innovation i ORDER BY region_id, id'),
    verdicts: await rows(
      "SELECT to_jsonb(v) - 'id' AS row FROM verdict v ORDER BY region_id, innovation_id, created_at, id",
    ),
    told: await rows('SELECT to_jsonb(r) AS row FROM voice_release r ORDER BY region_id, innovation_id'),
    due: await rows(
      "SELECT to_jsonb(d) - 'taken_at' AS row FROM verdict_due d ORDER BY region_id, innovation_id, is_taken",
    ),
    failures: await rows(
      'SELECT to_jsonb(f) AS row FROM judging_failure f ORDER BY region_id, innovation_id',
    ),
    trail:
      await rows(`SELECT jsonb_build_array(region_id, CASE WHEN table_name = 'verdict' THEN row_key - 'id' ELSE row_key END, actor, action, origin, table_name,
      CASE WHEN table_name = 'verdict' THEN after - 'id' ELSE after END,
      CASE WHEN table_name = 'verdict' THEN before - 'id' ELSE before END) AS row
      FROM audit WHERE action = 'judge' AND origin = 'test' ORDER BY 1`),
  }
}

test.each([
  ['answers', 1],
  ['time', 400],
] as const)(
  'all of the demonstration by %s, %i days on, judged together: what is stored is what one by one stores',
  async (cause, days) => {
    const now = new Date(Date.now() + days * DAY_MS)
    const mark = `UPDATE verdict_due SET is_taken = true, taken_at = now() WHERE NOT is_taken
    AND NOT EXISTS (SELECT FROM verdict_due o WHERE o.innovation_id = verdict_due.innovation_id AND o.is_taken)`
    await Promise.all([alone.pool.query(mark), together.pool.query(mark)])
    const due = await dueOf(alone, cause)
    expect(due.length).toBeGreaterThan(30)
    const clock = () => now
    for (const each of due) await judgeInnovation({ db: alone.db, clock }, system('test'), each)
    const services = { db: together.db, clock, log: createLog('silent') }
    for (let begin = 0; begin < due.length; begin += 25) {
      expect(await judgeTogether(services, system('test'), due.slice(begin, begin + 25))).toEqual([])
    }
    const [one, all] = [await stored(alone), await stored(together)]
    expect(one.verdicts.length).toBeGreaterThan(due.length / 2)
    expect(all).toEqual(one)
  },
  240_000,
)

test('one that somebody holds is left by those judged together, and one that cannot be judged fails alone', async () => {
  const now = new Date(Date.now() + 500 * DAY_MS)
  const [held, faulty, ...others] = (await dueOf(together, 'time')).slice(0, 12) as [Due, Due, ...Due[]]
  const services = { db: together.db, clock: () => now, log: createLog('silent') }
  const client = await together.pool.connect()
  await client.query('BEGIN')
  await client.query('SELECT FROM innovation WHERE id = $1 FOR UPDATE', [held.innovationId])
  expect(await judgeTogether(services, system('test'), [held, faulty, ...others])).toEqual([held])
  await client.query('ROLLBACK')
  client.release()

  await together.pool.query(`CREATE FUNCTION refuse_release() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'not told'; END $$;
    CREATE TRIGGER refuse_release BEFORE INSERT ON voice_release FOR EACH ROW
      WHEN (NEW.innovation_id = '${faulty.innovationId}') EXECUTE FUNCTION refuse_release()`)
  const later = { ...services, clock: () => new Date(+now + DAY_MS) }
  await judgeEach(later, system('test'), [held, faulty, ...others], never, 2)
  const { rows } = await together.pool.query('SELECT id FROM innovation WHERE judged_at = $1', [
    later.clock(),
  ])
  expect(rows.map(({ id }) => id).sort()).toEqual([held, ...others].map((one) => one.innovationId).sort())
  const failures = await together.pool.query('SELECT innovation_id, reason FROM judging_failure')
  expect(failures.rows).toEqual([{ innovation_id: faulty.innovationId, reason: 'P0001: not told' }])
})
