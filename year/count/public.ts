import { browseInnovations } from '../../src/services/gallery/browse-innovations.ts'
import { showAgency } from '../../src/services/gallery/show-agency.ts'
import { SLUG } from '../play/city.ts'
import { regionOf, type World } from '../world.ts'
import type { Comparison } from './difference.ts'
import { csvRows, type Fetch, jsonOf } from './files.ts'
import { sum } from './own-count.ts'

const all = { words: '', filter: {}, order: 'name', page: 1 } as const

/** What everybody sees: the gallery, the page of each agency, the front page, and the open tables in each of their forms. */
export async function countPublic(world: World, fetch: Fetch, { same, sameRows }: Comparison): Promise<void> {
  const { services, ledger, regionId } = world
  const shown = ledger.innovations.filter(({ isPublished }) => isPublished)
  const gallery = await browseInnovations(services, regionId, all)
  same('gallery', shown.length, gallery.total)
  same('gallery, agencies', shown.length, sum(Object.values(gallery.overview.tallies.agency)))
  for (const { name, key } of ledger.agencies) {
    const below = ledger.agencies.filter(({ parent }) => parent === name).map((one) => one.name)
    const own = shown.filter(({ agency }) => agency === name || below.includes(agency))
    same(`page of ${name}`, own.length, (await showAgency(services, regionId, key))?.agency.innovations)
  }
  await countOpenData(world, fetch, { same, sameRows })
}

const STEP_SPREAD = 5

type Open = Readonly<Record<string, unknown>>

async function countOpenData(
  world: World,
  fetch: Fetch,
  { same, sameRows }: Pick<Comparison, 'same' | 'sameRows'>,
): Promise<void> {
  const shown = world.ledger.innovations.filter(({ isPublished }) => isPublished)
  const innovations = shown.map((one) =>
    [one.slug, one.name, one.agency, one.stage, one.launchedOn ?? ''].join(' | '),
  )
  const toldInnovation = (row: Open) =>
    [row.slug, row.name, row.agency, row.stage, row.launched_on ?? ''].join(' | ')
  const inForce = shown.flatMap(({ slug, values }) =>
    values.flatMap((value) => {
      const isReplaced =
        !value.isCorrection && values.some((other) => other.isCorrection && other.month === value.month)
      return isReplaced ? [] : [[slug, value.month, value.value].join(' | ')]
    }),
  )
  const toldValue = (row: Open) =>
    [row.innovation, row.period, Number(String(row.value).replace(',', '.'))].join(' | ')
  for (const [table, rows, told] of [
    ['innovations', innovations, toldInnovation],
    ['measurements', inForce, toldValue],
  ] as const) {
    for (const form of ['csv', 'comma.csv'] as const) {
      const path = `/${SLUG}/open-data/${table}.${form}`
      sameRows(`open data, ${table}.${form}`, rows, (await csvRows(fetch, path, null)).map(told))
    }
    const json = (await jsonOf(fetch, `/${SLUG}/open-data/${table}.json`, null)) as { rows?: Open[] } | Open[]
    const list = Array.isArray(json)
      ? json
      : (json.rows ?? (Object.values(json).find(Array.isArray) as Open[]))
    sameRows(`open data, ${table}.json`, rows, list.map(told))
  }
  const region = await regionOf(world)
  const limit = region.settings.smallNumberLimit
  const answers = (await csvRows(fetch, `/${SLUG}/open-data/innovations.comma.csv`, null)).map((row) => ({
    slug: row.slug,
    answers: Number(row.answers),
  }))
  for (const { slug, answers: told } of answers) {
    const given = shown.find((one) => one.slug === slug)?.answers.length ?? 0
    // What is told moves by steps of the limit and up to four people more.
    const isStep = told <= given && given - told < limit + STEP_SPREAD
    same(`answers told of ${slug}`, [given, true], [given, isStep, told].slice(0, isStep ? 2 : 3))
  }
}
