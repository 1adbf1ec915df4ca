import type { PersonId } from '../domain/government/region.ts'
import { isOpen } from '../domain/lifecycle/gate.ts'
import { ok, type Result, refused } from '../domain/result.ts'
import { type Author, change } from '../store/change.ts'
import { lockWorksheet, type WorksheetScope } from '../store/worksheet.ts'
import { openConflicts, type SavedWorksheet, writeRevision } from './save-worksheet.ts'
import type { Services } from './services.ts'

/**
 * Chooses between two texts of one field that were written at the same time: takes the one beside the field
 * ('use') or lets it go ('drop'). Both stay in the history of the worksheet.
 */
export async function chooseText(
  services: Services,
  author: Author & { readonly personId: PersonId },
  scope: WorksheetScope,
  input: { fieldKey: string; text: string; choice: 'use' | 'drop' },
): Promise<Result<SavedWorksheet, 'not-your-turn' | 'no-such-text'>> {
  const now = services.clock()
  return change(services.db, author, 'worksheet.choose-text', async (transaction) => {
    const sheet = await lockWorksheet(transaction, scope)
    if (!sheet || !isOpen(sheet.state)) return refused('not-your-turn', { state: sheet?.state ?? 'closed' })
    const open = await openConflicts(transaction, scope, sheet)
    const texts = [...(open[input.fieldKey] ?? [])]
    if (!texts.includes(input.text)) return refused('no-such-text')
    const { [input.fieldKey]: _, ...others } = open
    const left = texts.filter((text) => text !== input.text)
    const values =
      input.choice === 'use' ? { ...sheet.values, [input.fieldKey]: input.text } : { ...sheet.values }
    return ok(
      await writeRevision(transaction, scope, sheet, {
        values,
        conflicts: left.length > 0 ? { ...others, [input.fieldKey]: left } : others,
        baseRevision: sheet.revision,
        savedBy: author.personId,
        now,
      }),
    )
  })
}
