import { expect, test } from 'vitest'
import { cookieName, isSent, SESSION_COOKIE } from './cookie-name.ts'

test('a cookie is known by either of its names, beside others, and no other is taken for it', () => {
  for (const address of ['https://labinov.contoh.go.id', 'http://10.0.0.4:8080']) {
    const line = `lang=id; ${cookieName(address, SESSION_COOKIE)}=abc; a=b`
    expect(isSent(line, SESSION_COOKIE)).toBe(true)
    expect(isSent(line, 'reply')).toBe(false)
  }
  expect(isSent('session_token=abc', SESSION_COOKIE)).toBe(false)
  expect(isSent(undefined, SESSION_COOKIE)).toBe(false)
})
