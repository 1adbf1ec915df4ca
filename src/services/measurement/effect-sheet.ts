import {
  checkEffect,
  type EffectChange,
  type EffectRefusal,
  type EffectRow,
  type EffectSection,
  effectChange,
  effectRows,
  effectSections,
} from '../../domain/measurement/effect-sheet.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import { type Author, change } from '../../store/base/change.ts'
import {
  deleteEffectRow,
  type EffectRecord,
  type EffectScope,
  listEffectRows,
  putEffectRow,
} from '../../store/measurement/effect-row.ts'
import type { Services } from '../services.ts'

export type ShownEffectRow = {
  readonly row: EffectRow
  readonly filled: EffectRecord | null
  readonly change: EffectChange | null
}

export type ShownEffectSheet = readonly {
  readonly section: EffectSection
  readonly rows: readonly ShownEffectRow[]
}[]

/** The 17 rows of an innovation's sheet in their four parts, filled in or not. There is no total. */
export async function showEffectSheet(
  { db }: Pick<Services, 'db'>,
  scope: EffectScope,
): Promise<ShownEffectSheet> {
  const filled = new Map((await listEffectRows(db, scope)).map((one) => [one.key, one]))
  return effectSections.map((section) => ({
    section,
    rows: effectRows
      .filter((row) => row.section === section)
      .map((row) => {
        const own = filled.get(row.key) ?? null
        return { row, filled: own, change: own && effectChange(row, own.before.value, own.after.value) }
      }),
  }))
}

/**
 * Keeps a row of the sheet that was read at `revision`, 0 for one that was not there. Of two who write the same row at once the
 * second is told 'changed-since-read'; refuses what `checkEffect` refuses.
 */
export async function saveEffectRow(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  scope: EffectScope,
  input: EffectRecord,
): Promise<Result<null, 'changed-since-read', EffectRefusal>> {
  const checked = checkEffect(input.key, input)
  if (!checked.ok) return checked
  const saved = { savedBy: author.personId, savedAt: services.clock() }
  return change(services.db, author, 'effect-row.save', async (transaction) =>
    (await putEffectRow(transaction, scope, input, saved)) ? ok(null) : refused('changed-since-read'),
  )
}

/** Takes a row off the sheet that does not apply after all. Refuses 'changed-since-read'. */
export async function removeEffectRow(
  services: Pick<Services, 'db'>,
  author: Author,
  scope: EffectScope,
  row: { readonly key: string; readonly revision: number },
): Promise<Result<null, 'changed-since-read'>> {
  return change(services.db, author, 'effect-row.remove', async (transaction) =>
    (await deleteEffectRow(transaction, scope, row)) ? ok(null) : refused('changed-since-read'),
  )
}
