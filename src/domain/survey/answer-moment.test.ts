import { expect, test } from 'vitest'
import { crowdMoment, momentOfAnswer } from './answer-moment.ts'

const DAY = 86_400_000
const NOW = Date.UTC(2027, 4, 20, 3)
const asked = (some: Partial<Parameters<typeof momentOfAnswer>[0]>) =>
  momentOfAnswer({
    claimed: NOW - DAY,
    arrivedAt: NOW,
    pageServedAt: null,
    codeEndedAt: null,
    isBatch: false,
    ...some,
  })

test.each([
  ['without a claim it counts from its arrival', { claimed: null }, { at: NOW, claim: null }],
  ['a claim is believed', {}, { at: NOW - DAY, claim: 'kept' }],
  ['a clock that runs ahead is clamped', { claimed: NOW + 1 }, { at: NOW, claim: 'ahead' }],
  ['thirty days are believed', { claimed: NOW - 30 * DAY }, { at: NOW - 30 * DAY, claim: 'kept' }],
  ['more are not', { claimed: NOW - 30 * DAY - 1 }, { at: NOW, claim: 'too-old' }],
  [
    'but of a batch they are',
    { claimed: NOW - 90 * DAY, isBatch: true },
    { at: NOW - 90 * DAY, claim: 'kept' },
  ],
  ['none before its page', { pageServedAt: NOW - 5 }, { at: NOW - 5, claim: 'before-page' }],
  ['after the end of the code it does not count', { codeEndedAt: NOW - 2 * DAY }, null],
  ['nor from a clock that runs ahead', { claimed: NOW + 1, codeEndedAt: NOW - 1 }, null],
  [
    'a mere claim from before the end is told',
    { codeEndedAt: NOW - 5 },
    { at: NOW - DAY, claim: 'after-end' },
  ],
  [
    'a page that was served before the end proves it',
    { codeEndedAt: NOW - 5, pageServedAt: NOW - 2 * DAY },
    { at: NOW - DAY, claim: 'kept' },
  ],
  ['and so does a batch', { codeEndedAt: NOW - 5, isBatch: true }, { at: NOW - DAY, claim: 'kept' }],
])('%s', (_, some, counts) => {
  expect(asked(some)).toEqual(counts)
})

test('many at once are seen by their arrival, unless a page proves that they waited', () => {
  const answer = { at: NOW - DAY, arrivedAt: NOW, claim: 'kept', hasPage: true } as const
  expect(crowdMoment(answer)).toBe(NOW - DAY)
  for (const other of [{ hasPage: false }, { claim: 'after-end' }, { claim: 'too-old' }] as const) {
    expect(crowdMoment({ ...answer, ...other })).toBe(NOW)
  }
})
