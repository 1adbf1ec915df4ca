import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AgencyId } from '../scope.ts'
import { agenciesOfYear, countAgencies, countsFor, heirIn } from './agency-count.ts'

const id = (text: string) => text as AgencyId
const agency = (name: string, parent: string | null, countsAsAgency: boolean) => ({
  id: id(name),
  parentId: parent === null ? null : id(parent),
  countsAsAgency,
  beganOn: null as string | null,
  endedOn: null as string | null,
  name,
})
const health = agency('dinkes', null, true)
const hospital = agency('rsud', 'dinkes', true)
const clinic = agency('puskesmas', 'dinkes', false)
const ward = agency('ruang', 'rsud', false)
const loose = agency('forum', null, false)
const all = [health, hospital, clinic, ward, loose]

describe('whom a unit counts for', () => {
  test.each([
    ['a department for itself', 'dinkes', 'dinkes'],
    ['a hospital that counts itself for itself, and not for its department', 'rsud', 'rsud'],
    ['a health centre for its department', 'puskesmas', 'dinkes'],
    ['a ward for the hospital, the nearest that counts', 'ruang', 'rsud'],
    ['a forum without anybody above for nobody', 'forum', null],
  ])('%s', (_, one, owner) => {
    expect(countsFor(all, id(one))).toBe(owner)
  })
})

test('each innovation is counted once: the tiles and what is elsewhere add up', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { minLength: 5, maxLength: 5 }), (numbers) => {
      const own = new Map(all.map((one, place) => [one.id, numbers[place] ?? 0]))
      const count = countAgencies(all, own, 2026)
      const tiles = [...count.innovations.values()].reduce((sum, one) => sum + one, 0)
      expect(tiles + count.elsewhere).toBe(numbers.reduce((sum, one) => sum + one, 0))
      expect(count.total).toBe(tiles + count.elsewhere)
      expect(count.having).toBe([...count.innovations.values()].filter((one) => one > 0).length)
    }),
  )
})

test('a year without any has all agencies and none that has one', () => {
  expect(countAgencies(all, new Map(), 2027)).toMatchObject({ counted: 2, having: 0, total: 0 })
})

describe('the agencies of a year', () => {
  const ended = { ...agency('lama', null, true), endedOn: '2026-07-01' }
  const begun = { ...agency('baru', null, true), beganOn: '2026-07-01' }
  const pasts = [
    { agencyId: health.id, untilYear: 2024, name: 'dinas kesehatan dan sosial', countsAsAgency: true },
    { agencyId: health.id, untilYear: 2022, name: 'kantor kesehatan', countsAsAgency: false },
  ]
  const of = (year: number) => {
    return agenciesOfYear([health, ended, begun], pasts, year).map((one) => [one.name, one.countsAsAgency])
  }

  test('one that ended counts to the year before, one that began from its year on', () => {
    expect(of(2025)).toEqual([
      ['dinkes', true],
      ['lama', true],
      ['baru', false],
    ])
    expect(of(2026)).toEqual([
      ['dinkes', true],
      ['lama', false],
      ['baru', true],
    ])
  })

  test('names and counting are those of then', () => {
    expect(of(2023)[0]).toEqual(['dinas kesehatan dan sosial', true])
    expect(of(2021)[0]).toEqual(['kantor kesehatan', false])
  })
})

describe('who has in a year what an agency had', () => {
  const first = { id: id('a'), endedOn: '2024-05-01', successorId: id('b') }
  const second = { id: id('b'), endedOn: '2026-05-01', successorId: id('c') }
  const last = { id: id('c'), endedOn: null, successorId: null }
  test.each([
    [2023, 'a'],
    [2024, 'b'],
    [2025, 'b'],
    [2026, 'c'],
  ])('%i', (year, heir) => {
    expect(heirIn([first, second, last], first.id, year)).toBe(heir)
  })

  test('also where the data run in a circle', () => {
    expect(heirIn([first, { ...second, successorId: first.id }], first.id, 2030)).toBe('a')
  })
})
