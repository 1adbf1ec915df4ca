import { expect, test } from 'vitest'
import { tabOf } from './innovation-tabs.tsx'

test.each([
  ['', 'summary'],
  ['/stages/design', 'worksheets'],
  ['/indicators/a/comparison', 'measures'],
  ['/measurements?year=2026', 'measures'],
  ['/voice/codes/A/visits', 'voice'],
  ['/answer-quality', 'voice'],
  ['/verdict?as=1', 'verdict'],
  ['/improvement-plan', 'verdict'],
  ['/edit', 'profile'],
])('the page %s of an innovation is in the tab %s', (part, tab) => {
  expect(tabOf(`/tangsel/desk/innovations/sianduk${part}`)).toBe(tab)
})
