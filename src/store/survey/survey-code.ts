import { and, asc, eq, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { SurveyCodeKind } from '../../domain/survey/survey.ts'
import type { Database } from '../base/connect.ts'
import { byInnovation, readTogether } from '../base/read-together.ts'
import { surveyCode, surveyForm } from '../schema/survey.ts'

/** A code as the team sees it, with the answers that came in by it. */
export type SurveyCodeRow = {
  readonly code: string
  readonly kind: SurveyCodeKind
  readonly label: string | null
  readonly length: 'full' | 'short'
  readonly sharedDevice: boolean
  readonly formVersion: number
  /** The questions of its survey: elements and added ones. */
  readonly questions: number
  readonly endedAt: Date | null
  readonly createdAt: Date
}

/** The codes of an innovation, the living ones first. */
export const listSurveyCodes = readTogether<SurveyCodeRow[]>(async (db, regionId, ids) =>
  byInnovation(
    await db
      .select({
        of: surveyCode.innovationId,
        code: surveyCode.code,
        kind: surveyCode.kind,
        label: surveyCode.label,
        length: surveyForm.length,
        sharedDevice: surveyCode.sharedDevice,
        formVersion: surveyForm.version,
        questions: sql<number>`jsonb_array_length(${surveyForm.elements}) + jsonb_array_length(${surveyForm.added})`,
        endedAt: surveyCode.endedAt,
        createdAt: surveyCode.createdAt,
      })
      .from(surveyCode)
      .innerJoin(
        surveyForm,
        and(eq(surveyForm.regionId, surveyCode.regionId), eq(surveyForm.version, surveyCode.formVersion)),
      )
      .where(and(eq(surveyCode.regionId, regionId), inArray(surveyCode.innovationId, [...ids])))
      .orderBy(sql`${surveyCode.endedAt} IS NOT NULL`, asc(surveyCode.createdAt), asc(surveyCode.code)),
  ),
)

/** Adds a code; false when another innovation or region has it already. */
export async function insertSurveyCode(
  db: Database,
  values: typeof surveyCode.$inferInsert,
): Promise<boolean> {
  const rows = await db
    .insert(surveyCode)
    .values(values)
    .onConflictDoNothing()
    .returning({ code: surveyCode.code })
  return rows.length === 1
}

/** Ends a living code of the innovation; false when there is none. */
export async function endCode(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
  code: string,
  endedAt: Date,
): Promise<boolean> {
  const rows = await db
    .update(surveyCode)
    .set({ endedAt })
    .where(
      and(
        eq(surveyCode.regionId, regionId),
        eq(surveyCode.innovationId, innovationId),
        eq(surveyCode.code, code),
        isNull(surveyCode.endedAt),
      ),
    )
    .returning({ code: surveyCode.code })
  return rows.length === 1
}

const behind = (db: Database, regionId: RegionId, length: 'full' | 'short', version: number) =>
  and(
    eq(surveyCode.regionId, regionId),
    isNull(surveyCode.endedAt),
    lt(surveyCode.formVersion, version),
    inArray(
      surveyCode.formVersion,
      db
        .select({ version: surveyForm.version })
        .from(surveyForm)
        .where(and(eq(surveyForm.regionId, regionId), eq(surveyForm.length, length))),
    ),
  )

/** The living codes of a region that ask an earlier version of a form than this one. */
export async function countCodesBehind(
  db: Database,
  regionId: RegionId,
  length: 'full' | 'short',
  version: number,
): Promise<number> {
  return db.$count(surveyCode, behind(db, regionId, length, version))
}

/** Lets them ask this version from now on; gives how many there were. Answers stay with the version they were given to. */
export async function moveCodesTo(
  db: Database,
  regionId: RegionId,
  length: 'full' | 'short',
  version: number,
): Promise<number> {
  const rows = await db
    .update(surveyCode)
    .set({ formVersion: version })
    .where(behind(db, regionId, length, version))
    .returning({ code: surveyCode.code })
  return rows.length
}
