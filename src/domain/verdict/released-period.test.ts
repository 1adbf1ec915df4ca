import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AnswerCounters, countAnswers } from '../survey/answer-counters.ts'
import { type LiveFigures, nextRelease, nothingReleased, type Release } from './release.ts'
import { countersSince } from './released-period.ts'
import { toldVoice } from './told.ts'

const elements = ['requirements', 'cost', 'product']
const months = Array.from(
  { length: 24 },
  (_, at) => `${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
)
const FIRST_LOOK = 14

type Person = { readonly month: number; readonly answers: Readonly<Record<string, number | null>> }

const score = fc.option(fc.integer({ min: 1, max: 4 }), { freq: 4 })
const person = fc.record({
  month: fc.nat({ max: months.length - 1 }),
  answers: fc.record({ requirements: score, cost: score, product: score }),
})

function counted(people: readonly Person[]): AnswerCounters {
  const counters = countAnswers(
    people.map(({ answers }) => answers),
    elements,
  )
  if ('ok' in counters) throw new Error(counters.code)
  return counters
}

/** What is known at the end of a month, whose index looks back on twelve. */
function liveAt(people: readonly Person[], now: number): LiveFigures {
  const until = people.filter(({ month }) => month <= now)
  const { complaints, words, knew, served, weight, complaintPeriods } = nothingReleased
  return {
    complaints,
    words,
    knew,
    served,
    weight,
    complaintPeriods,
    counters: counted(until),
    months: months.slice(0, now + 1).flatMap((month, at) => {
      const counters = counted(until.filter((one) => one.month === at))
      return counters.n === 0 ? [] : [{ month, n: counters.n, indexSum: counters.indexSum, counters }]
    }),
    from: months[Math.max(0, now - 11)] ?? null,
    launch: null,
    networks: null,
  }
}

/** The release at the end of each month from the first look on. */
function releasesOf(people: readonly Person[], limit: number): Release[] {
  let release = nothingReleased
  return months.slice(FIRST_LOOK).map((month, at) => {
    const options = { limit, month, drawnSize: limit + (at % 5) }
    release = nextRelease(release, liveAt(people, FIRST_LOOK + at), options)
    return release
  })
}

describe('the period of the public index', () => {
  test('a month that leaves takes nobody or the limit of people with it, in all and in each element', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 150 }), fc.integer({ min: 3, max: 7 }), (people, limit) => {
        for (const release of releasesOf(people, limit)) {
          for (const from of months) {
            const windows = [release.from ?? '', from].map((since) =>
              countersSince({ ...release, from: since }, limit),
            ) as [AnswerCounters, AnswerCounters]
            const [one, other] = windows
            expect(standsFor(one.n - other.n, limit)).toBe(true)
            for (const key of elements) {
              const count = (of: AnswerCounters) => of.elements[key]?.count ?? 0
              expect([key, standsFor(count(one) - count(other), limit)]).toEqual([key, true])
            }
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('is that of the judged period when everything of it was told', () => {
    const everybody = months.flatMap((_, month) =>
      Array.from(
        { length: 6 },
        (): Person => ({ month, answers: { requirements: 1 + (month % 4), cost: 3, product: 2 } }),
      ),
    )
    let release = nothingReleased
    for (const [at, month] of months.entries())
      release = nextRelease(release, liveAt(everybody, at), { limit: 5, month, drawnSize: 5 })
    const judged = counted(everybody.filter(({ month }) => month >= 12))
    expect(toldVoice(release, elements, 5)?.index).toMatchObject({
      n: judged.n,
      index: Math.round((judged.indexSum / judged.n) * 100) / 100,
    })
    // Also when the first look is late: what lay before the period is in no index.
    const late = nextRelease(nothingReleased, liveAt(everybody, 23), {
      limit: 5,
      month: '2026-12',
      drawnSize: 5,
    })
    expect(toldVoice(late, elements, 5)?.index.n).toBe(judged.n)
    expect(toldVoice(late, elements, 5)?.periods).toHaveLength(24)
  })

  test('ends with its last step, and takes what a release of before holds as one step', () => {
    const people = Array.from(
      { length: 10 },
      (): Person => ({ month: 0, answers: { requirements: 4, cost: 4, product: 4 } }),
    )
    const first = nextRelease(nothingReleased, liveAt(people, 0), {
      limit: 5,
      month: '2025-01',
      drawnSize: 5,
    })
    expect(toldVoice(first, elements, 5)?.index.n).toBe(10)
    const aYearOn = nextRelease(first, liveAt(people, 12), { limit: 5, month: '2026-01', drawnSize: 5 })
    expect(toldVoice(aYearOn, elements, 5)).toBeNull()
    const { from: _, ...before } = first
    const plain = {
      ...before,
      periods: before.periods.map(({ month, n, indexSum }) => ({ month, n, indexSum })),
    }
    expect(toldVoice(plain, elements, 5)?.index.n).toBe(10)
    const more = [
      ...people,
      ...Array.from(
        { length: 6 },
        (): Person => ({ month: 5, answers: { requirements: 1, cost: 1, product: 1 } }),
      ),
    ]
    const next = nextRelease(plain, liveAt(more, 5), { limit: 5, month: '2025-06', drawnSize: 5 })
    expect(toldVoice(next, elements, 5)?.index.n).toBe(16)
    const later = nextRelease(next, liveAt(more, 13), { limit: 5, month: '2026-02', drawnSize: 5 })
    expect(toldVoice(later, elements, 5)?.index).toMatchObject({ n: 6, index: 25 })
  })
})

const standsFor = (difference: number, limit: number) => difference === 0 || Math.abs(difference) >= limit
