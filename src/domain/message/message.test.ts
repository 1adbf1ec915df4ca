import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { awarenessOverTime, channelFigures, costPerPerson, type LinkCounts } from './message-figures.ts'
import { audienceSize, lateSteps, type MessageStep } from './message-plan.ts'
import { type MessageState, weakPoints } from './next-step.ts'
import { peopleReached, type ReachBasis, type ReachRecord, reachBases, uncounted } from './reach.ts'
import { isRobot } from './visit.ts'

const TODAY = '2026-11-30'

const record = (changes: Partial<ReachRecord> = {}): ReachRecord => ({
  channel: 'meeting',
  place: 'Serpong',
  heldOn: '2026-11-01',
  people: 40,
  basis: 'attendance-list',
  source: 'Daftar hadir 1 November 2026',
  cost: 200_000,
  isEnded: false,
  ...changes,
})

const link = (changes: Partial<LinkCounts> = {}): LinkCounts => ({
  channel: 'poster',
  scans: 0,
  opens: 0,
  repeats: 0,
  robots: 0,
  answers: null,
  ...changes,
})

const step = (changes: Partial<MessageStep> = {}): MessageStep => ({
  id: 's',
  channel: 'meeting',
  title: 'Rembuk warga',
  dueOn: '2026-12-10',
  doer: 'Kasi Pelayanan',
  cost: null,
  doneOn: null,
  isDropped: false,
  ...changes,
})

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

describe('what is weak', () => {
  const whole: MessageState = {
    audience: { group: 'warga', size: 1_000, source: 'Disdukcapil 2026' },
    steps: [step()],
    records: [record({ people: 700 })],
    links: [link({ scans: 40, answers: 5 })],
    channels: [],
    awareness: [],
    origins: [],
    shareMin: 0.6,
    asOf: TODAY,
  }
  const codes = (changes: Partial<MessageState>) =>
    weakPoints({ ...whole, ...changes }).map(({ code }) => code)

  test('too few knew of it beyond chance: told with the channel from which most have it', () => {
    const awareness = [
      { month: '2026-09', asked: 60, knew: 18 },
      { month: '2026-10', asked: 60, knew: 24 },
    ]
    const origins = [
      { origin: 'acquaintance' as const, answers: 20 },
      { origin: 'radio' as const, answers: 9 },
    ]
    expect(weakPoints({ ...whole, awareness, origins })).toEqual([
      {
        code: 'known-by-too-few',
        numbers: { asked: 120, knew: 42, share: 0.35, shareMin: 0.6 },
        channel: 'radio',
      },
    ])
    const unsure = [{ month: '2026-10', asked: 10, knew: 5 }]
    expect(codes({ awareness: unsure })).toEqual([])
  })

  test('nothing where enough were reached', () => {
    expect(codes({})).toEqual([])
  })

  test('what costs a sentence comes before what costs a meeting', () => {
    const nothing = { audience: { group: null, size: null, source: null }, steps: [], records: [], links: [] }
    expect(codes(nothing)).toEqual(['no-audience', 'no-steps', 'no-link'])
    expect(codes({ records: [record({ people: 300 }), record({ source: null })] })).toEqual([
      'claims-without-source',
      'reach-below',
    ])
  })

  test('how many are missing, and where a person costs least so far', () => {
    const records = [
      record({ people: 100, cost: 500_000 }),
      record({ channel: 'leaflet', place: 'Pasar', people: 100 }),
    ]
    const channels = channelFigures(records, [], TODAY)
    const [point] = weakPoints({ ...whole, records, channels })
    expect(point).toEqual({
      code: 'reach-below',
      numbers: { people: 200, intended: 1_000, share: 0.2, shareMin: 0.6, more: 400, perPerson: 2_000 },
      channel: 'leaflet',
    })
  })

  test('followers alone are told as nothing that counts', () => {
    expect(codes({ records: [record({ basis: 'followers' })] })).toEqual(['nothing-counted'])
  })

  test('a link that nobody opened, and one that brings visits and no answer', () => {
    expect(codes({ links: [link(), link({ scans: 31, answers: 0 })] })).toEqual([
      'link-unused',
      'visits-without-answers',
    ])
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
