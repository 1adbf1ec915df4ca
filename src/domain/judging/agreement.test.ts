import { expect, test } from 'vitest'
import { agreementOf } from './agreement.ts'

/** Krippendorff's own example of 2011: four observers, twelve units, with gaps. */
const published = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
]

const totalsOf = (rows: readonly (readonly (number | null)[])[]) =>
  rows.flatMap((row, judge) =>
    row.flatMap((total, entry) =>
      total === null ? [] : [{ entry: `unit-${entry}`, judge: `judge-${judge}`, total }],
    ),
  )

test('agreement equals the published value of the interval metric', () => {
  expect(agreementOf(totalsOf(published))).toBeCloseTo(0.849, 3)
})

test('full agreement is one, the opposite is below nothing, and what tells nothing says so', () => {
  expect(
    agreementOf(
      totalsOf([
        [10, 50, 90],
        [10, 50, 90],
      ]),
    ),
  ).toBe(1)
  expect(
    agreementOf(
      totalsOf([
        [10, 50, 90],
        [90, 50, 10],
      ]),
    ),
  ).toBeLessThan(0)
  expect(agreementOf(totalsOf([[10, 50, 90]]))).toBeNull()
  expect(
    agreementOf(
      totalsOf([
        [50, 50],
        [50, 50],
      ]),
    ),
  ).toBeNull()
})
