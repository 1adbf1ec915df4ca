import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RegionId } from '../../../src/domain/scope.ts'
import { readInnovationStamp, tablesOfPage } from '../../../src/store/gallery/innovation-stamp.ts'
import type { TestDatabase } from '../../support/database.ts'
import { demonstrationDatabase } from '../../support/demonstration.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await demonstrationDatabase()
}, 240_000)
afterAll(() => database.close())

/** What else hangs on an innovation, and why its public page shows nothing of it. */
const notOnThePage =
  'added_tally answer answer_not_kept complaint heard_tally served_groups voice_month voice_tally: told by what was released of them. ' +
  'attachment briefing change_follower evidence_plan_draft gate_move idea interview_file judging_failure message_link message_plan message_step ' +
  'improvement_measure panel_assignment panel_conflict panel_entry plan_risk plan_stakeholder plan_step effect_row reach_record score_sheet stage_approval verdict_due worksheet ' +
  'worksheet_note worksheet_revision innovation_merge innovation_year coach_assignment coaching_meeting coaching_request coaching_step innovation_keeper mention: work at the desk. exhibition_milestone exhibition_stand: on the page of the exhibition. innovation_withdrawal: tells of what has no page any more.'

test('each table that hangs on an innovation is in its stamp, or has nothing on its page', async () => {
  const { rows } = await database.pool.query(`SELECT table_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name NOT IN (SELECT table_name FROM information_schema.views) AND column_name IN ('innovation_id', 'indicator_id') ORDER BY 1`)
  const isKnown = (name: string) => name in tablesOfPage || new RegExp(`\\b${name}\\b`).test(notOnThePage)
  expect(rows.map(({ name }) => name).filter((name) => !isKnown(name))).toEqual([])
})

/** A published innovation on whose page rows of the table are, or null where the example has none. */
async function innovationWith(
  table: string,
  which: string,
): Promise<{ regionId: RegionId; slug: string } | null> {
  const { rows } = await database.pool.query(`SELECT i.region_id AS "regionId", i.slug FROM innovation i
    WHERE i.published_at IS NOT NULL AND EXISTS (SELECT FROM ${table} t WHERE ${which}) ORDER BY i.slug LIMIT 1`)
  return rows[0] ?? null
}

test.each(Object.entries(tablesOfPage))(
  'a row of %s that changed makes it another page',
  async (table, which) => {
    const { db, pool } = database
    const found = await innovationWith(table, which)
    if (!found)
      return expect([
        'brought_source',
        'continuation',
        'index_restart',
        'verdict_proposal_answer',
        'visit_batch',
      ]).toContain(table)
    const read = () => readInnovationStamp(db, found.regionId, found.slug)
    const before = await read()
    expect(await read()).toBe(before)
    const key = table === 'region' ? 'slug' : 'region_id'
    // As no person could: also what only grows is written anew, as it is.
    await pool.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
    await pool.query(
      `UPDATE ${table} t SET ${key} = t.${key} FROM innovation i WHERE i.region_id = ${found.regionId} AND i.slug = $1 AND ${which}`,
      [found.slug],
    )
    await pool.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
    expect(await read()).not.toBe(before)
  },
)
