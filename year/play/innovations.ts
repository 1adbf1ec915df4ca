import { innovationList } from '../../src/services/lifecycle/innovation-list.ts'
import { findInnovation } from '../../src/store/access/subject.ts'
import { listInnovationSlugs } from '../../src/store/lifecycle/innovation-slugs.ts'
import type { InnovationNote } from '../ledger.ts'
import { below, firstOf, type World, YEAR } from '../world.ts'
import { officeTable, takeIn } from './lists.ts'
import { innovationName } from './names.ts'

export function newInnovation(
  { calendar }: Pick<World, 'calendar'>,
  name: string,
  agency: string,
  origin: InnovationNote['origin'],
  year: number,
): InnovationNote {
  const lists = { moves: [], values: [], answers: [] }
  const nothing = { launchedOn: null, stoppedOn: null, indicatorKey: null, surveyCode: null, coach: null }
  const flags = { isPublished: false, hasPlan: false, inCohort: false }
  const years = new Map([[year, agency]])
  return {
    name,
    origin,
    id: '',
    slug: '',
    agency,
    years,
    stage: 'drum-up',
    gate: 'draft',
    madeOn: calendar.today(),
    digital: null,
    ...lists,
    ...nothing,
    ...flags,
  }
}

const header = ['No.', 'Nama Inovasi', 'Perangkat Daerah', 'Tahun', 'Tahapan', 'Urusan', 'Deskripsi']

const rowOf = ({ name, agency }: InnovationNote, year: number, place: number) => [
  String(place + 1),
  place % 5 === 0 ? `"${name}"`.replaceAll('"', '') : name,
  place % 4 === 1 ? agency.toUpperCase() : agency,
  String(year),
  'Inisiatif',
  'Kesehatan',
  `${name} membantu warga mendapat layanan yang lebih dekat.`,
]

async function findMade(world: World, made: readonly InnovationNote[]): Promise<void> {
  const { services, regionId, ledger } = world
  const known = new Set(ledger.innovations.map(({ slug }) => slug))
  for (const { slug, id } of await listInnovationSlugs(services.db, regionId)) {
    if (known.has(slug)) continue
    const scope = await findInnovation(services.db, regionId, slug)
    const own = made.find((one) => one.name === scope?.name)
    if (own) Object.assign(own, { id, slug })
  }
  const lost = made.find(({ id }) => id === '')
  if (lost) throw new Error(`${lost.name} is not to be found`)
  ledger.innovations.push(...made)
}

/** The list of the year before. */
export async function bringEarlierList(world: World): Promise<void> {
  const { size, ledger } = world
  const made = Array.from({ length: size.earlier }, (_, place) => {
    const agency = ledger.agencies[below(world, ledger.agencies.length)]?.name ?? ''
    return newInnovation(world, innovationName(place), agency, 'earlier', YEAR - 1)
  })
  const text = officeTable(
    'INOVASI TAHUN LALU',
    header,
    made.map((one, place) => rowOf(one, YEAR - 1, place)),
  )
  await takeIn(world, firstOf(world, 'lab-manager'), innovationList, {
    name: 'inovasi-lalu.csv',
    text,
    expected: { create: made.length },
  })
  await findMade(world, made)
}

/** The year's own list: what goes on from the year before, what is new, one row twice, one without a name. */
export async function bringList(world: World): Promise<void> {
  const { size, ledger } = world
  const goingOn = ledger.innovations.filter(({ origin }) => origin === 'earlier').slice(0, size.goingOn)
  const newOnes = size.ideas - size.goingOn - size.fromDiagnosis
  const made = Array.from({ length: newOnes }, (_, place) => {
    const agency = ledger.agencies[(place * 3) % ledger.agencies.length]?.name ?? ''
    return newInnovation(world, innovationName(size.earlier + place), agency, 'list', YEAR)
  })
  const rows = [...goingOn, ...made].map((one, place) => rowOf(one, YEAR, place))
  const nameless = ['', '', ledger.agencies[0]?.name ?? '', String(YEAR), 'Inisiatif', '', '']
  const text = officeTable('INOVASI TAHUN INI', header, [...rows, rows.at(-1) ?? [], nameless])
  await takeIn(world, firstOf(world, 'lab-manager'), innovationList, {
    name: 'inovasi.csv',
    text,
    expected: { create: made.length, 'goes-on': goingOn.length, duplicate: 1, blocked: 1 },
  })
  for (const one of goingOn) one.years.set(YEAR, one.agency)
  await findMade(world, made)
}
