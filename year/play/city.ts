import type { Stage } from '../../src/domain/lifecycle/stage.ts'
import { setPasswordByLink } from '../../src/services/access/password-link.ts'
import { personList } from '../../src/services/access/person-list.ts'
import { setGateLimit } from '../../src/services/lifecycle/set-gate-limit.ts'
import { agencyList } from '../../src/services/region/agency-list.ts'
import { addHoliday } from '../../src/services/region/edit-holidays.ts'
import { openPublicPage } from '../../src/services/region/open-public-page.ts'
import { openRegion } from '../../src/services/region/open-region.ts'
import { setYearTarget } from '../../src/services/region/set-year-target.ts'
import type { Services } from '../../src/services/services.ts'
import { listMembers } from '../../src/store/access/member.ts'
import { system } from '../../src/store/base/change.ts'
import { listAgencies } from '../../src/store/region/agency.ts'
import { findRegion } from '../../src/store/region/region.ts'
import type { Calendar } from '../calendar.ts'
import { emptyLedger, type LimitNote, type PersonNote } from '../ledger.ts'
import type { Size } from '../size.ts'
import { as, firstOf, must, regionOf, type World, YEAR } from '../world.ts'
import { officeTable, takeIn } from './lists.ts'
import { agenciesOf } from './names.ts'

export const SLUG = 'kota-setahun'
export const PASSWORD = 'sebuah kota bermain setahun penuh'

const person = (name: string, email: string, role: string, agency: string | null): PersonNote => ({
  name,
  email,
  role,
  agency,
  id: '',
  hasLeft: false,
})

/** Opens the city with its first administrator, who sets a password by the link that is handed over. */
export async function openCity(
  services: Services,
  {
    size,
    calendar,
    random,
    progress,
  }: Pick<World, 'size' | 'calendar' | 'random' | 'progress'> & { size: Size; calendar: Calendar },
): Promise<World> {
  const administrator = person('Administrator Kota', 'administrator@setahun.invalid', 'administrator', null)
  const facts = {
    slug: SLUG,
    code: '99.75',
    name: 'Kota Setahun',
    kind: 'city',
    provinceName: 'Provinsi Uji',
    timeZone: 'Asia/Jakarta',
  } as const
  const invited = await must('the city', openRegion(services, system('year'), facts, administrator))
  administrator.id = invited.personId
  if (invited.link)
    await must(
      'a password',
      setPasswordByLink(services, { token: invited.link.token, password: PASSWORD, origin: 'year' }),
    )
  const region = await findRegion(services.db, SLUG)
  if (!region) throw new Error('the city was not opened')
  const ledger = emptyLedger()
  ledger.people.push(administrator)
  return { services, regionId: region.id, size, calendar, random, ledger, progress }
}

/** The agencies as an office lists them: what stands under what by name, one name in capitals, one row twice. */
export async function bringAgencies(world: World): Promise<void> {
  const { ledger, services, size } = world
  ledger.agencies.push(...agenciesOf(size))
  const rows = ledger.agencies.map(({ name, parent, counts }, place) => [
    String(place + 1),
    place === 2 ? `  ${name}\u00A0` : name,
    parent ?? '',
    counts ? 'ya' : 'tidak',
  ])
  const again = ['', (ledger.agencies[1]?.name ?? '').toUpperCase(), '', 'ya']
  const text = officeTable(
    'DAFTAR PERANGKAT DAERAH',
    ['No', 'Nama Perangkat Daerah', 'Di bawah', 'Dihitung'],
    [...rows, again],
  )
  await takeIn(world, firstOf(world, 'administrator'), agencyList, {
    name: 'perangkat.csv',
    text,
    expected: { create: ledger.agencies.length, duplicate: 1 },
  })
  const made = new Map((await listAgencies(services.db, world.regionId)).map((one) => [one.name, one]))
  for (const agency of ledger.agencies) {
    agency.id = made.get(agency.name)?.id ?? ''
    agency.key = made.get(agency.name)?.key ?? ''
  }
}

const roleWords: Readonly<Record<string, string>> = {
  'lab-manager': 'Pengelola Lab',
  leader: 'Wali Kota',
  coach: 'pendamping',
  evaluator: 'Penilai',
  coordinator: 'PIC OPD',
  innovator: 'Tim Inovasi',
}

