import { createHash } from 'node:crypto'
import { isOpen } from '../../domain/lifecycle/gate.ts'
import type { WorksheetValues } from '../../domain/lifecycle/worksheet.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { PersonId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import { lockWorksheet, type WorksheetScope } from '../../store/lifecycle/worksheet.ts'
import type { Services } from '../services.ts'
import { openConflicts, type SavedWorksheet, writeRevision } from './save-worksheet.ts'

/** A text that waits beside a field. The identifier is made from the text, so that it outlives other saves. */
export type OtherText = { readonly id: string; readonly text: string }

function otherText(text: string): OtherText {
  return { id: createHash('sha256').update(text).digest('base64url').slice(0, 16), text }
}

/** The texts that wait for a choice, by field. */
export function otherTexts(conflicts: WorksheetValues): Record<string, OtherText[]> {
  return Object.fromEntries(Object.entries(conflicts).map(([key, texts]) => [key, [...texts].map(otherText)]))
}

/**
 * Chooses between two texts of one field that were written at the same time: takes the one beside the field
 * ('use') or lets it go ('drop'). Both stay in the history of the worksheet.
 */
export async function chooseText(
  services: Services,
  author: Author & { readonly personId: PersonId },
  scope: WorksheetScope,
  input: { fieldKey: string; textId: string; choice: 'use' | 'drop' },
): Promise<Result<SavedWorksheet, 'not-your-turn' | 'no-such-text'>> {
  const now = services.clock()
  return change(services.db, author, 'worksheet.choose-text', async (transaction) => {
    const sheet = await lockWorksheet(transaction, scope)
    if (!sheet || !isOpen(sheet.state)) return refused('not-your-turn', { state: sheet?.state ?? 'closed' })
    const open = await openConflicts(transaction, scope, sheet)
    const texts = Object.hasOwn(open, input.fieldKey) ? (otherTexts(open)[input.fieldKey] ?? []) : []
    const chosen = texts.find(({ id }) => id === input.textId)
    if (!chosen) return refused('no-such-text')
    const { [input.fieldKey]: _, ...others } = open
    const left = texts.filter((other) => other !== chosen).map(({ text }) => text)
    const { values } = sheet
    return ok(
      await writeRevision(transaction, scope, sheet, {
        values: input.choice === 'use' ? { ...values, [input.fieldKey]: chosen.text } : values,
        conflicts: left.length > 0 ? { ...others, [input.fieldKey]: left } : others,
        baseRevision: sheet.revision,
        savedBy: author.personId,
        now,
      }),
    )
  })
}
