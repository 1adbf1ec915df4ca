import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { doorIsOpen, mayCertify, movingUp, type Registration, stateOnArrival } from './course.ts'

describe('the list of a course', () => {
  const deeds = fc.array(fc.oneof(fc.constant(null), fc.nat({ max: 20 })), { maxLength: 40 })

  test('never seats more than the quota, and nobody is overtaken', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), deeds, (quota, walk) => {
        let list: Registration[] = []
        for (const deed of walk) {
          if (deed === null) {
            const place = list.length
            list = [...list, { id: String(place), place, state: stateOnArrival(quota, list) }]
            continue
          }
          list = list.map((one) => (one.place === deed ? { ...one, state: 'withdrawn' } : one))
          const up = new Set(movingUp(quota, list).map(({ id }) => id))
          list = list.map((one) => (up.has(one.id) ? { ...one, state: 'registered' } : one))
        }
        const seated = list.filter(({ state }) => state === 'registered')
        const waiting = list.filter(({ state }) => state === 'waiting')
        expect(seated.length).toBeLessThanOrEqual(quota)
        if (waiting.length > 0) expect(seated.length).toBe(quota)
        const last = Math.max(-1, ...seated.map(({ place }) => place))
        for (const { place } of waiting) expect(place).toBeGreaterThan(last)
      }),
    )
  })
})

test('the door opens an hour before and closes with the session', () => {
  const session = { opensAt: 10 * 3_600_000, closesAt: 12 * 3_600_000 }
  const code = (hours: number) => {
    const open = doorIsOpen(session, hours * 3_600_000)
    return open.ok ? 'open' : open.code
  }
  expect([8.9, 9, 12, 12.1].map(code)).toEqual(['not-yet', 'open', 'open', 'over'])
})

describe('a certificate', () => {
  const asked = { sessions: 4, attended: 3, minimumPercent: 70, isOver: true }
  test.each([
    ['registered', asked, true],
    ['registered', { ...asked, attended: 2 }, 'too-few-sessions'],
    ['registered', { ...asked, attended: 0, minimumPercent: 0 }, 'too-few-sessions'],
    ['waiting', asked, 'not-seated'],
    ['withdrawn', asked, 'not-seated'],
    ['registered', { ...asked, isOver: false }, 'course-runs'],
    ['registered', { ...asked, sessions: 0, attended: 0 }, 'course-runs'],
  ] as const)('%s with %o: %s', (state, figures, expected) => {
    const answer = mayCertify(state, figures)
    expect(answer.ok || answer.code).toBe(expected)
  })
})
