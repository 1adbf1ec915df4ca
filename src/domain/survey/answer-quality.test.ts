import { describe, expect, test } from 'vitest'
import { answerQuality, type ReceivedAnswer } from './answer-quality.ts'
import { answerQualityPolicy, DEFAULT_ANSWER_SIGNS } from './answer-sign-thresholds.ts'

const policy = answerQualityPolicy(DEFAULT_ANSWER_SIGNS, 'Asia/Jakarta')
const ELEMENTS = ['requirements', 'cost', 'product', 'facilities']

/**
 * Honest answers: half an hour apart from Monday 8.00 western time, each with its own device and its own
 * mixture.
 */
function honest(count: number): ReceivedAnswer[] {
  return Array.from({ length: count }, (_, row) => {
    const day = Math.floor(row / 16)
    const week = Math.floor(day / 5)
    const moment = Date.UTC(2021, 2, 1 + week * 7 + (day % 5), 1, 30 * (row % 16))
    return {
      id: `answer-${String(row).padStart(4, '0')}`,
      answeredAt: new Date(moment).toISOString(),
      deviceKey: `device-${row}`,
      code: 'SERPONG',
      atCounter: true,
      sharedDevice: false,
      receivedAt: '2021-11-01T00:00:00Z',
      batch: null,
      pageKey: null,
      claim: null,
      mark: null,
      agencyNetwork: false,
      values: Object.fromEntries(ELEMENTS.map((key, at) => [key, 1 + (Math.floor(row / 4 ** at) % 4)])),
      openText: row % 3 ? null : `Antre nomor ${row} selesai siang`,
    }
  })
}

/** The first `count` of a hundred honest answers changed. */
function changed(
  count: number,
  change: (answer: ReceivedAnswer, row: number) => Partial<ReceivedAnswer>,
): ReceivedAnswer[] {
  return honest(100).map((answer, row) => (row < count ? { ...answer, ...change(answer, row) } : answer))
}

test('honest answers have no sign and their full weight', () => {
  expect(answerQuality(honest(200), ELEMENTS, policy)).toEqual({ weight: 1, signs: [], clocksAhead: 0 })
  expect(answerQuality([], ELEMENTS, policy)).toEqual({ weight: 1, signs: [], clocksAhead: 0 })
})

describe('each sign is found with its rows', () => {
  test.each([
    [
      'burst',
      12,
      (_: ReceivedAnswer, row: number) => ({
        answeredAt: `2021-03-01T03:00:${String(row * 4).padStart(2, '0')}Z`,
      }),
    ],
    [
      'one-device',
      21,
      (_: ReceivedAnswer, row: number) => ({
        deviceKey: 'x',
        answeredAt: new Date(Date.UTC(2021, 2, 1, 1, 20 * row)).toISOString(),
      }),
    ],
    ['identical-text', 4, () => ({ openText: 'Pelayanannya  SANGAT baik dan cepat sekali!!' })],
    ['identical-answers', 30, () => ({ values: { requirements: 4, cost: 3, product: 4, facilities: 4 } })],
    ['straight-lining', 60, () => ({ values: { requirements: 4, cost: 4, product: 4, facilities: 4 } })],
    [
      'outside-hours',
      5,
      (answer: ReceivedAnswer) => ({ answeredAt: answer.answeredAt.replace('2021-03-01', '2021-03-07') }),
    ],
    ['agency-network', 7, () => ({ agencyNetwork: true })],
  ] as const)('%s', (code, count, change) => {
    const { signs, weight } = answerQuality(changed(count, change), ELEMENTS, policy)
    const found = signs.find((sign) => sign.code === code)
    expect(found?.answerIds.length).toBeGreaterThanOrEqual(count)
    expect(found?.answerIds.slice(0, count)).toEqual(honest(count).map(({ id }) => id))
    const lost = (found!.answerIds.length / 100) * (1 - policy.weights[code])
    expect(weight).toBeLessThanOrEqual(1 - lost + 1e-12)
  })
})

describe('what has an honest reason is no sign', () => {
  test('a kiosk takes many answers on one device and on the agency’s network', () => {
    const kiosk = changed(40, () => ({ deviceKey: 'kiosk', sharedDevice: true, agencyNetwork: true }))
    expect(answerQuality(kiosk, ELEMENTS, policy).signs).toEqual([])
  })

  test('an online service is answered at night', () => {
    const night = changed(30, (answer) => ({
      atCounter: false,
      answeredAt: answer.answeredAt.replace(/T\d\d/, 'T17'),
    }))
    expect(answerQuality(night, ELEMENTS, policy).signs.map(({ code }) => code)).not.toContain(
      'outside-hours',
    )
  })

  test('many find a free service good in all, and its cost the best', () => {
    const nine = Array.from({ length: 9 }, (_, at) => `element-${at}`)
    const values = Object.fromEntries(nine.map((key, at) => [key, at === 3 ? 4 : 3]))
    expect(
      answerQuality(
        changed(30, () => ({ values })),
        nine,
        policy,
      ).signs,
    ).toEqual([])
  })

  test('three questions have too few rows of scores to be compared', () => {
    const three = ['completion-time', 'behaviour', 'product']
    const values = { 'completion-time': 4, behaviour: 3, product: 4 }
    expect(
      answerQuality(
        changed(30, () => ({ values })),
        three,
        policy,
      ).signs,
    ).toEqual([])
  })

  test('up to half may tick one column', () => {
    const content = changed(45, () => ({ values: { requirements: 4, cost: 4, product: 4, facilities: 4 } }))
    expect(answerQuality(content, ELEMENTS, policy).signs).toEqual([])
  })
})

test('several signs on one answer count once, by the lightest, in any order of the answers', () => {
  const made = changed(20, (_, row) => ({
    answeredAt: `2021-03-07T03:00:${String(row).padStart(2, '0')}Z`,
    deviceKey: 'x',
    agencyNetwork: true,
  }))
  const quality = answerQuality(made, ELEMENTS, policy)
  expect(quality.weight).toBeCloseTo(1 - 0.2 * 0.75, 12)
  expect(answerQuality(made.toReversed(), ELEMENTS, policy)).toEqual(quality)
})
