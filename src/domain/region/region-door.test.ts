import { expect, test } from 'vitest'
import { doorsByProvince } from './region-door.ts'

const door = (name: string, provinceName: string) => ({ slug: name, name, provinceName, isOpen: true })
const doors = [
  door('Kota Tegal', 'Jawa Tengah'),
  door('Kota Bandung', 'Jawa Barat'),
  door('Kabupaten Bandung', 'Jawa Barat'),
  door('Kabupaten Tegal', 'Jawa Tengah'),
]
const told = (words: string) =>
  doorsByProvince(doors, words).map(({ name, regions }) => [name, ...regions.map((each) => each.name)])

test('regions stand by province, in the order of the alphabet', () => {
  expect(told('')).toEqual([
    ['Jawa Barat', 'Kabupaten Bandung', 'Kota Bandung'],
    ['Jawa Tengah', 'Kabupaten Tegal', 'Kota Tegal'],
  ])
})

test('each word must be in the name or the province, however it is written', () => {
  expect(told(' BANDUNG  kota ')).toEqual([['Jawa Barat', 'Kota Bandung']])
  expect(told('tengah tégal')).toEqual([['Jawa Tengah', 'Kabupaten Tegal', 'Kota Tegal']])
  expect(told('surabaya')).toEqual([])
})
