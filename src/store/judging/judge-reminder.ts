import { and, desc, eq, sql } from 'drizzle-orm'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { judgeReminder } from '../schema/panel.ts'

type Row = typeof judgeReminder.$inferSelect

/** Puts a reminder on record; false when the judge had one of this panel on this day already. */
export async function insertJudgeReminder(transaction: Database, row: Row): Promise<boolean> {
  const rows = await transaction
    .insert(judgeReminder)
    .values(row)
    .onConflictDoNothing()
    .returning({ personId: judgeReminder.personId })
  return rows.length === 1
}

/** The last reminder of each judge of a panel. */
export async function listLastReminders(
  db: Database,
  regionId: RegionId,
  panelId: string,
): Promise<Pick<Row, 'personId' | 'day' | 'way'>[]> {
  return db
    .selectDistinctOn([judgeReminder.personId], {
      personId: judgeReminder.personId,
      day: judgeReminder.day,
      way: judgeReminder.way,
    })
    .from(judgeReminder)
    .where(and(eq(judgeReminder.regionId, regionId), eq(judgeReminder.panelId, panelId)))
    .orderBy(judgeReminder.personId, desc(judgeReminder.day))
}

/** A judge whose sheets are not all in, with how they are written to. */
export type LateJudge = {
  readonly personId: PersonId
  readonly name: string
  readonly email: string
  readonly language: 'id' | 'en'
  readonly sheets: number
}

/** The judges of a panel who owe sheets, by name. */
export async function listLateJudges(
  db: Database,
  regionId: RegionId,
  panelId: string,
): Promise<LateJudge[]> {
  const { rows } = await db.execute(sql`
    SELECT p.id AS "personId", p.name, p.email, p.language, count(*)::int AS sheets
    FROM panel_assignment a JOIN person p ON p.id = a.person_id
    WHERE a.region_id = ${regionId} AND a.panel_id = ${panelId} AND NOT EXISTS (SELECT FROM score_sheet s
      WHERE s.region_id = a.region_id AND s.panel_id = a.panel_id AND s.innovation_id = a.innovation_id
        AND s.person_id = a.person_id AND s.in_at IS NOT NULL)
    GROUP BY p.id ORDER BY p.name, p.id`)
  return rows as LateJudge[]
}
