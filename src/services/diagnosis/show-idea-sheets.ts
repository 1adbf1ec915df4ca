import { type IdeaRecord, listIdeas } from '../../store/diagnosis/idea.ts'
import { type IdeaSheetRecord, listSheets } from '../../store/diagnosis/idea-sheet.ts'
import type { DiagnosisScope } from '../../store/diagnosis/problem.ts'
import type { Services } from '../services.ts'
import { IDEA_SHEETS_MAX, IDEAS_MAX } from './limits.ts'

/** The sheets of an agency on which ideas are found, in the order in which they were written. */
export function showIdeaSheets(
  { db }: Pick<Services, 'db'>,
  scope: DiagnosisScope,
): Promise<IdeaSheetRecord[]> {
  return listSheets(db, scope, IDEA_SHEETS_MAX)
}

/** A sheet of the agency with the ideas that were found on it, in the order in which they were written; null without it. */
export async function showIdeaSheet(
  { db }: Pick<Services, 'db'>,
  scope: DiagnosisScope,
  id: string,
): Promise<{ sheet: IdeaSheetRecord; ideas: IdeaRecord[] } | null> {
  const [sheets, ideas] = await Promise.all([
    listSheets(db, scope, IDEA_SHEETS_MAX),
    listIdeas(db, scope, IDEAS_MAX),
  ])
  const sheet = sheets.find((one) => one.id === id)
  return sheet ? { sheet, ideas: ideas.filter(({ sheetId }) => sheetId === id) } : null
}
