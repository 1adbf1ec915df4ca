import { expect, test } from 'vitest'
import { type MatterCount, toldMatters } from './report-matter.ts'

const came = (matter: string, received: number, late = 0): MatterCount => ({
  matter,
  received,
  inTime: received - late,
  late,
  other: 0,
})

test('nothing and too few are told without a number', () => {
  expect(toldMatters([], 5)).toEqual({ kind: 'none' })
  expect(toldMatters([came('antre', 2), came('biaya', 2)], 5)).toEqual({ kind: 'few' })
})

test('matters with enough reports are told, the one with most first, and the others together', () => {
  const told = toldMatters([came('antre', 9, 2), came('biaya', 3), came('jadwal', 12, 1), came('lain', 4)], 5)
  expect(told).toMatchObject({
    all: { received: 28, inTime: 25, late: 3 },
    matters: [{ matter: 'jadwal' }, { matter: 'antre', late: 2 }],
    rest: { received: 7 },
  })
})

test('one small matter is not found by taking the others away', () => {
  const told = toldMatters([came('antre', 9), came('jadwal', 12), came('biaya', 1)], 5)
  expect(told).toMatchObject({ matters: [{ matter: 'jadwal' }], rest: { received: 10 } })
  expect(toldMatters([came('antre', 9), came('biaya', 1)], 5)).toMatchObject({ matters: [], rest: null })
})
