import { expect, test } from 'vitest'
import { sources } from './sources.ts'

/** Where an index is written with the two decimals of the printed table: figures to check and to report. */
const WITH_DECIMALS = [
  'web/pages/desk/survey/served-groups-page.tsx',
  'web/pages/desk/survey/voice-answers-card.tsx',
  'web/pages/desk/verdict/evidence-figures.tsx',
]

test('one score reads the same on every page: its interval is rounded in one place', () => {
  const own =
    /(?:decimal|plain|number)\([^()]*(?:\b(?:voice|index|told|weighted)\.(?:lower|upper))|Math\.(?:floor|ceil|round)\((?:\w+\.)*(?:lower|upper)\)/
  const found = sources(/^web\//).filter(({ text }) => own.test(text))
  expect(found.map(({ path }) => path)).toEqual([])
  // The place itself is seen by nothing but the domain's own bounds.
  expect(sources(/^web\/index-text\.ts$/)[0]?.text).toContain('wholeBoundsOf')
})

test('two decimals of an index stand only where figures are checked or reported', () => {
  const decimals = /decimal\((?:\w+\.)*index(?:\.index)?, 2\)/
  const found = sources(/^web\//).filter(({ text }) => decimals.test(text))
  for (const { path } of found) expect(WITH_DECIMALS).toContain(path)
})
