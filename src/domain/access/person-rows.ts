import type { Headings } from '../intake/columns.ts'
import { type Found, type ListReader, readRows } from '../intake/list-reader.ts'
import type { ListReading, ListRow } from '../intake/list-row.ts'
import { normalName, tidyName } from '../intake/names.ts'
import { type AgencyReference, agencyFinder } from '../intake/nearest.ts'
import { type RowIssue, type RowIssueKind, rowIssue } from '../intake/row-issue.ts'
import { settleRow } from '../intake/settle-row.ts'
import type { Table } from '../intake/table.ts'
import { needsAgency, type Role } from './role.ts'
import { roleOfWords } from './role-words.ts'

export const personFields = ['name', 'email', 'role', 'agency'] as const
export type PersonField = (typeof personFields)[number]

export const personHeadings: Headings<PersonField> = {
  name: ['nama lengkap', 'nama', 'nama pegawai', 'name', 'full name'],
  email: ['email', 'e mail', 'surel', 'alamat email', 'alamat surel', 'pos el', 'email address'],
  role: ['peran', 'tugas', 'sebagai', 'peran di labinov', 'hak akses', 'role'],
  agency: ['perangkat daerah', 'opd', 'skpd', 'unit kerja', 'instansi', 'asal instansi', 'dinas', 'agency'],
}

const NAME_CHARACTERS_MAX = 200
/** The longest address of e-mail that RFC 5321 lets travel. */
const EMAIL_CHARACTERS_MAX = 254
const EMAIL = /^[^\s@<>(),;:"]+@[^\s@<>(),;:".]+(?:\.[^\s@<>(),;:".]+)+$/

/** A role that somebody holds here. */
export type HeldRole = {
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly agencyKey: string | null
}

export type PersonValues = {
  readonly name: string
  /** In small letters, as accounts are found. */
  readonly email: string
  readonly role: Role | null
  readonly agencyKey: string | null
}

export type PersonRowChecked = ListRow & { readonly values: PersonValues }

function roleFound(text: string): Found {
  const role = roleOfWords(text)
  return { value: role, isCertain: role !== null }
}

/** "Budi <budi@dinas.go.id>;" and "mailto:budi@dinas.go.id" are the address alone. */
function addressIn(text: string): string {
  const inside = /<([^<>]*)>/.exec(text)?.[1] ?? text
  return inside
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/(?<![\s;,.])[\s;,.]+$/, '')
    .toLowerCase()
}

function readEmail(reader: ListReader<PersonField>): string {
  const text = reader.text('email', EMAIL_CHARACTERS_MAX)
  if (text === null) {
    reader.note('missing-email', 'error', 'email')
    return ''
  }
  const email = addressIn(text)
  if (EMAIL.test(email)) return email
  reader.note('malformed-email', 'error', 'email')
  return ''
}

type FindAgency = (text: string) => Found

function readPerson(reader: ListReader<PersonField>, findAgency: FindAgency): PersonValues {
  const name = tidyName(reader.text('name', NAME_CHARACTERS_MAX) ?? '')
  if (name === '') reader.note('missing-name', 'error', 'name')
  const email = readEmail(reader)
  const role = reader.choice('role', roleFound, {
    unknown: 'unknown-role',
    missing: 'missing-role',
  }) as Role | null
  const isBound = role !== null && needsAgency(role)
  if (!isBound) {
    if (role !== null && reader.clean('agency') !== '') reader.note('agency-not-needed', 'mended', 'agency')
    return { name, email, role, agencyKey: null }
  }
  const kinds = { unknown: 'unknown-agency', missing: 'missing-agency' } as const
  return { name, email, role, agencyKey: reader.choice('agency', findAgency, kinds) }
}

/** Looks a cell up among agencies; what is merely alike is offered and not taken. */
export function agencyChoice(agencies: readonly AgencyReference[]): FindAgency {
  const find = agencyFinder(agencies)
  return (text) => {
    const { match, agencyKey, candidates } = find(text)
    return {
      value: agencyKey,
      isCertain: match === 'exact' || match === 'alias',
      candidates: candidates.map((one) => ({ value: one.agencyKey, label: one.name })),
    }
  }
}

/**
 * Checks a list of people: who they are, what they do and where. The address of e-mail, role and agency together are the key, so
 * that the same list again gives `unchanged` rows only; one address under two names is told.
 */
export function checkPersonRows(
  table: Table,
  reading: ListReading<PersonField>,
  { agencies, held }: { readonly agencies: readonly AgencyReference[]; readonly held: readonly HeldRole[] },
): readonly PersonRowChecked[] {
  const findAgency = agencyChoice(agencies)
  const keyOf = ({ email, role, agencyKey }: Omit<HeldRole, 'name' | 'role'> & { role: Role | null }) =>
    `${email}\n${role}\n${agencyKey}`
  const recorded = new Set(held.map(keyOf))
  const nameOf = new Map(held.map(({ email, name }) => [email, name]))
  const earlier = new Map<string, number>()
  return readRows(table, reading, [], (reader) => readPerson(reader, findAgency)).map((row) => {
    const { values } = row
    const key = keyOf(values)
    const twin = values.email === '' ? undefined : earlier.get(key)
    const isSkipped = row.decision?.action === 'skip'
    const known = nameOf.get(values.email)
    const isOther = known !== undefined && values.name !== '' && normalName(known) !== normalName(values.name)
    if (!isSkipped && values.email !== '') {
      if (twin === undefined) earlier.set(key, row.row.row)
      nameOf.set(values.email, known ?? values.name)
    }
    const said = { field: 'email', value: values.email, mend: known ?? null } as const
    const more: RowIssue<RowIssueKind, PersonField>[] = isOther
      ? [rowIssue({ kind: 'email-of-another', severity: 'warning', ...said })]
      : []
    const settled = settleRow(
      { ...row, issues: [...more, ...row.issues] },
      { label: values.name || values.email, twin, recorded: recorded.has(key) ? { changes: [] } : null },
    )
    return { ...settled, values }
  })
}
