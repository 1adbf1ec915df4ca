import { expect, test } from 'vitest'
import { freeSlug } from '../../src/domain/region/slug.ts'
import { routes } from '../../src/web/routes.ts'

/** What in an address is made from a name that somebody chose. A region's own name is checked where it is opened. */
const named = [':innovation', ':agency', ':indicator']

/** Whether an address leads through the same places as far as the part `at`. */
function goesAlong(parts: readonly string[], other: readonly string[], at: number): boolean {
  return parts.slice(0, at).every((part, place) => part === other[place] || part.startsWith(':'))
}

/** Every word that stands where the name of a thing may stand in another address. */
function wordsBesideNames(): string[] {
  const addresses = routes.map(({ path }) => path.split('/'))
  const words = addresses.flatMap((parts) =>
    parts.flatMap((part, at) =>
      named.includes(part)
        ? addresses.filter((other) => goesAlong(parts, other, at)).map((other) => other[at] ?? '')
        : [],
    ),
  )
  return [...new Set(words)].filter((word) => word !== '' && !word.startsWith(':'))
}

test('whatever word an address takes, nothing is ever called so', () => {
  const words = wordsBesideNames()
  expect(words).toContain('new')
  for (const word of words) expect([word, freeSlug(word, new Set())]).toEqual([word, `${word}-2`])
})
