import { expect, test } from 'vitest'
import type { AgencyId } from '../../domain/scope.ts'
import type { VerdictName } from '../../domain/verdict/names.ts'
import { noFacts } from '../../domain/verdict/three-facts.ts'
import type { ListedInnovation } from '../../store/gallery/innovation-card.ts'
import { chooseStory, mostEnjoyed } from './show-front.ts'

type Made = {
  verdict?: VerdictName
  index?: number
  n?: number
  after?: number | null
  spread?: number
  questions?: number
}

function listed(slug: string, made: Made) {
  const { verdict = 'promising', index = 80, n = 40, after = null, spread = 12, questions } = made
  const half = (1.96 * spread) / Math.sqrt(n)
  const outcome = { key: slug, name: slug, unit: '', before: 10, after: after ?? 0, isWithout: false }
  const facts = {
    ...noFacts,
    voice: { index, lower: index - half, upper: index + half, n, ...(questions ? { questions } : {}) },
    outcome: after === null ? null : outcome,
  }
  const row: ListedInnovation = {
    slug,
    name: slug,
    summary: null,
    agencyId: 'agency' as AgencyId,
    verdict,
    headline: { code: 'enjoyed', numbers: {}, facts },
    isExample: false,
  }
  return row
}

test('the ranking is that of the shrunk index: thirty happy people do not outrank a thousand', () => {
  const ranked = mostEnjoyed(
    [
      listed('few', { index: 88.7, n: 30 }),
      listed('many', { index: 88.5, n: 1000 }),
      listed('low', { index: 80, n: 400 }),
    ],
    5,
  )
  expect(ranked.map((one) => one.listed.slug)).toEqual(['many', 'few', 'low'])
  // Shown is what was told, not what the order is made of.
  expect(ranked[1]?.voice.index).toBe(88.7)
})

test('three questions are no match for nine: only indices of all nine are ranked', () => {
  const rows = [listed('short', { index: 96, n: 900, questions: 3 }), listed('whole', { index: 80, n: 400 })]
  expect(mostEnjoyed(rows, 5).map((one) => one.listed.slug)).toEqual(['whole'])
  expect(mostEnjoyed(rows.slice(0, 1), 5)).toEqual([])
})

test('what burdens people is not praised, and below the limit nothing is told', () => {
  const rows = [listed('liked', { verdict: 'burdening', index: 95 }), listed('other', { index: 70 })]
  expect(mostEnjoyed(rows, 5).map((one) => one.listed.slug)).toEqual(['other'])
  expect(mostEnjoyed(rows, 41)).toEqual([])
  expect(mostEnjoyed([], 5)).toEqual([])
})

test('what has faded or may be chance is no story of a change', () => {
  const faded = listed('faded', { verdict: 'promising', after: 1 })
  const outcome = { ...faded.headline!.facts!.outcome!, isOpen: true }
  const row = { ...faded, headline: { ...faded.headline!, facts: { ...faded.headline!.facts!, outcome } } }
  expect(chooseStory([row])).toBeNull()
  expect(chooseStory([row, listed('plain', { after: 9 })])?.listed.slug).toBe('plain')
})

test('the story is the proven one that moved furthest, else a promising one, else none', () => {
  const proven = [
    listed('short', { verdict: 'proven', after: 9 }),
    listed('far', { verdict: 'proven', after: 4 }),
  ]
  const promising = listed('promising', { after: 1 })
  expect(chooseStory([...proven, promising])?.listed.slug).toBe('far')
  expect(chooseStory([listed('silent', { verdict: 'proven' }), promising])?.listed.slug).toBe('promising')
  expect(chooseStory([listed('unproven', { verdict: 'unproven', after: 1 })])).toBeNull()
})
