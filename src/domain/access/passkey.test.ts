import { expect, test } from 'vitest'
import { PASSKEY_SECONDS_MAX, passkeySiteOf } from './passkey.ts'
import { USED_CODE_KEPT_MS } from './second-factor.ts'

test('passkeys are bound to a name that is reached by https, or to this machine', () => {
  expect(passkeySiteOf('https://inovasi.example.go.id:8443')).toEqual({
    host: 'inovasi.example.go.id',
    origin: 'https://inovasi.example.go.id:8443',
  })
  expect(passkeySiteOf('http://localhost:3000')?.host).toBe('localhost')
  expect(passkeySiteOf('http://inovasi.example.go.id')).toBeNull()
  expect(passkeySiteOf('https://10.0.0.5')).toBeNull()
  expect(passkeySiteOf('https://[::1]')).toBeNull()
})

test('what was used is remembered as long as it could be shown again', () => {
  expect(PASSKEY_SECONDS_MAX * 1000).toBeLessThan(USED_CODE_KEPT_MS)
})
