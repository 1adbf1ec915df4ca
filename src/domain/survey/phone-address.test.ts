import { expect, test } from 'vitest'
import { phoneReach } from './phone-address.ts'

test.each([
  ['http://localhost:4000', 'own-machine'],
  ['https://127.0.0.1', 'own-machine'],
  ['http://[::1]:4000', 'own-machine'],
  ['http://192.168.1.20:4000', 'one-network'],
  ['http://172.20.0.3', 'one-network'],
  ['http://172.32.0.3', 'reachable'],
  ['http://labinov', 'one-network'],
  ['http://labinov.local', 'one-network'],
  ['https://labinov.local', 'reachable'],
  ['http://inovasi.example.go.id', 'reachable'],
  ['https://inovasi.example.go.id', 'reachable'],
])('a phone reaches %s: %s', (address, reach) => {
  expect(phoneReach(address)).toBe(reach)
})
