import { expect, test } from 'vitest'
import { normalQuantile, studentQuantile, studentTail } from './distribution.ts'

test.each([
  [0.5, 0],
  [0.975, 1.959963984540054],
  [0.995, 2.5758293035489],
  [0.001, -3.090232306167813],
])('normal quantile of %d', (probability, expected) => {
  expect(normalQuantile(probability)).toBeCloseTo(expected, 8)
})

// Printed tables of the t distribution.
test.each([
  [0.975, 4, 2.7764, 2],
  [0.975, 10, 2.2281, 4],
  [0.975, 30, 2.0423, 4],
  [0.95, 10, 1.8125, 4],
  [0.995, 20, 2.8453, 4],
  [0.975, 1e9, 1.96, 4],
])('Student quantile of %d with %d degrees of freedom', (probability, freedom, expected, digits) => {
  expect(studentQuantile(probability, freedom)).toBeCloseTo(expected, digits)
})

// R: qt(p, df), right to four decimals from three degrees of freedom on, also broken ones.
test.each([
  [0.975, 3, 3.18244631],
  [0.995, 3, 5.84090931],
  [0.95, 3, 2.35336343],
  [0.6, 3, 0.27667066],
  [0.9995, 3, 12.92397864],
  [0.999, 5, 5.89342953],
  [0.975, 4, 2.77644511],
  [0.025, 30, -2.04227246],
])('Student quantile of %d with %d degrees of freedom is exact', (probability, freedom, expected) => {
  expect(studentQuantile(probability, freedom)).toBeCloseTo(expected, 6)
  expect(studentTail(studentQuantile(probability, freedom), freedom)).toBeCloseTo(1 - probability, 10)
})
