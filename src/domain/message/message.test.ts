import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { link, record, step } from '../../../tests/support/message-parts.ts'
import { awarenessOverTime, awarenessShift, channelFigures, costPerPerson } from './message-figures.ts'
import { audienceSize, lateSteps } from './message-plan.ts'
import { peopleReached, type ReachBasis, type ReachRecord, reachBases, uncounted } from './reach.ts'
import { isRobot } from './visit.ts'

const TODAY = '2026-11-30'

describe('people reached', () => {
  test.each<[Partial<ReachRecord>, ReturnType<typeof uncounted>]>([
    [{}, null],
    [{ source: null }, 'no-source'],
    [{ source: '  ' }, 'no-source'],
    [{ basis: 'followers' }, 'no-people-met'],
    [{ basis: 'audience' }, 'no-people-met'],
    [{ heldOn: '2026-12-01' }, 'not-yet'],
    [{ isEnded: true }, 'ended'],
  ])('%j is counted or not, with the reason', (changes, why) => {
    expect(uncounted(record(changes), TODAY)).toBe(why)
  })

  test('within a place only the largest counts, and places are added', () => {
    const records = [
      record({ people: 40 }),
      record({ people: 55, place: ' SERPONG.' }),
      record({ people: 30, place: 'Pamulang' }),
      record({ people: 90_000, basis: 'followers', place: 'Instagram' }),
    ]
    expect(peopleReached(records, TODAY)).toEqual({ people: 85, claimed: 90_125, counted: 3, records: 4 })
  })

  test('what does not count never moves the number, and repeating a record never makes more people', () => {
    const some = fc.record({
      place: fc.constantFrom('Serpong', 'Pamulang', 'Ciputat'),
      people: fc.nat(5_000),
      basis: fc.constantFrom(...reachBases),
      source: fc.constantFrom(null, '', 'daftar hadir'),
    })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), (drawn) => {
        const records = drawn.map((one) => record(one as { basis: ReachBasis }))
        const { people, claimed } = peopleReached(records, TODAY)
        const proven = records.filter((one) => uncounted(one, TODAY) === null)
        expect(peopleReached(proven, TODAY).people).toBe(people)
        expect(peopleReached([...records, ...records], TODAY).people).toBe(people)
        expect(people ?? 0).toBeLessThanOrEqual(claimed)
      }),
    )
  })

  test('nothing that counts is not zero people', () => {
    expect(peopleReached([record({ source: null })], TODAY).people).toBeNull()
  })
})

describe('cost and channels', () => {
  test('the cost of a person takes in what was paid for nothing', () => {
    const records = [record({ people: 40, cost: 200_000 }), record({ basis: 'followers', cost: 600_000 })]
    expect(costPerPerson(records, TODAY)).toBe(20_000)
  })

  test('one record without a cost leaves the whole unknown', () => {
    expect(costPerPerson([record(), record({ cost: null })], TODAY)).toBeNull()
  })

  test('each channel with its people, visits without repeats and programs, and answers of its surveys', () => {
    const links = [
      link({ scans: 12, opens: 3, repeats: 9, robots: 50, answers: 4 }),
      link({ channel: 'social-media', opens: 20 }),
    ]
    expect(channelFigures([record()], links, TODAY)).toEqual([
      { channel: 'meeting', people: 40, cost: 200_000, costPerPerson: 5_000, visits: null, answers: null },
      { channel: 'social-media', people: null, cost: null, costPerPerson: null, visits: 20, answers: null },
      { channel: 'poster', people: null, cost: null, costPerPerson: null, visits: 15, answers: 4 },
    ])
  })
})

test('awareness has its interval, and a month with too few asked is left out', () => {
  const months = [
    { month: '2026-09', asked: 9, knew: 9 },
    { month: '2026-10', asked: 100, knew: 40 },
  ]
  const [october, ...rest] = awarenessOverTime(months)
  expect(rest).toEqual([])
  expect(october?.share).toBe(0.4)
  // Wilson (1927) for 40 of 100 at 95 %.
  expect(october?.lower).toBeCloseTo(0.3094, 4)
  expect(october?.upper).toBeCloseTo(0.498, 4)
})

describe('awareness from the first month to the last', () => {
  const months = (...knew: number[]) =>
    awarenessOverTime(knew.map((one, index) => ({ month: `2026-0${index + 1}`, asked: 100, knew: one })))
  test.each([
    [[20, 60], 'rose'],
    [[60, 90, 20], 'fell'],
    // 40 [0.309, 0.498] and 50 [0.404, 0.596] overlap.
    [[40, 50], 'unclear'],
    [[40], null],
    [[], null],
  ])('%j of 100 each: %s', (knew, shift) => expect(awarenessShift(months(...knew))).toBe(shift))
})

describe('plan', () => {
  test('a size without its source is no size', () => {
    expect(audienceSize({ group: 'ibu', size: 400, source: null })).toBeNull()
    expect(audienceSize({ group: 'ibu', size: 400, source: 'BPS 2025' })).toBe(400)
  })

  test('late is what is neither done nor dropped when its day has passed', () => {
    const steps = [
      step({ id: 'late', dueOn: '2026-11-29' }),
      step({ id: 'today', dueOn: TODAY }),
      step({ id: 'done', dueOn: '2026-11-01', doneOn: '2026-11-01' }),
      step({ id: 'dropped', dueOn: '2026-11-01', isDropped: true }),
    ]
    expect(lateSteps(steps, TODAY).map(({ id }) => id)).toEqual(['late'])
  })
})

describe('a visit by a link', () => {
  const browser = {
    method: 'GET',
    userAgent:
      'Mozilla/5.0 (Linux; Android 9; SM-J260G) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36',
    accept: 'text/html,application/xhtml+xml',
    purpose: undefined,
  }
  test('a phone is a person', () => expect(isRobot(browser)).toBe(false))
  test.each([
    { userAgent: 'WhatsApp/2.23.20.0' },
    { userAgent: 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)' },
    { userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
    { userAgent: 'TelegramBot (like TwitterBot)' },
    { userAgent: undefined },
    { accept: '*/*' },
    { purpose: 'prefetch;prerender' },
    { method: 'HEAD' },
  ])('%j is a program', (changes) => expect(isRobot({ ...browser, ...changes })).toBe(true))
})
