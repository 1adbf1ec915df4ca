import { and, desc, eq } from 'drizzle-orm'
import type { RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { interviewFile } from '../schema/index.ts'

export type InterviewFile = Pick<
  typeof interviewFile.$inferSelect,
  'id' | 'answers' | 'taken' | 'known' | 'refused' | 'createdAt'
>

/** Enough for the pages of a year of interviewers. */
const FILES_SHOWN_MAX = 50

/** The files of a survey code that were taken in, the newest first. */
export async function listInterviewFiles(
  db: Database,
  regionId: RegionId,
  code: string,
): Promise<InterviewFile[]> {
  const { id, answers, taken, known, refused, createdAt } = interviewFile
  return db
    .select({ id, answers, taken, known, refused, createdAt })
    .from(interviewFile)
    .where(and(eq(interviewFile.regionId, regionId), eq(interviewFile.code, code)))
    .orderBy(desc(createdAt), id)
    .limit(FILES_SHOWN_MAX)
}

/** Writes down a file that was taken in. */
export async function insertInterviewFile(
  db: Database,
  file: Omit<typeof interviewFile.$inferInsert, 'createdAt'>,
): Promise<void> {
  await db.insert(interviewFile).values(file)
}
