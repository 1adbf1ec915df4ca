import {
  type MeaningField,
  type Meanings,
  meaningFields,
  NONE_OF_OURS,
} from '../../../../../domain/complaint/channel-cells.ts'
import { nationalStates } from '../../../../../domain/complaint/channel-state.ts'
import { reportClasses } from '../../../../../domain/complaint/report-class.ts'
import { normalName } from '../../../../../domain/intake/names.ts'
import type { CheckedComplaintImport } from '../../../../../services/complaint/import-complaints.ts'

/** A text that is not known, in how many rows it stands, and what it most likely means. */
export type OpenMeaning = {
  readonly field: MeaningField
  readonly text: string
  readonly form: string
  readonly rows: number
  readonly likely: string | null
}

const openKinds = { agency: 'unknown-agency', category: 'class-assumed', status: 'unknown-state' } as const

/** More different texts than a person says the meaning of at once: then another column was meant. */
const MEANINGS_MAX = 40

/** The texts of a file whose meaning a person should say, those of most rows first; texts that keep rows out come first. */
export function openMeanings({ rows }: CheckedComplaintImport): OpenMeaning[] {
  const found = new Map<string, OpenMeaning>()
  for (const row of rows) {
    if (row.existingId !== null || row.outcome === 'skipped') continue
    for (const field of meaningFields) {
      const issue = row.issues.find(({ kind }) => kind === openKinds[field])
      const form = normalName(issue?.value ?? '')
      if (!issue || form === '') continue
      const key = `${field} ${form}`
      const before = found.get(key)
      const likely = field === 'agency' ? issue.mend : null
      found.set(key, { field, text: issue.value.trim(), form, likely, rows: (before?.rows ?? 0) + 1 })
    }
  }
  const isOptional = ({ field }: OpenMeaning) => (field === 'category' ? 1 : 0)
  return [...found.values()]
    .sort((one, other) => isOptional(one) - isOptional(other) || other.rows - one.rows)
    .slice(0, MEANINGS_MAX)
}

/** What was chosen on the form; a choice that is none of the offered ones is left out. */
export function chosenMeanings(
  typed: Readonly<Record<string, string | undefined>>,
  asked: readonly OpenMeaning[],
  agencyKeys: readonly string[],
): Meanings {
  const allowed: Readonly<Record<MeaningField, readonly string[]>> = {
    agency: [...agencyKeys, NONE_OF_OURS],
    category: reportClasses,
    status: nationalStates,
  }
  const chosen: { [field in MeaningField]?: Record<string, string> } = {}
  for (const [index, { field, form }] of asked.entries()) {
    const value = typed[`meaning-${index}`] ?? ''
    if (typed[`text-${index}`] !== form || !allowed[field].includes(value)) continue
    chosen[field] = { ...chosen[field], [form]: value }
  }
  return chosen
}
