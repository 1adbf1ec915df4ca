import { expect, test } from 'vitest'
import type { AgencyId } from '../scope.ts'
import { checkParent, pathUp, withUnits } from './agency-tree.ts'

const id = (name: string) => name as AgencyId
const agencies = [
  { id: id('dinas'), parentId: null },
  { id: id('puskesmas'), parentId: id('dinas') },
  { id: id('post'), parentId: id('puskesmas') },
  { id: id('kecamatan'), parentId: null },
]
const codeOf = (outcome: ReturnType<typeof checkParent>) => (outcome.ok ? 'ok' : outcome.code)

test('the path leads from an agency to the top', () => {
  expect(pathUp(agencies, id('post'))).toEqual(['post', 'puskesmas', 'dinas'])
})

test('an agency has every unit below it, at any depth, and a circle ends', () => {
  expect(withUnits(agencies, id('dinas'))).toEqual(['dinas', 'puskesmas', 'post'])
  const circle = [
    { id: id('one'), parentId: id('other') },
    { id: id('other'), parentId: id('one') },
  ]
  expect(withUnits(circle, id('one'))).toEqual(['one', 'other'])
})

test('an agency never stands below itself, below nothing known, or too deep', () => {
  expect(codeOf(checkParent(agencies, id('kecamatan'), id('post')))).toBe('ok')
  expect(codeOf(checkParent(agencies, id('dinas'), null))).toBe('ok')
  expect(codeOf(checkParent(agencies, id('dinas'), id('post')))).toBe('below-itself')
  expect(codeOf(checkParent(agencies, id('dinas'), id('dinas')))).toBe('below-itself')
  expect(codeOf(checkParent(agencies, null, id('gone')))).toBe('unknown-parent')
  expect(codeOf(checkParent(agencies, id('dinas'), id('kecamatan')))).toBe('ok')
  const deeper = [...agencies, { id: id('desk'), parentId: id('post') }]
  expect(codeOf(checkParent(deeper, null, id('desk')))).toBe('too-deep')
  expect(codeOf(checkParent(deeper, id('dinas'), id('kecamatan')))).toBe('too-deep')
})
