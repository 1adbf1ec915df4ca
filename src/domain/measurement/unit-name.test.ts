import { expect, test } from 'vitest'
import { unitName } from './unit-name.ts'

test.each([
  ['hari', 'days'],
  ['Hari Kerja', 'working days'],
  ['%', '%'],
  ['gelas kopi', 'gelas kopi'],
])('%s is %s in English, and stays in Indonesian', (unit, inEnglish) => {
  expect(unitName('en', unit)).toBe(inEnglish)
  expect(unitName('id', unit)).toBe(unit)
})
