import { describe, expect, test } from 'vitest'
import { isFromNetworks, readNetwork } from './agency-networks.ts'

describe('a range is read as people write it', () => {
  test.each([
    [' 10.14.0.0/16 ', '10.14.0.0/16'],
    ['36.66.1.2', '36.66.1.2/32'],
    ['2001:DB8::/32', '2001:db8::/32'],
    ['2001:db8::1', '2001:db8::1/128'],
  ])('%s', (text, value) => {
    expect(readNetwork(text)).toEqual({ ok: true, value })
  })

  test.each([
    ['', 'no-network'],
    ['kantor', 'no-network'],
    ['10.14.0.0/33', 'no-network'],
    ['10.14.0.0/-1', 'no-network'],
    ['10.14.0.0/16/2', 'no-network'],
    ['10.14.0', 'no-network'],
    ['0.0.0.0/0', 'network-too-wide'],
    ['::/0', 'network-too-wide'],
  ])('%s is refused', (text, code) => {
    expect(readNetwork(text)).toMatchObject({ code })
  })
})

test.each([
  ['10.14.200.3', true],
  ['10.15.0.1', false],
  ['::ffff:10.14.200.3', true],
  ['2001:db8:1::7', true],
  ['2001:db9::7', false],
  ['unknown', null],
])('%s', (address, inside) => {
  expect(isFromNetworks(address, ['10.14.0.0/16', '2001:db8::/32'])).toBe(inside)
})

test('without registered ranges nothing is said', () => {
  expect(isFromNetworks('10.14.200.3', [])).toBeNull()
})
