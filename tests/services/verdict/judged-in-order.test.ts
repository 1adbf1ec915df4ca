import { afterAll, beforeAll, expect, test } from 'vitest'
import { listMoved } from '../../../src/store/verdict/verdict.ts'
import { type Laboratory, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
beforeAll(async () => {
  laboratory = await testLaboratory()
})
afterAll(() => laboratory.close())

test('what was judged longest ago is judged first, however many others move all the time', async () => {
  const { database, regionId } = laboratory
  const { pool } = database
  // Written in an order that is neither that of their age nor that of their names.
  await pool.query(`SELECT set_config('labinov.actor', 'system', false);
    INSERT INTO innovation (region_id, id, agency_id, year, status, slug, name, judged_at)
      SELECT region_id, gen_random_uuid(), agency_id, year, status, 'tiga-' || n, 'Tiga ' || n, now() - make_interval(hours => (n * 7) % 10)
      FROM innovation, generate_series(1, 9) n;
    UPDATE innovation SET judged_at = now() WHERE judged_at IS NULL;
    INSERT INTO voice_tally (region_id, innovation_id, slot, last_answer_at) SELECT region_id, id, 0, now() FROM innovation`)
  const { rows } = await pool.query('SELECT id FROM innovation ORDER BY judged_at LIMIT 3')
  const due = await listMoved(database.db, 3)
  expect(due.map(({ innovationId }) => innovationId)).toEqual(rows.map(({ id }) => id))
  expect(due[0]).toMatchObject({ regionId, cause: 'answers' })
})