/** Everybody by one list, with the words that offices use; a second row of one person is told as the same. */
export async function bringPeople(world: World): Promise<void> {
  const { ledger, services, regionId } = world
  const region = [
    'lab-manager',
    'leader',
    'leader',
    'coach',
    'coach',
    'coach',
    'coach',
    'evaluator',
    'evaluator',
    'evaluator',
  ]
  const made = [
    ...region.map((role, place) =>
      person(`Orang ${role} ${place}`, `${role}.${place}@setahun.invalid`, role, null),
    ),
    ...ledger.agencies.flatMap(({ name }, place) => [
      person(`Koordinator ${place}`, `koordinator.${place}@setahun.invalid`, 'coordinator', name),
      person(`Inovator ${place}`, `inovator.${place}@setahun.invalid`, 'innovator', name),
    ]),
  ]
  const rows = made.map(({ name, email, role, agency }, place) => [
    name,
    place % 3 === 0 ? `${name} <${email.toUpperCase()}>` : email,
    roleWords[role] ?? role,
    agency ?? '',
  ])
  const text = officeTable('DAFTAR PETUGAS', ['Nama', 'Surel', 'Peran', 'OPD'], [...rows, rows[0] ?? []])
  const { handed = [] } = await takeIn(world, firstOf(world, 'administrator'), personList, {
    name: 'petugas.csv',
    text,
    expected: { create: made.length, duplicate: 1 },
  })
  const members = new Map((await listMembers(services.db, regionId)).map((one) => [one.email, one]))
  for (const one of made) one.id = members.get(one.email)?.personId ?? ''
  ledger.people.push(...made)
  // Those who look at pages: one of each role.
  for (const role of ['lab-manager', 'leader', 'coach', 'evaluator', 'coordinator', 'innovator']) {
    const link = handed.find(({ email }) => email === firstOf(world, role).email)?.link
    if (!link) throw new Error(`nobody of ${role} was handed a link`)
    await must(
      'a password',
      setPasswordByLink(services, { token: link.token, password: PASSWORD, origin: 'year' }),
    )
  }
}

/** How long each side may take: Deliver longer than the others, longer still where it is digital; Display without a term. */
const LIMITS: readonly LimitNote[] = [
  { stage: 'drum-up', digital: null, team: 20, coach: 10 },
  { stage: 'diagnose', digital: null, team: 20, coach: 10 },
  { stage: 'deliver', digital: null, team: 60, coach: 10 },
  { stage: 'deliver', digital: true, team: 90, coach: 15 },
  { stage: 'display', digital: null, team: null, coach: null },
]
/** The days of the year that every city begins with, and two that this one adds. */
const FIXED_HOLIDAYS = ['01-01', '05-01', '06-01', '08-17', '12-25'].map((day) => `${YEAR}-${day}`)
const OWN_HOLIDAYS = [`${YEAR}-03-31`, `${YEAR}-04-01`]

/** The limits of stages and kinds, and the holidays; Design is left to what holds without limits. */
async function setCalendar({ services, regionId, ledger }: World, manager: PersonNote): Promise<void> {
  for (const { stage, digital, team, coach } of LIMITS)
    await setGateLimit(services, as(manager), regionId, {
      stage: stage as Stage,
      kind: digital ? 'digital' : null,
      teamDays: team,
      coachDays: coach,
      validFrom: `${YEAR}-01-01`,
      source: 'Surat edaran (uji)',
    })
  for (const date of OWN_HOLIDAYS)
    await addHoliday(services, as(manager), regionId, { date, name: 'Hari kota', source: 'Uji' })
  ledger.limits.push(...LIMITS)
  ledger.holidays.push(...FIXED_HOLIDAYS, ...OWN_HOLIDAYS)
}

/** What the city aims at, its calendar, and the door of its public pages. */
export async function setAims(world: World): Promise<void> {
  const manager = as(firstOf(world, 'lab-manager'))
  await setCalendar(world, firstOf(world, 'lab-manager'))
  const target = { year: YEAR, agencies: world.size.offices + world.size.districts, source: 'RPJMD (uji)' }
  await setYearTarget(world.services, manager, world.regionId, target)
  await openPublicPage(world.services, manager, await regionOf(world))
}
