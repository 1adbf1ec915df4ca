import type { ColumnMapping } from './columns.ts'
import { normalName } from './names.ts'
import type { RowIssue, RowIssueKind } from './row-issue.ts'
import type { RowOutcome } from './row-outcome.ts'

/** What a person decided about a row. Corrected cells go by column (counted from 0) and are checked like any other. */
export type RowDecision = {
  readonly action: 'import' | 'skip'
  readonly cells?: Readonly<Record<number, string>>
  /** What was chosen from a list in place of a cell, by field; also where the file has no column for it. */
  readonly chosen?: Readonly<Record<string, string>>
}

/** What a text stands for in all rows, by field and normal form; the empty text is that of the rows which say nothing. */
export type Meanings = Readonly<Record<string, Readonly<Record<string, string>>>>

/** How a table is read: which column is what, what its texts mean, and what was decided about single rows. */
export type ListReading<Field extends string = string> = {
  readonly mapping: ColumnMapping<Field>
  readonly meanings: Meanings
  readonly decisions: ReadonlyMap<number, RowDecision>
}

/** One of the things that a cell can be. `label` is its name; null where the words of the page say it. */
export type Choice = { readonly value: string; readonly label: string | null }

/** What a person can choose for one row alone, whatever is wrong with it: what it names, or what on record it is the same as. */
export type Offer = {
  readonly field: string
  /** What holds unless somebody chooses otherwise; null where it has to be chosen. */
  readonly value: string | null
  readonly choices: readonly Choice[]
}

export type ListChange = { readonly field: string; readonly before: string | null; readonly after: string }

/** A checked row of any list, as far as the flow and its pages know it. */
export type ListRow = {
  readonly row: number
  readonly line: number
  /** The cells after the person's corrections. */
  readonly cells: readonly string[]
  /** What the row is called. */
  readonly label: string
  readonly issues: readonly RowIssue<string>[]
  readonly outcome: RowOutcome
  /** What the recorded thing is called that it is like. */
  readonly twinName?: string | null
  /** What would change of something that is recorded. */
  readonly changes: readonly ListChange[]
  /** The beginning of its words, where its name alone tells nobody which one it is. */
  readonly beginning?: string
  readonly offers?: readonly Offer[]
}

/** A text that nobody knows yet, which a person can explain once for all rows. */
export type UnknownText = {
  readonly field: string
  /** As it was written first; '' for rows that say nothing. */
  readonly text: string
  readonly rows: number
  /** What it most likely means; null where nothing is near. */
  readonly likely: string | null
}

/** So many are asked about at once; a list with more has another column mapped. */
const UNKNOWN_TEXTS_MAX = 40

type Asked = {
  /** Fields whose texts that keep rows out are asked about. */
  readonly fields: ReadonlySet<string>
  /** Kinds of issues that were settled by an assumption, which a person can put right for all rows. */
  readonly assumed: readonly RowIssueKind[]
}

/** The texts that keep rows out, the most frequent first, and after them those of which something was assumed. */
export function unknownTexts(rows: readonly ListRow[], asked: Asked): readonly UnknownText[] {
  const found = new Map<string, UnknownText & { readonly isAssumed: boolean }>()
  for (const { issues, outcome } of rows) {
    if (outcome === 'skipped' || outcome === 'duplicate') continue
    for (const { kind, field, value, severity, mend } of issues) {
      if (field === null || !asked.fields.has(field)) continue
      const isAssumed = severity !== 'error'
      if (isAssumed && !(asked.assumed.some((one) => one === kind) && value.trim() !== '')) continue
      const key = `${field}\n${normalName(value)}`
      const before = found.get(key)
      found.set(key, {
        field,
        text: before?.text ?? value.trim(),
        rows: (before?.rows ?? 0) + 1,
        likely: isAssumed ? null : (before?.likely ?? mend),
        isAssumed: isAssumed && (before?.isAssumed ?? true),
      })
    }
  }
  return [...found.values()]
    .toSorted((one, other) => Number(one.isAssumed) - Number(other.isAssumed) || other.rows - one.rows)
    .slice(0, UNKNOWN_TEXTS_MAX)
    .map(({ isAssumed: _, ...text }) => text)
}
