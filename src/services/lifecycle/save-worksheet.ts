import { isOpen } from '../../domain/lifecycle/gate.ts'
import { mergeWorksheet } from '../../domain/lifecycle/merge-worksheet.ts'
import type { WorksheetField, WorksheetValues } from '../../domain/lifecycle/worksheet.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { PersonId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import { updateWorksheet, type WorksheetRow, type WorksheetScope } from '../../store/lifecycle/worksheet.ts'
import { findRevision, insertRevision } from '../../store/lifecycle/worksheet-revision.ts'
import type { Services } from '../services.ts'
import { formOf, holdWorksheet } from './open-worksheet.ts'

/** The longest answer that is kept at all; the limit of a field is told at the gate, so that nothing is cut. */
const ANSWER_CHARACTERS_MAX = 50_000
/** Texts that may wait beside a field for a choice; older ones stay in the revision that brought them. */
const ALTERNATIVES_MAX = 10

export type SavedWorksheet = {
  readonly revision: number
  readonly savedAt: Date
  readonly values: WorksheetValues
  /** Texts beside a field that wait for a choice, by field. */
  readonly conflicts: WorksheetValues
}

/** `met` names the fields in which this very save met another text. */
export type MergedSave = SavedWorksheet & { readonly met: readonly string[] }

export type SaveRefusal = 'not-your-turn' | 'answer-too-long' | 'unknown-revision'

/** Keeps what the form asks for, and what is more than a limit refuses as a whole. */
function answersTo(
  fields: readonly WorksheetField[],
  values: WorksheetValues,
): Result<WorksheetValues, 'answer-too-long'> {
  const kept: Record<string, string | readonly string[]> = {}
  for (const { key, kind, options } of fields) {
    const value = values[key]
    if (value === undefined || kind === 'file' || kind === 'indicators') continue
    if (kind === 'checklist') {
      const ticks = typeof value === 'string' ? [value] : value
      kept[key] = ticks.filter((tick) => options?.some((option) => option.key === tick))
    } else if (typeof value === 'string') {
      if (value.length > ANSWER_CHARACTERS_MAX) {
        return refused('answer-too-long', { fieldKey: key, limit: ANSWER_CHARACTERS_MAX })
      }
      kept[key] = value
    }
  }
  return ok(kept)
}

function addConflicts(open: WorksheetValues, found: Readonly<Record<string, string>>): WorksheetValues {
  const together: Record<string, string | readonly string[]> = { ...open }
  for (const [key, text] of Object.entries(found)) {
    const texts = [...(together[key] ?? [])].filter((other) => other !== text)
    together[key] = [...texts, text].slice(-ALTERNATIVES_MAX)
  }
  return together
}

function isSame(one: WorksheetValues, other: WorksheetValues): boolean {
  const canonical = (values: WorksheetValues) =>
    JSON.stringify(
      Object.entries(values)
        .filter(([, value]) => value.length > 0)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, value]) => [key, typeof value === 'string' ? value : [...value].sort()]),
    )
  return canonical(one) === canonical(other)
}

/** The texts that still wait beside the answers of a worksheet. */
export async function openConflicts(
  db: Database,
  scope: WorksheetScope,
  sheet: Pick<WorksheetRow, 'revision'>,
): Promise<WorksheetValues> {
  return (await findRevision(db, scope, sheet.revision))?.conflicts ?? {}
}

/** Writes the next revision of a held worksheet, unless nothing would change. */
export async function writeRevision(
  transaction: Database,
  scope: WorksheetScope,
  sheet: WorksheetRow,
  next: {
    values: WorksheetValues
    conflicts: WorksheetValues
    baseRevision: number
    savedBy: PersonId
    now: Date
  },
): Promise<SavedWorksheet> {
  const { values, conflicts, baseRevision, savedBy, now } = next
  const open = await openConflicts(transaction, scope, sheet)
  if (isSame(values, sheet.values) && isSame(conflicts, open)) {
    return { revision: sheet.revision, savedAt: sheet.updatedAt, values: sheet.values, conflicts: open }
  }
  const revision = sheet.revision + 1
  await insertRevision(transaction, scope, {
    revision,
    baseRevision,
    values,
    conflicts,
    savedBy,
    savedAt: now,
  })
  await updateWorksheet(transaction, scope, { revision, values, updatedAt: now })
  return { revision, savedAt: now, values, conflicts }
}

/**
 * Saves what one of the team typed. `baseRevision` is the revision that the form was filled from: when
 * somebody saved meanwhile, the two are merged field by field, and where both changed a text the new one is
 * kept beside the stored one until a person chooses. Refused only when it is not the team's turn or an answer
 * is beyond any limit; then nothing is written and the page shows what was typed.
 */
export async function saveWorksheet(
  services: Services,
  author: Author & { readonly personId: PersonId },
  scope: WorksheetScope,
  input: { baseRevision: number; values: WorksheetValues },
): Promise<Result<MergedSave, SaveRefusal>> {
  const now = services.clock()
  return change(services.db, author, 'worksheet.save', async (transaction) => {
    const sheet = await holdWorksheet(transaction, scope, now)
    if (!sheet || !isOpen(sheet.state)) return refused('not-your-turn', { state: sheet?.state ?? 'closed' })
    const { baseRevision } = input
    const answers = answersTo(await formOf(transaction, scope, sheet), input.values)
    if (!answers.ok) return answers
    const base = baseRevision === 0 ? null : await findRevision(transaction, scope, baseRevision)
    if (baseRevision !== 0 && !base) return refused('unknown-revision', { baseRevision })
    const before = base?.values ?? {}
    // A field that the form did not send was not on the page, so it was not changed there.
    const merged = mergeWorksheet(before, sheet.values, { ...before, ...answers.value })
    const conflicts = addConflicts(await openConflicts(transaction, scope, sheet), merged.conflicts)
    const saved = { values: merged.values, conflicts, baseRevision, savedBy: author.personId, now }
    const written = await writeRevision(transaction, scope, sheet, saved)
    return ok({ ...written, met: Object.keys(merged.conflicts) })
  })
}
