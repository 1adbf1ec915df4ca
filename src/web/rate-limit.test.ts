import { expect, test } from 'vitest'
import { readTrustedProxies } from '../adapters/trusted-proxies.ts'
import { countedSenders, senderAddress, senderKey, waitOf, within } from './rate-limit.ts'

const salt = Buffer.alloc(32, 1)

test('only the server in front of us is believed about who sent a request', () => {
  expect(senderAddress('127.0.0.1', '10.0.0.9, 203.0.113.7')).toBe('203.0.113.7')
  expect(senderAddress('::1', undefined)).toBe('0000:0000:0000:0000:0000:0000:0000:0001')
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

test('a key tells senders apart within a salt, and is another one in the next', () => {
  const key = senderKey(salt, '203.0.113.7', 'phone')
  expect(senderKey(salt, '203.0.113.7', 'phone')).toBe(key)
  expect(senderKey(salt, '203.0.113.7', 'another phone')).not.toBe(key)
  expect(senderKey(salt, '2001:db8:1:2:3:4:5:6')).toBe(senderKey(salt, '2001:db8:1:2:9:9:9:9'))
  expect(senderKey(Buffer.alloc(32, 2), '203.0.113.7', 'phone')).not.toBe(key)
})

test('a port, brackets and every spelling of IPv6 lead to one sender', () => {
  expect(senderAddress('127.0.0.1', '203.0.113.7:4711')).toBe('203.0.113.7')
  expect(senderAddress('127.0.0.1', '[2001:db8::7]:4711')).toBe(senderAddress('127.0.0.1', '2001:DB8:0::7'))
  const key = (address: string) => senderKey(salt, senderAddress('127.0.0.1', address))
  // Written short, the fourth group is not where it seems to be: one household must not be two, nor two one.
  expect(key('2001:db8::1')).toBe(key('2001:db8:0:0:ffff::2'))
  expect(key('2001:db8::1')).not.toBe(key('2001:db8:0:700::1'))
})

test('a pace slows a flood down and lets a whole door through', () => {
  const pace = { name: 'pace', usesMax: 100, windowSeconds: 600, spacingMs: 100 }
  const start = Date.UTC(2026, 10, 23, 12)
  // Five hundred people behind one address, within two minutes: each has a turn.
  const door = Array.from({ length: 500 }, (_, person) => waitOf(pace, 'door', start + person * 240))
  expect(door.every((waitMs) => waitMs !== null && waitMs <= 100)).toBe(true)
  // A program that sends a thousand at once: at most what fits into the longest wait.
  const flood = Array.from({ length: 1_000 }, () => waitOf(pace, 'flood', start))
  expect(flood.filter((waitMs) => waitMs !== null)).toHaveLength(100 + 20_000 / 100)
  expect(waitOf(pace, 'another network', start)).toBe(0)
})

test('a flood of addresses does not fill the memory', () => {
  const limit = { name: 'flood', usesMax: 1, windowSeconds: 60 }
  for (let sender = 0; sender < 60_000; sender += 1) within(limit, `sender ${sender}`, Date.now())
  expect(countedSenders()).toBeLessThanOrEqual(20_000)
})
