import type { Action } from '../../domain/access/permission.ts'
import { type ColumnMapping, guessMapping, type Headings } from '../../domain/intake/columns.ts'
import type { Choice, ListReading, ListRow } from '../../domain/intake/list-row.ts'
import type { RowIssue, RowIssueKind } from '../../domain/intake/row-issue.ts'
import { isWritten } from '../../domain/intake/row-outcome.ts'
import type { Table } from '../../domain/intake/table.ts'
import { ok, type Result } from '../../domain/result.ts'
import type { InnovationId, PersonId } from '../../domain/scope.ts'
import type { Author } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import type { IntakeKind, Trace } from '../../store/intake/intake-batch.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'

/** In which region, by whom and when a list is taken in. */
export type ListScope = {
  readonly region: RegionScope
  readonly author: Author
  readonly now: Date
}

/** An account that a list made, and the link that is handed over once. */
export type HandedPerson = {
  readonly personId: PersonId
  readonly name: string
  readonly email: string
  readonly link: { readonly token: string; readonly code: string; readonly expiresAt: Date }
}

export type Written = {
  readonly written: number
  /** What can be taken back. */
  readonly traces: readonly Trace[]
  readonly handed?: readonly HandedPerson[]
}

/** Why a list is not written although its rows are fit. */
export type WriteRefusal = 'reason-missing' | 'changed-meanwhile' | 'already-waiting'

/** What a person adds when they confirm: a reason for what changes, and where it comes from. */
export type Confirmation = {
  readonly reason: string | null
  /** The file, as the source of what it brings. */
  readonly fileName: string
}

export type Checked<Row extends ListRow = ListRow> = {
  readonly rows: readonly Row[]
  /** What the cells of a field can be, where that is a list to choose from. */
  readonly choices: Readonly<Record<string, readonly Choice[]>>
  /** True where a row changes what is recorded and may do so only with a reason. */
  readonly asksReason?: boolean
  /** What belongs to no row, such as a month between two others that the file leaves out. */
  readonly notes?: readonly RowIssue<string>[]
}

/** The one thing that a list is about, where it is about one: its indicators are the columns. */
export type ListSubject = {
  readonly innovationId: InnovationId
  readonly slug: string
  readonly name: string
}

/** Why a list cannot be undone beside what the trail tells. */
export type UndoBar = 'touched' | 'held' | 'bound'

/** A file that shows how a list may look: the heads, and rows that are right here. */
export type Example = {
  readonly header: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** What is one list's own. Everything else of its way in is the flow's (`take-in-list.ts`). */
export type ListDescriptor<Field extends string, Row extends ListRow> = {
  readonly kind: IntakeKind
  /** Who may take it in. */
  readonly action: Action
  /** In the order of the form that maps the columns. */
  readonly fields: readonly Field[]
  readonly required: readonly Field[]
  /** Fields for which one value can be said for all rows that have none. */
  readonly asked: readonly Field[]
  readonly headings: Headings<Field>
  /** What more its cells tell of its columns than their headings do. */
  readonly guess?: (table: Table, guessed: ColumnMapping<Field>) => ColumnMapping<Field>
  /** What a table lacks beside single columns, such as any month. */
  readonly lacks?: (table: Table, mapping: ColumnMapping<Field>) => readonly Field[]
  /** What its fields are called, where they are names of this region and no words of ours. */
  readonly names?: Readonly<Record<string, string>>
  readonly subject?: ListSubject
  /** Kinds of issues that were settled by an assumption, which a person can put right for all rows. */
  readonly assumed?: readonly RowIssueKind[]
  /** Tables of the region whose rows go, or are as they were, when it is undone. */
  readonly tables: readonly string[]
  readonly check: (
    db: Database,
    scope: Pick<ListScope, 'region' | 'now'>,
    table: Table,
    reading: ListReading<Field>,
  ) => Promise<Checked<Row>>
  /** Writes the rows that are fit; runs in the transaction of the confirmation. */
  readonly write: (
    services: Pick<Services, 'secret' | 'clock'>,
    transaction: Database,
    scope: ListScope,
    rows: readonly Row[],
    confirmation: Confirmation,
  ) => Promise<Result<Written, WriteRefusal>>
  /** Whether it can be undone, beside what the trail tells of its rows. */
  readonly mayUndo?: (
    db: Database,
    scope: ListScope,
    traces: readonly Trace[],
  ) => Promise<Result<null, UndoBar>>
  /** What else is done when it is undone; `takeBack` takes the rows of its tables back. */
  readonly undo?: (
    transaction: Database,
    scope: ListScope,
    traces: readonly Trace[],
    takeBack: () => Promise<void>,
  ) => Promise<void>
  readonly example: (db: Database, scope: Pick<ListScope, 'region' | 'now'>) => Promise<Example>
}

/** A list as the flow knows it: what its rows are is its own affair. */
export type List = Omit<
  ListDescriptor<string, ListRow>,
  'check' | 'write' | 'guess' | 'headings' | 'lacks'
> & {
  readonly lacking: (table: Table, mapping: ColumnMapping<string>) => readonly string[]
  readonly guessColumns: (table: Table) => Record<string, number>
  readonly check: (
    db: Database,
    scope: Pick<ListScope, 'region' | 'now'>,
    table: Table,
    reading: ListReading,
  ) => Promise<Checked>
  /** Checks once more and writes, so that what was recorded meanwhile counts. */
  readonly checkAndWrite: (
    services: Pick<Services, 'secret' | 'clock'>,
    transaction: Database,
    scope: ListScope,
    table: Table,
    reading: ListReading,
    confirmation: Confirmation,
  ) => Promise<Result<Written, WriteRefusal>>
}

/** Makes a list of its descriptor. */
export function listOf<Field extends string, Row extends ListRow>(
  descriptor: ListDescriptor<Field, Row>,
): List {
  const { check, write, guess, headings, lacks, ...own } = descriptor
  return {
    ...own,
    guessColumns: (table) => {
      const guessed = guessMapping(table.header, headings)
      return { ...(guess ? guess(table, guessed) : guessed) } as Record<string, number>
    },
    lacking: (table, mapping) => lacks?.(table, mapping as ColumnMapping<Field>) ?? [],
    check: (db, scope, table, reading) => check(db, scope, table, reading as ListReading<Field>),
    checkAndWrite: async (services, transaction, scope, table, reading, confirmation) => {
      const { rows } = await check(transaction, scope, table, reading as ListReading<Field>)
      if (!rows.some(isWritten)) return ok({ written: 0, traces: [] })
      return write(services, transaction, scope, rows, confirmation)
    },
  }
}
