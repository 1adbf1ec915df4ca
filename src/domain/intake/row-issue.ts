import type { TableRow } from './table.ts'

/** What can be wrong with, or was mended in, a cell or a row. Pages and reports make the sentence. */
export type RowIssueKind =
  | 'duplicate'
  | 'similar'
  | 'missing-name'
  | 'missing-agency'
  | 'missing-year'
  | 'missing-status'
  | 'unknown-agency'
  | 'unknown-status'
  | 'unknown-type'
  | 'unknown-form'
  | 'unknown-affair'
  | 'unknown-initiator'
  | 'impossible-date'
  | 'unreadable-date'
  | 'unreadable-year'
  | 'day-first-date'
  | 'month-name-date'
  | 'year-only-date'
  | 'month-number-date'
  | 'excel-serial-date'
  | 'two-digit-year'
  | 'year-range'
  | 'date-order'
  | 'implemented-without-date'
  | 'formula-cell'
  | 'multiline-quoted-name'
  | 'trailing-space'
  | 'placeholder-cell'
  | 'too-long'
  | 'row-too-wide'
  | 'month-first-date'
  | 'markup-removed'
  | 'repeated-number'
  | 'tracking-id-missing'
  | 'tracking-id-shortened'
  | 'tracking-id-malformed'
  | 'missing-text'
  | 'missing-date'
  | 'date-without-day'
  | 'future-date'
  | 'mixed-dates'
  | 'no-agency'
  | 'class-assumed'
  | 'unknown-state'
  | 'missing-state'
  | 'state-goes-back'
  | 'district-by-likeness'
  | 'unknown-district'
  | 'innovation-mentioned'
  | 'several-innovations'
  | 'unknown-innovation'
  | 'same-report'
  | 'perhaps-same-report'
  | 'repeated-row'
  | 'similar-agency'
  | 'unknown-kind'
  | 'missing-kind'
  | 'unknown-parent'
  | 'parent-left-out'
  | 'below-itself'
  | 'too-deep'
  | 'unknown-role'
  | 'missing-role'
  | 'missing-email'
  | 'malformed-email'
  | 'email-of-another'
  | 'agency-not-needed'
  | 'missing-source'
  | 'several-days'
  | 'unreadable-answer'
  | 'element-by-words'
  | 'unknown-way'
  | 'missing-way'
  | 'no-answers'
  | 'unlikely-age'
  | 'missing-innovation'
  | 'unknown-indicator'
  | 'missing-indicator'
  | 'unreadable-number'
  | 'ambiguous-number'
  | 'future-period'
  | 'unreadable-period'
  | 'period-mismatch'
  | 'value-differs'

export type RowIssue<Kind extends string = RowIssueKind, Field extends string = string> = {
  readonly kind: Kind
  /** `error` keeps the row out until it is mended; `warning` asks for a look; `mended` was put right and says how. */
  readonly severity: 'error' | 'warning' | 'mended'
  readonly field: Field | null
  /** Heading of the column as it stands in the file; null when the issue is about the whole row. */
  readonly column: string | null
  /** The cell as written. */
  readonly value: string
  /** What is stored instead (`mended`, `warning`), or what is most likely meant (`error`); null when unknown. */
  readonly mend: string | null
  /** Values to choose from, likeliest first: keys, codes or dates, with a label to show. */
  readonly candidates: readonly { readonly value: string; readonly label: string }[]
  /** The twin of a duplicate or similar row: another data row, or an innovation that is already recorded. */
  readonly of: { readonly row: number } | { readonly id: string } | null
  /** The limit that was passed, in characters, for `too-long`. */
  readonly charactersMax: number | null
}

type Optional = 'field' | 'column' | 'value' | 'mend' | 'candidates' | 'of' | 'charactersMax'

/** What is wrong with a row as a whole, before anybody reads its cells; nothing once a person has corrected one of them. */
export function faultIssues<Kind extends string, Field extends string>(
  row: TableRow,
  header: readonly string[],
  isCorrected: boolean,
): RowIssue<Kind | 'row-too-wide' | 'too-long', Field>[] {
  const { fault } = row
  if (fault === undefined || isCorrected) return []
  if (fault.kind === 'row-too-wide') {
    return [rowIssue({ kind: 'row-too-wide', severity: 'error', value: `${fault.cells} > ${fault.columns}` })]
  }
  const column = header[fault.column] ?? null
  return [rowIssue({ kind: 'too-long', severity: 'error', column, charactersMax: fault.charactersMax })]
}

/** An issue with everything that was not said set to "nothing". */
export function rowIssue<Kind extends string, Field extends string>(
  said: Omit<RowIssue<Kind, Field>, Optional> & Partial<Pick<RowIssue<Kind, Field>, Optional>>,
): RowIssue<Kind, Field> {
  return {
    field: null,
    column: null,
    value: '',
    mend: null,
    candidates: [],
    of: null,
    charactersMax: null,
    ...said,
  }
}
