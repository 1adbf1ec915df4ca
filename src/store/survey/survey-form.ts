import { and, desc, eq, sql } from 'drizzle-orm'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import type { AddedQuestion } from '../../domain/survey/added-question.ts'
import type { Database } from '../base/connect.ts'
import { person } from '../schema/person.ts'
import { surveyForm } from '../schema/survey.ts'

export type SurveyLength = 'full' | 'short'

/** The questions of a survey as one version asks them. */
export type SurveyFormRow = {
  readonly version: number
  readonly elements: readonly string[]
  readonly added: readonly AddedQuestion[]
  readonly createdByName: string | null
  readonly createdAt: Date
}

const columns = {
  version: surveyForm.version,
  elements: surveyForm.elements,
  added: surveyForm.added,
  createdByName: person.name,
  createdAt: surveyForm.createdAt,
}

/** The versions of a form, the newest first; none in a region that never asked. */
export async function listSurveyForms(
  db: Database,
  regionId: RegionId,
  length: SurveyLength,
): Promise<SurveyFormRow[]> {
  return db
    .select(columns)
    .from(surveyForm)
    .leftJoin(person, eq(person.id, surveyForm.createdBy))
    .where(and(eq(surveyForm.regionId, regionId), eq(surveyForm.length, length)))
    .orderBy(desc(surveyForm.version))
}

/** One version of a region's forms, or null. */
export async function findSurveyForm(
  db: Database,
  regionId: RegionId,
  version: number,
): Promise<Pick<SurveyFormRow, 'version' | 'elements' | 'added'> | null> {
  const [row] = await db
    .select({ version: surveyForm.version, elements: surveyForm.elements, added: surveyForm.added })
    .from(surveyForm)
    .where(and(eq(surveyForm.regionId, regionId), eq(surveyForm.version, version)))
  return row ?? null
}

/** Every question that the region has ever added, as it was asked last. */
export async function listAddedQuestions(db: Database, regionId: RegionId): Promise<AddedQuestion[]> {
  const rows = await db
    .select({ added: surveyForm.added })
    .from(surveyForm)
    .where(eq(surveyForm.regionId, regionId))
    .orderBy(surveyForm.version)
  const latest = new Map(rows.flatMap(({ added }) => added.map((question) => [question.key, question])))
  return [...latest.values()]
}

/** Adds a form with the next version of the region; null when another took that version at the same moment. */
export async function insertSurveyForm(
  db: Database,
  regionId: RegionId,
  form: {
    length: SurveyLength
    elements: readonly string[]
    added: readonly AddedQuestion[]
    createdBy: PersonId | null
  },
): Promise<number | null> {
  const next = sql<number>`(SELECT coalesce(max(version), 0) + 1 FROM survey_form WHERE region_id = ${regionId})`
  const [row] = await db
    .insert(surveyForm)
    .values({ regionId, version: next, ...form, elements: [...form.elements] })
    .onConflictDoNothing()
    .returning({ version: surveyForm.version })
  return row?.version ?? null
}
