import { afterAll, beforeAll, expect, test } from 'vitest'
import { judgeInnovation } from '../../../src/services/verdict/judge-innovation.ts'
import { system } from '../../../src/store/base/change.ts'
import { takeVerdictsDue } from '../../../src/store/verdict/verdict-due.ts'
import { type Laboratory, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
beforeAll(async () => {
  laboratory = await testLaboratory()
  const { pool } = laboratory.database
  await pool.query(`SELECT set_config('labinov.actor', 'system', false);
    INSERT INTO innovation (region_id, id, agency_id, year, status, slug, name)
      SELECT region_id, gen_random_uuid(), agency_id, year, status, 'tiga-' || n, 'Tiga ' || n
      FROM innovation, generate_series(1, 9) n`)
})
afterAll(() => laboratory.close())

/** An answer counted for some innovations. */
const move = (where: string) =>
  laboratory.database.pool.query(`INSERT INTO voice_tally (region_id, innovation_id, slot, last_answer_at)
    SELECT region_id, id, 0, now() FROM innovation WHERE ${where}
    ON CONFLICT (region_id, innovation_id, is_marked, slot) DO UPDATE SET last_answer_at = now()`)
const query = async (text: string) => (await laboratory.database.pool.query(text)).rows
const take = (limit: number) => takeVerdictsDue(laboratory.database.db, limit)

test('what moved first is judged first, and two who take never take the same', async () => {
  const slugs = ['tiga-7', 'tiga-2', 'tiga-9', 'tiga-1']
  for (const slug of slugs) await move(`slug = '${slug}'`)
  await move("slug = 'tiga-7'")
  const [first, second] = await Promise.all([take(2), take(2)])
  const taken = [...first, ...second].map(({ innovationId }) => innovationId)
  const rows = await query(`SELECT id FROM innovation WHERE slug = ANY('{${slugs}}')`)
  expect([...taken].sort()).toEqual(rows.map(({ id }) => id).sort())
  const [oldest] = await query("SELECT id FROM innovation WHERE slug = 'tiga-7'")
  expect([first[0], second[0]]).toContainEqual({
    regionId: laboratory.regionId,
    innovationId: oldest.id,
    cause: 'answers',
  })
  expect(await take(9)).toEqual([])
})

test('what moves while a judgement is made waits for the next one, and that of an ended process is taken again', async () => {
  await move("slug = 'tiga-2'")
  expect(await take(9)).toEqual([])
  const marks = () =>
    query(
      'SELECT i.slug, d.is_taken FROM verdict_due d JOIN innovation i ON i.id = d.innovation_id ORDER BY 1, 2',
    )
  expect(await marks()).toContainEqual({ slug: 'tiga-2', is_taken: false })
  await laboratory.database.pool.query(
    "UPDATE verdict_due SET taken_at = now() - interval '6 minutes' WHERE is_taken",
  )
  const again = await take(9)
  expect(again).toHaveLength(4)
  for (const due of again) await judgeInnovation(laboratory.services, system('test'), due)
  expect(await marks()).toEqual([{ slug: 'tiga-2', is_taken: false }])
  expect(await take(9)).toHaveLength(1)
})
