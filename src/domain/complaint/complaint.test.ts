import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type ComplaintStanding,
  complaintMoves,
  hasOpenQuestion,
  isAllowed,
  standingOf,
  stateAfter,
} from './complaint.ts'

const walks = fc.array(fc.constantFrom(...complaintMoves), { maxLength: 40 })

function walk(moves: readonly (typeof complaintMoves)[number][]) {
  let standing: ComplaintStanding = { state: 'received', asked: false, askedBetter: false }
  const passed: string[] = []
  for (const move of moves) {
    const next = stateAfter(standing, move)
    if (!next.ok) continue
    const asked = move === 'ask-back' || (standing.asked && move !== 'reply')
    // As if the citizen were asked at once whether it is better now.
    const askedBetter = move === 'close'
    standing = { state: next.value, asked, askedBetter }
    passed.push(move)
  }
  return { standing, passed }
}

test('whatever is tried, nothing is closed that was not answered since it was last opened', () => {
  fc.assert(
    fc.property(walks, (moves) => {
      const { passed } = walk(moves)
      for (const [index, move] of passed.entries()) {
        if (move !== 'close') continue
        const since = passed.slice(passed.lastIndexOf('reopen', index - 1) + 1, index)
        expect(since).toContain('answer')
      }
    }),
  )
})

test('whatever is tried, no agency gets what nobody verified, and a reply follows a question', () => {
  fc.assert(
    fc.property(walks, (moves) => {
      const { passed } = walk(moves)
      const first = passed.indexOf('assign')
      if (first >= 0) expect(passed.slice(0, first)).toContain('verify')
      const talk = passed.filter((move) => move === 'ask-back' || move === 'reply')
      for (const [index, move] of talk.entries()) expect(move).toBe(index % 2 === 0 ? 'ask-back' : 'reply')
    }),
  )
})

test('a report that was handed over to the national channel only gets its number and notes here', () => {
  for (const move of complaintMoves) {
    const isLeft = move === 'note' || move === 'record-number'
    expect(isAllowed({ state: 'handed-over', asked: false, askedBetter: true }, move)).toBe(isLeft)
  }
})

test('whether it is better now is said once, and only when asked', () => {
  const closed = { state: 'closed', betterAskedAt: null, better: null } as const
  const asked = { ...closed, betterAskedAt: new Date(0) }
  for (const move of ['better', 'reopen'] as const) {
    expect(isAllowed(standingOf(closed, []), move)).toBe(false)
    expect(isAllowed(standingOf(asked, []), move)).toBe(true)
    expect(isAllowed(standingOf({ ...asked, better: true }, []), move)).toBe(false)
  }
})

test('a question is open until it is replied to', () => {
  expect(hasOpenQuestion([{ kind: 'received' }, { kind: 'asked-back' }, { kind: 'note' }])).toBe(true)
  expect(hasOpenQuestion([{ kind: 'asked-back' }, { kind: 'replied' }])).toBe(false)
  expect(hasOpenQuestion([])).toBe(false)
})
