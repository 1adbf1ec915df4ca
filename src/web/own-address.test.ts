import { expect, test } from 'vitest'
import { ownAddress } from './own-address.ts'

const set = ownAddress('https://inovasi.example.go.id', true)
const unset = ownAddress('http://localhost:3000', false)

test('with a set address, that host alone is ours', () => {
  expect(set.isHost('inovasi.example.go.id')).toBe(true)
  expect(set.isHost('INOVASI.example.go.id')).toBe(true)
  for (const host of [
    undefined,
    '',
    'evil.example',
    'inovasi.example.go.id.evil.example',
    '127.0.0.1:3000',
    'inovasi.example.go.id:81',
  ]) {
    expect([host, set.isHost(host)]).toEqual([host, false])
  }
})

test('without one, this machine answers to its numbers and never to a name', () => {
  for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000', '192.168.1.5:3000', 'localhost']) {
    expect([host, unset.isHost(host)]).toEqual([host, true])
  }
  for (const host of [
    undefined,
    'evil.example',
    'evil.example:3000',
    '127.0.0.1.evil.example',
    'x y',
    'user@127.0.0.1.nip.io',
  ]) {
    expect([host, unset.isHost(host)]).toEqual([host, false])
  }
})

test('a form comes from the set address, said by Origin or else by Referer', () => {
  const host = 'inovasi.example.go.id'
  const own = 'https://inovasi.example.go.id'
  expect(set.isSender(host, own, undefined)).toBe(true)
  expect(set.isSender(host, undefined, `${own}/kota/desk?x=1`)).toBe(true)
  for (const [origin, referer] of [
    [undefined, undefined],
    ['null', undefined],
    ['null', `${own}/kota`],
    ['http://inovasi.example.go.id', undefined],
    ['https://evil.example', `${own}/kota`],
    [undefined, 'https://evil.example/?https://inovasi.example.go.id'],
    [undefined, 'https://inovasi.example.go.id@evil.example/'],
    [undefined, 'nonsense'],
    [`${own}.evil.example`, undefined],
    ['', undefined],
  ] as const) {
    expect([origin, referer, set.isSender(host, origin, referer)]).toEqual([origin, referer, false])
  }
})

test('without a set address, a form comes from the number that its page was read at', () => {
  expect(unset.isSender('192.168.1.5:3000', 'http://192.168.1.5:3000', undefined)).toBe(true)
  expect(unset.isSender('192.168.1.5:3000', 'http://192.168.1.6:3000', undefined)).toBe(false)
  expect(unset.isSender('evil.example', 'http://evil.example', undefined)).toBe(false)
})
