import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countAnswers, type Response } from '../survey/satisfaction-index.ts'
import { complaintParts, type LiveFigures, nextRelease, nothingReleased, type Release } from './release.ts'
import { toldComplaints, toldVoice, toldWords } from './told.ts'

const elements = ['requirements', 'cost', 'product']
type Person = { answers: Response; knew: boolean | null; month: number; word: string | null }
type Happening =
  | { kind: 'answer'; person: Person }
  | { kind: 'report'; part: number; month: number }
  | { kind: 'handled'; report: number; part: number }
  | { kind: 'look' }

const score = fc.option(fc.integer({ min: 1, max: 4 }), { freq: 4 })
const person = fc.record({
  answers: fc.record(Object.fromEntries(elements.map((key) => [key, score]))),
  knew: fc.option(fc.boolean()),
  month: fc.integer({ min: 1, max: 9 }),
  word: fc.constantFrom('cepat', 'ramah', 'antre', null),
})
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 6, arbitrary: person.map((each) => ({ kind: 'answer' as const, person: each })) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('report' as const),
      part: fc.nat(complaintParts.length - 1),
      month: fc.integer({ min: 1, max: 9 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('handled' as const),
      report: fc.nat(60),
      part: fc.nat(complaintParts.length - 1),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ kind: 'look' as const }) },
)
const story = fc.array(happening, { minLength: 20, maxLength: 160 })
const limits = fc.integer({ min: 2, max: 10 })

type Report = { part: number; month: number }
const monthOf = (month: number) => `2026-0${month}`

function liveOf(people: readonly Person[], reports: readonly Report[]): LiveFigures {
  const counters = countAnswers(
    people.map(({ answers }) => answers),
    elements,
  )
  if ('ok' in counters) throw new Error(counters.code)
  const ofMonth = (month: number) =>
    countAnswers(
      people.filter((each) => each.month === month).map(({ answers }) => answers),
      elements,
    )
  const months = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((month) => {
    const counted = ofMonth(month)
    return 'ok' in counted || counted.n === 0
      ? []
      : [{ month: monthOf(month), n: counted.n, indexSum: counted.indexSum }]
  })
  const count = (index: number) => reports.filter(({ part }) => part === index).length
  return {
    counters,
    months,
    knew: {
      yes: people.filter(({ knew }) => knew === true).length,
      no: people.filter(({ knew }) => knew === false).length,
    },
    words: ['cepat', 'ramah', 'antre'].map((word) => ({
      stem: word,
      word,
      people: people.filter((each) => each.word === word).length,
    })),
    served: null,
    weight: 1,
    complaints: Object.fromEntries(
      complaintParts.map((part, index) => [part, count(index)]),
    ) as LiveFigures['complaints'],
    complaintPeriods: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((month) => ({
      period: monthOf(month),
      complaints: reports.filter((report) => report.month === month).length,
      served: 100,
    })),
    launch: '2026-05-01',
    networks: null,
    from: null,
  }
}

type Look = { release: Release; live: LiveFigures }

