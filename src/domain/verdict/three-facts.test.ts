import { expect, test } from 'vitest'
import type { Judgement, Reason } from './judgement.ts'
import { factsWithin, threeFacts } from './three-facts.ts'

const dimension = (...reasons: Reason[]) => ({ state: 'met' as const, reasons })

function judged(effective: Reason[], unburdening: Reason[] = []): Pick<Judgement, 'dimensions'> {
  const none = dimension()
  return {
    dimensions: {
      measured: none,
      enjoyed: none,
      heard: none,
      effective: dimension(...effective),
      unburdening: dimension(...unburdening),
    },
  }
}

const outcome = (code: Reason['code'], numbers: Reason['numbers']): Reason => ({
  code,
  numbers: { key: 'days', name: 'Waktu', unit: 'hari', ...numbers },
})
const asked = (questions: number) =>
  Array.from({ length: 9 }, (_, place) => ({
    key: `q${place}`,
    mean: place < questions ? 3.4 : null,
    index: place < questions ? 85.94 : null,
    n: place < questions ? 421 : 0,
  }))
const voice = { n: 421, index: 85.94, lower: 84.9, upper: 87, band: 'B' as const, elements: asked(9) }

test('the three facts are those of the judgement', () => {
  const complaints: Reason = { code: 'complaints-no-concern', numbers: { before: 6.5, after: 6.1 } }
  const facts = threeFacts(judged([outcome('improved', { before: 9, after: 4.3 })], [complaints]), voice)
  expect(facts).toEqual({
    voice: { index: 85.94, lower: 84.9, upper: 87, n: 421 },
    outcome: { key: 'days', name: 'Waktu', unit: 'hari', before: 9, after: 4.3, isWithout: false },
    complaints: { before: 6.5, after: 6.1 },
  })
})

test('an index of three questions says so, that it stands beside none of nine', () => {
  expect(threeFacts(judged([]), { ...voice, elements: asked(3) }).voice).toMatchObject({
    n: 421,
    questions: 3,
  })
  expect(threeFacts(judged([]), voice).voice).not.toHaveProperty('questions')
})

test('what the judgement does not say is no fact', () => {
  expect(threeFacts(judged([{ code: 'not-launched', numbers: {} }]), null)).toEqual({
    voice: null,
    outcome: null,
    complaints: null,
  })
  // One half of a change is none.
  expect(
    threeFacts(judged([outcome('weak-before-after', { before: null, after: 4 })]), null).outcome,
  ).toBeNull()
})

test('harm is told before help, and of several the outcome that moved furthest', () => {
  const better = outcome('improved', { before: 10, after: 1 })
  const worse = outcome('worsened', { key: 'cost', before: 10, after: 11 })
  expect(threeFacts(judged([better, worse]), null).outcome?.key).toBe('cost')
  const far = outcome('improved', { key: 'far', before: 10, after: 0 })
  expect(threeFacts(judged([better, far]), null).outcome?.key).toBe('far')
})

test('where a trend was set aside, before is what would be without the innovation', () => {
  const reason = outcome('improved', { before: 9, after: 4.3, without: 6, trendSetAside: 1 })
  expect(threeFacts(judged([reason]), null).outcome).toMatchObject({ before: 6, after: 4.3, isWithout: true })
})

test('complaints of which nobody knows the time before are told without it', () => {
  const reason: Reason = { code: 'complaints-no-before', numbers: { after: 3 } }
  expect(threeFacts(judged([], [reason]), null).complaints).toEqual({ before: null, after: 3 })
})

test('a limit that was raised since hides what fewer people said', () => {
  const facts = threeFacts(judged([]), { ...voice, n: 12 })
  expect(factsWithin(facts, 12).voice?.n).toBe(12)
  expect(factsWithin(facts, 13).voice).toBeNull()
})

test('what chance may explain, or what has faded, is open: nothing is said of what the innovation did', () => {
  const numbers = { before: 9, after: 4.3, without: 6, trendSetAside: 1 }
  const isOpenOf = (code: Reason['code']) =>
    threeFacts(judged([outcome(code, numbers)]), null).outcome?.isOpen ?? false
  expect(isOpenOf('improved')).toBe(false)
  expect(isOpenOf('worsened')).toBe(false)
  for (const code of ['cannot-tell-yet', 'no-change-beyond-chance', 'unseen-lately', 'moved-elsewhere-too']) {
    expect(isOpenOf(code as Reason['code']), code).toBe(true)
  }
})
