import { describe, expect, test } from 'vitest'
import { link, record, step } from '../../../tests/support/message-parts.ts'
import { channelFigures } from './message-figures.ts'
import { audienceSize } from './message-plan.ts'
import { type MessageState, weakPoints } from './next-step.ts'
import { peopleReached } from './reach.ts'
import { reachFigures } from './reach-figures.ts'

const TODAY = '2026-11-30'

describe('what is weak', () => {
  const whole: MessageState = {
    audience: { group: 'warga', size: 1_000, source: 'Disdukcapil 2026' },
    steps: [step()],
    records: [record({ people: 700 })],
    links: [link({ scans: 40, answers: 5 })],
    channels: [],
    awareness: [],
    origins: [],
    reach: { intended: 1_000, people: 700, by: 'records', isClaimOnly: false },
    shareMin: 0.6,
    askedMin: 50,
    asOf: TODAY,
  }
  const weakOf = (changes: Partial<MessageState>) => {
    const state = { ...whole, ...changes }
    const none = { intended: null, reached: null }
    const reach = reachFigures(peopleReached(state.records, TODAY), audienceSize(state.audience), none)
    return weakPoints({ ...state, reach, ...changes })
  }
  const codes = (changes: Partial<MessageState>) => weakOf(changes).map(({ code }) => code)

  test('too few knew of it beyond chance: told with the channel from which most have it', () => {
    const awareness = [
      { month: '2026-09', asked: 60, knew: 18 },
      { month: '2026-10', asked: 60, knew: 24 },
    ]
    const origins = [
      { origin: 'acquaintance' as const, answers: 20 },
      { origin: 'radio' as const, answers: 9 },
    ]
    expect(weakOf({ awareness, origins })).toEqual([
      {
        code: 'known-by-too-few',
        numbers: { asked: 120, knew: 42, share: 0.35, shareMin: 0.6 },
        channel: 'radio',
      },
    ])
    const unsure = [{ month: '2026-10', asked: 60, knew: 34 }]
    expect(codes({ awareness: unsure })).toEqual([])
    // As the condition: from so many asked on, however few they were in each month.
    const scattered = (months: number) =>
      Array.from({ length: months }, (_, month) => ({ month: `2026-0${month + 1}`, asked: 9, knew: 1 }))
    expect(codes({ awareness: scattered(5) })).toEqual([])
    expect(codes({ awareness: scattered(6) })).toEqual(['known-by-too-few'])
  })

  test('nothing where enough were reached', () => {
    expect(codes({})).toEqual([])
  })

  test('what costs a sentence comes before what costs a meeting', () => {
    const nothing = { audience: { group: null, size: null, source: null }, steps: [], records: [], links: [] }
    expect(codes(nothing)).toEqual(['no-audience', 'no-steps', 'no-link', 'nothing-counted'])
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
    const [point] = weakOf({ records, channels })
    expect(point).toEqual({
      code: 'reach-below',
      numbers: { people: 200, intended: 1_000, share: 0.2, shareMin: 0.6, more: 400, perPerson: 2_000 },
      channel: 'leaflet',
    })
  })

  test('followers alone are told as nothing that counts', () => {
    expect(codes({ records: [record({ basis: 'followers' })] })).toEqual(['nothing-counted'])
  })

  test('that nothing was recorded at all is weak, however whole the plan', () => {
    expect(codes({ records: [] })).toEqual(['nothing-counted'])
  })

  test('an indicator that claims people without a source is to be given one first', () => {
    const reach = { intended: 1_000, people: null, by: null, isClaimOnly: true }
    expect(codes({ records: [], reach })).toEqual(['figure-without-source', 'nothing-counted'])
  })

  test('reach is held against what the condition counts, and not against the smaller number of the plan', () => {
    const reach = { intended: 8_000, people: 700, by: 'records' as const, isClaimOnly: false }
    expect(weakOf({ reach })).toMatchObject([
      { code: 'reach-below', numbers: { intended: 8_000, more: 4_100 } },
    ])
  })

  test('a channel that was used and that hardly anybody names, the dearest one, with the one that is named', () => {
    const records = [
      record({ people: 700 }),
      record({ channel: 'leaflet', place: 'Pasar', cost: 640_000 }),
      record({ channel: 'other', place: 'Lain', cost: 900_000 }),
    ]
    const steps = [step({ channel: 'radio', doneOn: '2026-11-01' }), step({ channel: 'article' })]
    const origins = (meeting: number) => [
      { origin: 'acquaintance' as const, answers: 18 },
      { origin: 'meeting' as const, answers: meeting },
    ]
    expect(weakOf({ records, steps, origins: origins(12) })).toEqual([
      {
        code: 'channel-unheard',
        numbers: { named: 30, cost: 640_000 },
        channel: 'leaflet',
        instead: 'meeting',
      },
    ])
    expect(codes({ records, steps, origins: origins(11) })).toEqual([])
    expect(weakOf({ steps, origins: origins(12) })).toMatchObject([{ channel: 'radio' }])
    expect(codes({ origins: origins(12) })).toEqual([])
  })

  test('a link that nobody opened, and one that brings visits and no answer', () => {
    expect(codes({ links: [link(), link({ scans: 31, answers: 0 })] })).toEqual([
      'link-unused',
      'visits-without-answers',
    ])
  })

  test('a channel without answers is named, though another brings some', () => {
    const links = [link({ scans: 40, answers: 5 }), link({ channel: 'leaflet', opens: 31, answers: 0 })]
    expect(weakOf({ links })).toEqual([
      { code: 'visits-without-answers', numbers: { visits: 31 }, channel: 'leaflet' },
    ])
  })
})
