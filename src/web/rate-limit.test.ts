import { expect, test } from 'vitest'
import { readTrustedProxies } from '../adapters/trusted-proxies.ts'
import { senderAddress, senderKey } from './rate-limit.ts'

test('only the server in front of us is believed about who sent a request', () => {
  expect(senderAddress('127.0.0.1', '10.0.0.9, 203.0.113.7')).toBe('203.0.113.7')
  expect(senderAddress('::1', undefined)).toBe('::1')
  expect(senderAddress('203.0.113.8', '10.0.0.9')).toBe('203.0.113.8')
  expect(senderAddress(undefined, '10.0.0.9')).toBe('unknown')
})

test('the proxies of the setting are believed one after the other, and nobody whom they did not hear', () => {
  const proxies = readTrustedProxies('10.1.0.0/16, 2001:db8::/32') ?? undefined
  expect(senderAddress('10.1.2.3', '198.51.100.9, 203.0.113.7', proxies)).toBe('203.0.113.7')
  expect(senderAddress('::ffff:10.1.2.3', '203.0.113.7, 2001:db8::5', proxies)).toBe('203.0.113.7')
  expect(senderAddress('10.2.0.1', '203.0.113.7', proxies)).toBe('10.2.0.1')
  expect(senderAddress('10.1.2.3', 'nonsense', proxies)).toBe('10.1.2.3')
  for (const wrong of ['10.1.0.0/33', '10.1', 'x', '10.0.0.0/8/8', '::/129', '10.0.0.0/']) {
    expect([wrong, readTrustedProxies(wrong)]).toEqual([wrong, null])
  }
})

test('a key tells senders apart for a day, and is another one on the next', () => {
  const noon = Date.UTC(2026, 10, 23, 12)
  const key = senderKey('203.0.113.7', noon, 'phone')
  expect(senderKey('203.0.113.7', noon + 1_000, 'phone')).toBe(key)
  expect(senderKey('203.0.113.7', noon, 'another phone')).not.toBe(key)
  expect(senderKey('2001:db8:1:2:3:4:5:6', noon)).toBe(senderKey('2001:db8:1:2:9:9:9:9', noon))
  expect(senderKey('203.0.113.7', noon + 86_400_000, 'phone')).not.toBe(key)
})
