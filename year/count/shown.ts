import { SLUG } from '../play/city.ts'
import { cohortOf, type World, YEAR } from '../world.ts'
import type { Comparison } from './difference.ts'
import type { Fetch } from './files.ts'
import { countingAgencies, ownerIn } from './own-count.ts'

/** What a page says, without its marks. */
async function textOf(fetch: Fetch, path: string, role: string | null): Promise<string> {
  const answer = await fetch(path, role)
  const html = await answer.text()
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
  return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
}

/** The same numbers as they stand on the pages themselves. */
export async function countShownPages(
  world: World,
  cohortId: string,
  fetch: Fetch,
  { same }: Comparison,
): Promise<void> {
  const { ledger } = world
  const counting = countingAgencies(ledger, true)
  const havingOf = (innovations: typeof ledger.innovations) => {
    const owners = new Set(innovations.map((one) => ownerIn(ledger, one, YEAR)))
    return counting.filter(({ name }) => owners.has(name)).length
  }
  const having = havingOf(ledger.innovations)
  const open = havingOf(ledger.innovations.filter(({ isPublished }) => isPublished))
  const said: readonly (readonly [path: string, role: string | null, words: string])[] = [
    [`/${SLUG}`, null, `${open} dari ${counting.length}`],
    [`/${SLUG}/board`, 'leader', `${having} dari ${counting.length}`],
    [
      `/${SLUG}/desk/agency-progress`,
      'lab-manager',
      `${counting.length} perangkat daerah · ${having} sudah punya inovasi`,
    ],
    [
      `/${SLUG}/desk/cohorts/${cohortId}`,
      'lab-manager',
      `${counting.length} perangkat daerah · ${cohortOf(world).length} inovasi`,
    ],
  ]
  for (const [path, role, words] of said) {
    const text = await textOf(fetch, path, role)
    same(`${path} says "${words}"`, true, text.includes(words))
  }
}
