import { and, asc, eq, isNull } from 'drizzle-orm'
import type { AnswerTemplateId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { answerTemplate } from '../schema/complaint-setting.ts'

/** Words for answers that come up again and again. `textEn` is null where nobody wrote it in English. */
export type AnswerTemplate = {
  readonly id: AnswerTemplateId
  readonly title: string
  readonly textId: string
  readonly textEn: string | null
}

const columns = {
  id: answerTemplate.id,
  title: answerTemplate.title,
  textId: answerTemplate.textId,
  textEn: answerTemplate.textEn,
}

/** The templates of a region, by title. */
export async function listTemplates(db: Database, regionId: RegionId): Promise<AnswerTemplate[]> {
  return db
    .select(columns)
    .from(answerTemplate)
    .where(and(eq(answerTemplate.regionId, regionId), isNull(answerTemplate.endedAt)))
    .orderBy(asc(answerTemplate.title), asc(answerTemplate.id))
}

/** Adds a template, or changes the one with its identifier. */
export async function putTemplate(
  transaction: Database,
  regionId: RegionId,
  template: AnswerTemplate,
  now: Date,
): Promise<void> {
  await transaction
    .insert(answerTemplate)
    .values({ regionId, ...template, createdAt: now })
    .onConflictDoUpdate({ target: [answerTemplate.regionId, answerTemplate.id], set: template })
}

/** Takes a template out of use; the trail keeps what it said. */
export async function endTemplate(
  transaction: Database,
  regionId: RegionId,
  id: AnswerTemplateId,
  now: Date,
): Promise<void> {
  await transaction
    .update(answerTemplate)
    .set({ endedAt: now })
    .where(and(eq(answerTemplate.regionId, regionId), eq(answerTemplate.id, id)))
}
