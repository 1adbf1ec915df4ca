import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { InnovationId, PersonId, RegionId } from '../domain/government/region.ts'
import type { Database } from './connect.ts'
import { surveyCode, surveyForm } from './schema/survey.ts'

export type SurveyCodeKind = 'innovation' | 'counter' | 'campaign'

/** A code as the team sees it, with the answers that came in by it. */
export type SurveyCodeRow = {
  readonly code: string
  readonly kind: SurveyCodeKind
  readonly label: string | null
  readonly length: 'full' | 'short'
  readonly sharedDevice: boolean
  readonly endedAt: Date | null
  readonly createdAt: Date
}

/** The codes of an innovation, the living ones first. */
export async function listSurveyCodes(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
): Promise<SurveyCodeRow[]> {
  return db
    .select({
      code: surveyCode.code,
      kind: surveyCode.kind,
      label: surveyCode.label,
      length: surveyForm.length,
      sharedDevice: surveyCode.sharedDevice,
      endedAt: surveyCode.endedAt,
      createdAt: surveyCode.createdAt,
    })
    .from(surveyCode)
    .innerJoin(
      surveyForm,
      and(eq(surveyForm.regionId, surveyCode.regionId), eq(surveyForm.version, surveyCode.formVersion)),
    )
    .where(and(eq(surveyCode.regionId, regionId), eq(surveyCode.innovationId, innovationId)))
    .orderBy(sql`${surveyCode.endedAt} IS NOT NULL`, asc(surveyCode.createdAt), asc(surveyCode.code))
}

/** The newest form of a length, or null in a region that never asked. */
export async function findNewestForm(
  db: Database,
  regionId: RegionId,
  length: 'full' | 'short',
): Promise<number | null> {
  const [row] = await db
    .select({ version: surveyForm.version })
    .from(surveyForm)
    .where(and(eq(surveyForm.regionId, regionId), eq(surveyForm.length, length)))
    .orderBy(desc(surveyForm.version))
    .limit(1)
  return row?.version ?? null
}

/** Adds a form with the next version; two at once cannot take the same one, since the key refuses the second. */
export async function insertForm(
  db: Database,
  regionId: RegionId,
  form: { length: 'full' | 'short'; elements: readonly string[]; createdBy: PersonId | null },
): Promise<number> {
  const next = sql<number>`(SELECT coalesce(max(version), 0) + 1 FROM survey_form WHERE region_id = ${regionId})`
  const [row] = await db
    .insert(surveyForm)
    .values({ regionId, version: next, ...form, elements: [...form.elements] })
    .returning({ version: surveyForm.version })
  return row?.version as number
}

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
