import { isIP } from 'node:net'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { networkOf, readNetworkAddress, siteOf } from './network-address.ts'

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['203.0.113.7:4711', '203.0.113.7'],
  [' 203.0.113.7 ', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['::ffff:cb00:7107', '203.0.113.7'],
  ['[::ffff:203.0.113.7]:443', '203.0.113.7'],
  ['2001:db8::7', '2001:0db8:0000:0000:0000:0000:0000:0007'],
  ['2001:DB8:0:0:0:0:0:7', '2001:0db8:0000:0000:0000:0000:0000:0007'],
  ['[2001:db8::7]', '2001:0db8:0000:0000:0000:0000:0000:0007'],
  ['[2001:db8::7]:4711', '2001:0db8:0000:0000:0000:0000:0000:0007'],
  ['fe80::1%eth0', 'fe80:0000:0000:0000:0000:0000:0000:0001'],
  ['::', '0000:0000:0000:0000:0000:0000:0000:0000'],
])('%s is %s', (text, address) => {
  expect(readNetworkAddress(text)).toBe(address)
})

test.each([
  '',
  'unknown',
  '203.0.113',
  '203.0.113.7:',
  '203.0.113.7:x',
  '[203',
  '_hidden',
  '1.2.3.4, 5.6.7.8',
])('%s is no address', (text) => {
  expect(readNetworkAddress(text)).toBeNull()
})

test('every spelling of an address is the same one', () => {
  fc.assert(
    fc.property(fc.ipV6(), (text) => {
      if (isIP(text) !== 6) return
      const full = readNetworkAddress(text)
      expect(readNetworkAddress(full ?? '')).toBe(full)
      expect(readNetworkAddress(`[${text.toUpperCase()}]:1`)).toBe(full)
    }),
  )
})

test('a network is 56 bits of an address, and a site 48, also of one that is written short', () => {
  const of = (text: string) => networkOf(readNetworkAddress(text) ?? '')
  expect(of('2001:db8::1')).toBe(of('2001:db8:0:0:9:9:9:9'))
  expect(of('2001:db8::1')).toBe(of('2001:db8:0:ff::1'))
  expect(of('2001:db8::1')).not.toBe(of('2001:db8:0:100::1'))
  const site = (text: string) => siteOf(readNetworkAddress(text) ?? '')
  expect(site('2001:db8::1')).toBe(site('2001:db8:0:ffff::1'))
  expect(site('2001:db8::1')).not.toBe(site('2001:db8:1::1'))
  expect(site('203.0.113.7')).not.toBe(site('203.0.113.8'))
  expect(of('203.0.113.7')).not.toBe(of('203.0.113.8'))
})
