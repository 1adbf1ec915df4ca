import { expect, test } from 'vitest'
import { correctCells, readableText } from './table.ts'

test('no cell of a list turns the direction of what stands beside it, or holds what nobody sees', () => {
  const turned = 'Dinas \u202eiretnaK\u202c \u2066Kota\u2069 \u200fUji\u061c'
  expect(readableText(turned)).toBe('Dinas iretnaK Kota Uji')
  expect(readableText('Antre\u0000\u001b dari\ud800 Rumah\n')).toBe('Antre dari\ufffd Rumah\n')
  expect(correctCells(['a', 'b'], { 1: '\u202eb' })).toEqual(['a', 'b'])
})
