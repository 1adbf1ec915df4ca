import { and, desc, eq, sql } from 'drizzle-orm'
import type { RegionTimeZone } from '../../domain/calendar/time-zone.ts'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Response } from '../../domain/survey/satisfaction-index.ts'
import type { ServedGroups } from '../../domain/survey/served-groups.ts'
import { elementKeys } from '../../domain/survey/survey.ts'
import type { Database } from '../base/connect.ts'
import { readInTurn } from '../base/read-together.ts'
import { person } from '../schema/person.ts'
import { servedGroups } from '../schema/served-groups.ts'
import { columnOf } from './answer.ts'

/** A count of those served by group, with who recorded it. */
export type RecordedGroups = ServedGroups & {
  readonly id: string
  readonly recordedByName: string
  readonly recordedAt: Date
}

/** The counts of those served by group that were recorded for an innovation, the newest first. */
export const listServedGroups = readInTurn(
  async (db: Database, regionId: RegionId, innovationId: InnovationId): Promise<RecordedGroups[]> => {
    const { id, field, firstMonth, lastMonth, groups, source, recordedAt, recordedBy } = servedGroups
    const rows = await db
      .select({ id, field, firstMonth, lastMonth, groups, source, recordedAt, recordedByName: person.name })
      .from(servedGroups)
      .innerJoin(person, eq(person.id, recordedBy))
      .where(and(eq(servedGroups.regionId, regionId), eq(servedGroups.innovationId, innovationId)))
      .orderBy(desc(recordedAt), desc(id))
    return rows.map(({ firstMonth: first, lastMonth: last, ...row }) => ({
      ...row,
      from: first.slice(0, 7),
      until: last.slice(0, 7),
    }))
  },
)

/** Writes a count down. */
export async function insertServedGroups(
  transaction: Database,
  {
    from,
    until,
    ...row
  }: ServedGroups & {
    regionId: RegionId
    id: string
    innovationId: InnovationId
    recordedBy: PersonId
    recordedAt: Date
  },
): Promise<void> {
  await transaction
    .insert(servedGroups)
    .values({ ...row, groups: [...row.groups], firstMonth: `${from}-01`, lastMonth: `${until}-01` })
}

/** An answer with what was told of who gave it. */
export type ToldAnswer = {
  readonly values: Response
  readonly respondent: Readonly<Record<string, string>> | null
}

const elementColumns = sql.raw(elementKeys.map((key) => columnOf(key)).join(', '))

/**
 * The newest answers that count of some months (`2026-05`, both counted in), at most so many, with what was told of who gave
 * them. Of a sample by slips alone, which are a few hundred; for judging and no page of the public.
 */
export const listToldAnswers = readInTurn(
  async (
    db: Database,
    { regionId, innovationId }: { regionId: RegionId; innovationId: InnovationId },
    { from, to, timeZone }: { from: string; to: string; timeZone: RegionTimeZone },
    answersMax: number,
  ): Promise<ToldAnswer[]> => {
    const { rows } = await db.execute(sql`
    SELECT respondent, ${elementColumns} FROM answer
    WHERE region_id = ${regionId} AND innovation_id = ${innovationId} AND mark IS NULL
      AND to_char(answered_at AT TIME ZONE ${timeZone}, 'YYYY-MM') BETWEEN ${from} AND ${to}
    ORDER BY received_at DESC, id DESC LIMIT ${answersMax}`)
    return rows.map((row) => ({
      values: Object.fromEntries(elementKeys.map((key) => [key, row[columnOf(key)] as number | null])),
      respondent: row.respondent as ToldAnswer['respondent'],
    }))
  },
)
