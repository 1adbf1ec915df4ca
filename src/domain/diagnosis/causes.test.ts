import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCauses, rootsOf } from './causes.ts'
import { ideaFields, ideaGaps } from './idea.ts'

test('a line is a branch: its category, its whys, and the last why is the root', () => {
  const branches = parseCauses(
    'Proses: berkas diminta ulang > data tidak dibagi > belum ada perjanjian\n\nloket sempit',
  )
  expect(branches).toEqual([
    { category: 'Proses', whys: ['berkas diminta ulang', 'data tidak dibagi', 'belum ada perjanjian'] },
    { category: '', whys: ['loket sempit'] },
  ])
  expect(rootsOf(branches)).toEqual(['belum ada perjanjian', 'loket sempit'])
})

test('more than five whys lose nothing, and a category alone is no cause', () => {
  expect(parseCauses('Orang: a > b > c > d > e > f')[0]?.whys).toEqual(['a', 'b', 'c', 'd', 'e > f'])
  expect(parseCauses('Orang:\n > > ')).toEqual([])
})

test('whatever is typed is read within bounds', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), (text) => {
      for (const { whys } of parseCauses(text)) {
        expect(whys.length).toBeGreaterThan(0)
        expect(whys.length).toBeLessThanOrEqual(5)
      }
    }),
  )
})

test('an idea has ten fields, and all but the remark are asked before it becomes an innovation', () => {
  expect(ideaFields).toHaveLength(10)
  expect(ideaGaps({})).toHaveLength(9)
  const whole = Object.fromEntries(ideaFields.map((field) => [field, 'x']))
  expect(ideaGaps({ ...whole, note: '' })).toEqual([])
  expect(ideaGaps({ ...whole, novelty: ' ' })).toEqual(['novelty'])
})