/** Everything that the public saw, look by look. */
function looksOf(happenings: readonly Happening[], limit: number): Look[] {
  const people: Person[] = []
  const reports: Report[] = []
  const looks: Look[] = []
  let release = nothingReleased
  for (const each of happenings) {
    if (each.kind === 'answer') people.push(each.person)
    if (each.kind === 'report') reports.push(each)
    const handled = each.kind === 'handled' ? reports[each.report % (reports.length || 1)] : undefined
    if (handled && each.kind === 'handled') handled.part = each.part
    if (each.kind !== 'look') continue
    const live = liveOf(people, reports)
    release = nextRelease(release, live, { limit, month: '2026-09', drawnSize: limit + (looks.length % 5) })
    looks.push({ release, live })
  }
  return looks
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

/** Every count that can be read or added up from a look; a hidden one counts as nothing. */
function countsOf({ release }: Look, limit: number): Record<string, number> {
  const voice = toldVoice(release, elements, limit)
  const complaints = toldComplaints(release, limit)
  const side = (after: boolean) =>
    sum(
      release.complaintPeriods
        .filter(({ period }) => period >= '2026-05' === after)
        .map((period) => period.complaints),
    )
  return {
    answers: voice?.index.n ?? 0,
    periods: sum(voice?.periods.map(({ n }) => n) ?? []),
    ...Object.fromEntries((voice?.index.elements ?? []).map(({ key, n }) => [`element ${key}`, n])),
    ...Object.fromEntries(toldWords(release, limit).map(({ word, people }) => [`word ${word}`, people])),
    'knew yes': release.knew.yes,
    'knew no': release.knew.no,
    'knew asked': release.knew.yes + release.knew.no,
    ...Object.fromEntries(complaintParts.map((part) => [`complaints ${part}`, complaints[part] ?? 0])),
    complaints: sum(complaintParts.map((part) => complaints[part] ?? 0)),
    'complaints before': side(false),
    'complaints after': side(true),
  }
}

const standsFor = (difference: number, limit: number) =>
  Math.abs(difference) === 0 || Math.abs(difference) >= limit

describe('what the public is told', () => {
  test('two looks at one count differ by nobody or by the limit of people', () => {
    fc.assert(
      fc.property(story, limits, (happenings, limit) => {
        const counts = looksOf(happenings, limit).map((look) => countsOf(look, limit))
        for (const [at, earlier] of counts.entries()) {
          for (const later of counts.slice(at + 1)) {
            for (const name of Object.keys({ ...earlier, ...later })) {
              // Sums of parts that move one by one may cancel out; each part is looked at by itself.
              if (name === 'complaints') continue
              expect([name, standsFor((later[name] ?? 0) - (earlier[name] ?? 0), limit)]).toEqual([
                name,
                true,
              ])
            }
          }
        }
      }),
    )
  })

  test('a word that was told stays when the next step is larger than its people', () => {
    const someone: Person = { answers: { cost: 4 }, knew: null, month: 1, word: 'cepat' }
    const people = (count: number) => Array.from({ length: count }, () => someone)
    const options = { limit: 5, month: '2026-09' }
    const told = nextRelease(nothingReleased, liveOf(people(5), []), { ...options, drawnSize: 5 })
    expect(told.words).toMatchObject([{ people: 5 }])
    const open = { ...told, stepSize: 9 }
    const others = Array.from({ length: 9 }, () => ({ ...someone, word: null }))
    const next = nextRelease(open, liveOf([...people(5), ...others], []), { ...options, drawnSize: 9 })
    expect(next.counters.n).toBe(14)
    expect(next.words).toMatchObject([{ people: 5 }])
  })

  test('a total is the sum of its parts, and each part holds the limit', () => {
    fc.assert(
      fc.property(story, limits, (happenings, limit) => {
        for (const { release } of looksOf(happenings, limit)) {
          const voice = toldVoice(release, elements, limit)
          expect(sum(voice?.periods.map(({ n }) => n) ?? [])).toBe(voice?.index.n ?? 0)
          for (const { n } of voice?.periods ?? []) expect(n).toBeGreaterThanOrEqual(limit)
          for (const part of [...Object.values(release.complaints), release.knew.yes, release.knew.no]) {
            expect(part === 0 || part >= limit).toBe(true)
          }
          for (const element of voice?.index.elements ?? []) expect(element.n % limit).toBe(0)
        }
      }),
    )
  })

  test('no figure moves while fewer people than the limit are new in it', () => {
    fc.assert(
      fc.property(story, limits, (happenings, limit) => {
        const looks = looksOf(happenings, limit)
        for (const [at, { release }] of looks.entries()) {
          const before = looks[at - 1]?.release ?? nothingReleased
          const further = release.counters.n - before.counters.n
          if (further === 0) {
            expect(toldVoice(release, elements, limit)).toEqual(toldVoice(before, elements, limit))
            expect(release.knew).toEqual(before.knew)
          } else expect(further).toBeGreaterThanOrEqual(limit)
          for (const key of elements) {
            const [was, is] = [before.counters.elements[key], release.counters.elements[key]]
            if ((is?.count ?? 0) === (was?.count ?? 0)) expect(is).toEqual(was)
            else expect((is?.count ?? 0) - (was?.count ?? 0)).toBeGreaterThanOrEqual(limit)
          }
        }
      }),
    )
  })

  test('the index says nothing of an element that too few answered', () => {
    fc.assert(
      fc.property(story, limits, fc.integer({ min: 1, max: 4 }), (happenings, limit, other) => {
        const rare = (each: Person, index: number): Person => ({
          ...each,
          answers: { ...each.answers, cost: index < limit - 1 ? other : null, product: 3 },
        })
        const people = happenings.flatMap((each) => (each.kind === 'answer' ? [each.person] : []))
        const at = { limit, month: '2026-09', drawnSize: limit }
        const told = (value: (each: Person, index: number) => Person) =>
          toldVoice(nextRelease(nothingReleased, liveOf(people.map(value), []), at), elements, limit)
        const one = told(rare)
        const none = told((each, index) => ({
          ...rare(each, index),
          answers: { ...rare(each, index).answers, cost: null },
        }))
        expect(one?.index.index).toBe(none?.index.index)
        expect(one?.index.elements).toEqual(none?.index.elements)
      }),
    )
  })

  test('a raised limit hides what it covered', () => {
    fc.assert(
      fc.property(story, limits, fc.integer({ min: 1, max: 10 }), (happenings, limit, more) => {
        for (const { release } of looksOf(happenings, limit)) {
          const voice = toldVoice(release, elements, limit + more)
          expect(voice === null || voice.index.n >= limit + more).toBe(true)
          for (const { n } of voice?.periods ?? []) expect(n).toBeGreaterThanOrEqual(limit + more)
          for (const part of Object.values(toldComplaints(release, limit + more))) {
            expect(part === null || part >= limit + more).toBe(true)
          }
        }
      }),
    )
  })

  test('is brought up to date by the next of enough people', () => {
    const people = (count: number): Person[] =>
      Array.from({ length: count }, () => ({
        answers: { requirements: 4, cost: 3, product: 2 },
        knew: true,
        month: 9,
        word: null,
      }))
    const at = { limit: 5, month: '2026-09', drawnSize: 5 }
    const first = nextRelease(nothingReleased, liveOf(people(4), []), at)
    expect(toldVoice(first, elements, 5)).toBeNull()
    const second = nextRelease(first, liveOf(people(7), []), at)
    expect(toldVoice(second, elements, 5)?.index).toMatchObject({ n: 7, index: 75 })
    const third = nextRelease(second, liveOf(people(11), []), at)
    expect(third).toEqual(second)
    expect(toldVoice(nextRelease(third, liveOf(people(12), []), at), elements, 5)?.index.n).toBe(12)
  })
})
