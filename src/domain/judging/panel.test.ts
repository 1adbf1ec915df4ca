import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  assignJudges,
  conflictOf,
  type Entry,
  type Judge,
  neededMore,
  nextToScore,
  visibleSheets,
} from './panel.ts'

const judge = (id: string, agencyIds: string[] = [], declared: string[] = []): Judge => ({
  id,
  agencyIds,
  declared,
})
const entry = (id: string, ...agencyIds: string[]): Entry => ({ id, agencyIds })

describe('an assignment', () => {
  test('keeps everybody from their own agency, also from a unit below it, and from what they declared', () => {
    expect(conflictOf(judge('j', ['health']), entry('e', 'clinic', 'health'))).toBe('own-agency')
    expect(conflictOf(judge('j', [], ['e']), entry('e', 'health'))).toBe('declared')
    expect(conflictOf(judge('j', ['social']), entry('e', 'health'))).toBeNull()
  })

  test('says how many judges lack', () => {
    const judges = [judge('a', ['health']), judge('b', [], ['e1']), judge('c')]
    const options = { perEntry: 3, assigned: [] }
    expect(assignJudges([entry('e1', 'health')], judges, options)).toEqual({
      pairs: [{ entry: 'e1', judge: 'c' }],
      short: [{ entry: 'e1', lacking: 2 }],
    })
  })

  const agencies = ['a', 'b', 'c', 'd']
  const panel = fc.record({
    judges: fc.array(fc.tuple(fc.subarray(agencies), fc.subarray(['e0', 'e1', 'e2', 'e3'])), {
      minLength: 1,
      maxLength: 6,
    }),
    entries: fc.array(fc.constantFrom(...agencies), { minLength: 1, maxLength: 6 }),
    perEntry: fc.integer({ min: 1, max: 4 }),
  })

  test('has no conflict and no pair twice, is short only where nobody is left, and running it again changes nothing', () => {
    fc.assert(
      fc.property(panel, ({ judges, entries, perEntry }) => {
        const people = judges.map(([own, declared], place) => judge(`j${place}`, own, declared))
        const things = entries.map((agency, place) => entry(`e${place}`, agency))
        const { pairs, short } = assignJudges(things, people, { perEntry, assigned: [] })
        const named = pairs.map((pair) => `${pair.entry} ${pair.judge}`)
        expect(new Set(named).size).toBe(named.length)
        for (const thing of things) {
          const free = people.filter((one) => conflictOf(one, thing) === null)
          const given = pairs.filter((pair) => pair.entry === thing.id)
          for (const pair of given) expect(free.map(({ id }) => id)).toContain(pair.judge)
          expect(given.length).toBe(Math.min(perEntry, free.length))
          expect(short.find((one) => one.entry === thing.id)?.lacking ?? 0).toBe(perEntry - given.length)
        }
        expect(assignJudges(things, people, { perEntry, assigned: pairs }).pairs).toEqual(pairs)
      }),
    )
  })

  test('spreads the work: twelve entries, six judges, two each are four a judge', () => {
    const judges = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => judge(id))
    const entries = Array.from({ length: 12 }, (_, place) => entry(`e${place}`))
    const { pairs } = assignJudges(entries, judges, { perEntry: 2, assigned: [] })
    for (const { id } of judges) expect(pairs.filter((pair) => pair.judge === id)).toHaveLength(4)
  })

  test('what is assigned stays, and a conflict that was declared later takes it away', () => {
    const assigned = [{ entry: 'e', judge: 'a' }]
    const kept = assignJudges([entry('e')], [judge('a'), judge('b')], { perEntry: 1, assigned })
    expect(kept.pairs).toEqual(assigned)
    const moved = assignJudges([entry('e')], [judge('a', [], ['e']), judge('b')], { perEntry: 1, assigned })
    expect(moved.pairs).toEqual([{ entry: 'e', judge: 'b' }])
  })
})

test('a judge never sees a score before the own one is in, whatever was done in whatever order', () => {
  const deeds = fc.array(
    fc.record({
      entry: fc.constantFrom('e1', 'e2'),
      judge: fc.constantFrom('a', 'b', 'c'),
      isIn: fc.boolean(),
    }),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(deeds, fc.constantFrom('a', 'b', 'c'), (walk, id) => {
      const sheets = new Map<string, { entry: string; judge: string; isIn: boolean }>()
      for (const deed of walk) {
        const key = `${deed.entry} ${deed.judge}`
        sheets.set(key, { ...deed, isIn: deed.isIn || (sheets.get(key)?.isIn ?? false) })
      }
      for (const seen of visibleSheets({ id, isJudge: true }, [...sheets.values()])) {
        if (seen.judge === id) continue
        expect(seen.isIn).toBe(true)
        expect(sheets.get(`${seen.entry} ${id}`)?.isIn).toBe(true)
      }
    }),
  )
})

test('an entry says how many sheets it needs', () => {
  const sheets = [
    { entry: 'e', judge: 'a', isIn: true },
    { entry: 'e', judge: 'b', isIn: false },
    { entry: 'f', judge: 'b', isIn: true },
  ]
  expect([3, 1].map((perEntry) => neededMore('e', sheets, perEntry))).toEqual([2, 0])
})

describe('after a sheet a judge goes on', () => {
  const sheets = ['a', 'b', 'c', 'd'].map((name) => ({ name, isIn: name === 'b' }))
  const after = (name: string) => nextToScore(sheets, sheets.find((one) => one.name === name)!)?.name ?? null

  test('to the next that is not in, and from the last to the first, so that no draft is met twice in a round', () => {
    expect(['a', 'b', 'c', 'd'].map(after)).toEqual(['c', 'c', 'd', 'a'])
  })

  test('to nothing when no other is left', () => {
    const last = { isIn: false }
    expect(nextToScore([{ isIn: true }, last], last)).toBeNull()
    expect(nextToScore([last], last)).toBeNull()
  })
})
