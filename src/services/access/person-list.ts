import {
  checkPersonRows,
  type PersonField,
  type PersonRowChecked,
  personFields,
  personHeadings,
} from '../../domain/access/person-rows.ts'
import { type Role, roles } from '../../domain/access/role.ts'
import { goesOn } from '../../domain/region/agency-count.ts'
import { ok, refused } from '../../domain/result.ts'
import type { PersonId } from '../../domain/scope.ts'
import { insertMembership, listMembers, lockMemberships } from '../../store/access/member.ts'
import { deletePeople, findPeopleByEmail, hasAnyBegun, insertPeople } from '../../store/access/person.ts'
import type { Database } from '../../store/base/connect.ts'
import { newIdentifier } from '../../store/base/identifier.ts'
import type { Trace } from '../../store/intake/intake-batch.ts'
import { listAgencies } from '../../store/region/agency.ts'
import { type HandedPerson, type ListScope, listOf, type Written } from '../intake/list.ts'
import type { Services } from '../services.ts'
import { makeLink } from './password-link.ts'

async function recordedIn(db: Database, { region }: Pick<ListScope, 'region'>) {
  const agencies = await listAgencies(db, region.id)
  const keyOf = new Map(agencies.map(({ id, key }) => [id, key]))
  const members = await listMembers(db, region.id)
  const held = members.map(({ email, name, role, agencyId }) => ({
    email,
    name,
    role,
    agencyKey: agencyId && (keyOf.get(agencyId) ?? null),
  }))
  return { agencies: agencies.filter(goesOn), held }
}

/** Makes an account for each new address, whatever number of rows name it. */
async function peopleOf(
  transaction: Database,
  rows: readonly PersonRowChecked[],
): Promise<{ ids: ReadonlyMap<string, PersonId>; made: { id: PersonId; name: string; email: string }[] }> {
  const emails = [...new Set(rows.map(({ values }) => values.email))]
  const known = await findPeopleByEmail(transaction, emails)
  const made = emails
    .filter((email) => !known.has(email))
    .map((email) => ({
      id: newIdentifier() as PersonId,
      name: rows.find(({ values }) => values.email === email)?.values.name ?? email,
      email,
    }))
  await insertPeople(transaction, made)
  return { ids: new Map([...known, ...made.map(({ email, id }) => [email, id] as const)]), made }
}

async function writePeople(
  services: Pick<Services, 'secret' | 'clock'>,
  transaction: Database,
  { region, now }: ListScope,
  rows: readonly PersonRowChecked[],
): Promise<Written> {
  await lockMemberships(transaction, region.id)
  const agencyIds = new Map((await listAgencies(transaction, region.id)).map(({ key, id }) => [key, id]))
  const wanted = rows.filter(({ outcome }) => outcome === 'create')
  const { ids, made } = await peopleOf(transaction, wanted)
  const traces: Trace[] = []
  for (const { values } of wanted) {
    const personId = ids.get(values.email)
    if (!personId) throw new Error('a person of a list without an account')
    const agencyId = (values.agencyKey && agencyIds.get(values.agencyKey)) || null
    const membership = { personId, role: values.role as Role, agencyId, createdAt: now }
    const id = await insertMembership(transaction, region.id, membership)
    traces.push({ table: 'membership', key: { region_id: region.id, id }, before: null })
  }
  const handed: HandedPerson[] = []
  for (const { id, name, email } of made) {
    traces.push({ table: 'person', key: { id }, before: null })
    const link = await makeLink(services, transaction, id, 'invitation', region.id)
    handed.push({ personId: id, name, email, link })
  }
  return { written: wanted.length, traces, handed }
}

const madeBy = (traces: readonly Trace[]) =>
  traces.flatMap(({ table, key }) => (table === 'person' ? [key.id as PersonId] : []))

/** Who works here and as what; whoever is new gets a one-time link. */
export const personList = listOf<PersonField, PersonRowChecked>({
  kind: 'people',
  action: 'member.edit',
  fields: personFields,
  required: ['name', 'email', 'role'],
  asked: ['role'],
  headings: personHeadings,
  tables: ['membership'],
  check: async (db, scope, table, reading) => {
    const recorded = await recordedIn(db, scope)
    return {
      rows: checkPersonRows(table, reading, recorded),
      choices: {
        role: roles.map((role) => ({ value: role, label: null })),
        agency: recorded.agencies.map(({ key, name }) => ({ value: key, label: name })),
      },
    }
  },
  write: async (services, transaction, scope, rows) =>
    ok(await writePeople(services, transaction, scope, rows)),
  // Whoever has set a password has an account that is theirs, and a region keeps its last administrator.
  mayUndo: async (transaction, { region }, traces) => {
    const ids = new Set(traces.map(({ key }) => key.id))
    const held = await lockMemberships(transaction, region.id)
    const staysOne = held.some(({ id, role }) => role === 'administrator' && !ids.has(id))
    return !staysOne || (await hasAnyBegun(transaction, madeBy(traces))) ? refused('touched') : ok(null)
  },
  undo: async (transaction, _, traces, takeBack) => {
    await takeBack()
    await deletePeople(transaction, madeBy(traces))
  },
  example: async (db, { region }) => {
    const [agency] = await listAgencies(db, region.id)
    const place = agency?.name ?? 'Dinas Kesehatan'
    return {
      header: ['Nama', 'Email', 'Peran', 'Perangkat daerah'],
      rows: [
        ['Siti Contoh', 'siti@contoh.example', 'Koordinator', place],
        ['Budi Contoh', 'budi@contoh.example', 'Tim inovasi', place],
        ['Rina Contoh', 'rina@contoh.example', 'Pendamping', ''],
      ],
    }
  },
})
