import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ExhibitionClaim,
  exhibitionEffect,
  ranksTold,
  standGaps,
  type UncountedClaim,
  uncountedClaim,
} from './exhibition.ts'

const TODAY = '2026-11-30'
const claim = (changes: Partial<ExhibitionClaim> = {}): ExhibitionClaim => ({
  kind: 'visitors',
  countedOn: '2026-11-20',
  people: 120,
  source: 'Buku tamu hari pertama',
  isWithdrawn: false,
  ...changes,
})
const report = (source: string | null) => claim({ kind: 'media', people: null, source })

describe('what counts of an exhibition', () => {
  test.each<[Partial<ExhibitionClaim>, UncountedClaim | null]>([
    [{}, null],
    [{ source: null }, 'no-source'],
    [{ source: '  ' }, 'no-source'],
    [{ isWithdrawn: true }, 'withdrawn'],
    [{ countedOn: '2026-12-01' }, 'not-yet'],
  ])('%j: %s', (changes, why) => {
    expect(uncountedClaim(claim(changes), TODAY)).toBe(why)
  })

  test('of a day the largest, days added, one source one report', () => {
    const claims = [
      claim(),
      claim({ people: 90, source: 'Hitungan satpam' }),
      claim({ countedOn: '2026-11-21', people: 30 }),
      claim({ people: 9_000, source: null }),
      report('https://kabar.contoh.invalid/1'),
      report(' HTTPS://kabar.contoh.invalid/1 '),
      report('Koran Contoh, 21 November 2026, hlm. 3'),
      report(null),
    ]
    expect(exhibitionEffect(claims, TODAY)).toEqual({ visits: 150, reports: 2 })
  })

  test('nothing that counts is not nobody', () => {
    expect(exhibitionEffect([claim({ source: null })], TODAY)).toEqual({ visits: null, reports: null })
  })

  test('a claim without a source moves nothing, and entering one twice adds nobody', () => {
    const some = fc.record({
      kind: fc.constant('visitors' as const),
      countedOn: fc.constantFrom('2026-11-19', '2026-11-20'),
      people: fc.nat(5_000),
      source: fc.constantFrom(null, '', 'buku tamu'),
      isWithdrawn: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 10 }), (claims) => {
        const proven = claims.filter((one) => uncountedClaim(one, TODAY) === null)
        const effect = exhibitionEffect(claims, TODAY)
        expect(exhibitionEffect(proven, TODAY)).toEqual(effect)
        expect(exhibitionEffect([...claims, ...claims], TODAY)).toEqual(effect)
      }),
    )
  })
})

test('a stand says what it lacks', () => {
  expect(standGaps({ stateBefore: null, stateAfter: null, milestones: [] })).toEqual([
    'before',
    'after',
    'milestones',
  ])
  const texts = { stateBefore: 'a', stateAfter: 'b' }
  expect(standGaps({ ...texts, milestones: [{ picture: null }] })).toEqual(['pictures'])
  expect(standGaps({ ...texts, milestones: [{ picture: null }, { picture: 'x' }] })).toEqual([])
})

test('the first places are told, with all who share them', () => {
  const ranking = [1, 2, 2, 4, 5].map((rank) => ({ rank }))
  expect(ranksTold(ranking).map(({ rank }) => rank)).toEqual([1, 2, 2])
})
