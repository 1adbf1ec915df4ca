import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pagesShown } from './pager.tsx'

test.each([
  [1, 1, [1]],
  [1, 5, [1, 2, 0, 5]],
  [3, 5, [1, 2, 3, 4, 5]],
  [4, 5, [1, 2, 3, 4, 5]],
  [7, 20, [1, 0, 6, 7, 8, 0, 20]],
])('page %i of %i shows %j', (page, pages, expected) => {
  expect(pagesShown(page, pages)).toEqual(expected)
})

test('the first, the current and the last page are always there, in order and few', () => {
  const place = fc
    .integer({ min: 1, max: 5000 })
    .chain((pages) => fc.record({ pages: fc.constant(pages), page: fc.integer({ min: 1, max: pages }) }))
  fc.assert(
    fc.property(place, ({ page, pages }) => {
      const shown = pagesShown(page, pages)
      const numbers = shown.filter((number) => number !== 0)
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
      expect(numbers).toEqual(expect.arrayContaining([1, page, pages]))
      expect(shown.length).toBeLessThanOrEqual(7)
    }),
  )
})
