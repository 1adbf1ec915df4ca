import { type IdeaSheetRecord, listSheets } from '../../store/diagnosis/idea-sheet.ts'
import type { DiagnosisScope } from '../../store/diagnosis/problem.ts'
import type { Services } from '../services.ts'
import { IDEA_SHEETS_MAX } from './limits.ts'

/** The sheets of an agency on which ideas are found, in the order in which they were written. */
export function showIdeaSheets(
  { db }: Pick<Services, 'db'>,
  scope: DiagnosisScope,
): Promise<IdeaSheetRecord[]> {
  return listSheets(db, scope, IDEA_SHEETS_MAX)
}
