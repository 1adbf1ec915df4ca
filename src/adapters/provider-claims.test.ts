import { expect, test } from 'vitest'
import { claimsIn } from './provider-claims.ts'

const told = { iss: 'https://kota.invalid', sub: 'budi' }
const read = (claims: object, more: object = {}) =>
  claimsIn({ told: { ...told, ...claims }, more: { ...more }, groupsClaim: 'groups', idToken: 'x' })

test('an address counts as it is written in plain signs, and verified by whoever said it', () => {
  expect(read({ email: 'Budi@Kota.invalid', email_verified: true })).toMatchObject({
    email: 'budi@kota.invalid',
    isEmailVerified: true,
  })
  for (const email of [
    '\u212aepala@kota.invalid',
    ' a@b.invalid',
    'a@b.invalid\n',
    '\u00a0a@b',
    'a',
    5,
    ['a@b'],
  ]) {
    expect([email, read({ email, email_verified: true })?.email]).toEqual([email, null])
  }
  expect(read({ email: `${'a'.repeat(250)}@b.invalid` })?.email).toBeNull()
  const verified = { email: 'lain@kota.invalid', email_verified: true }
  expect(read({ email: 'a@kota.invalid' }, verified)).toMatchObject({ isEmailVerified: false })
  expect(read({}, verified)).toMatchObject({ email: 'lain@kota.invalid', isEmailVerified: true })
})

test('nobody is somebody without a name of plain signs that is short enough', () => {
  for (const sub of ['', 'a\0b', 'ü', 's'.repeat(256), 5, null, {}])
    expect([sub, read({ sub })]).toEqual([sub, null])
  expect(read({ sub: '00u1 a|b' })?.subject).toBe('00u1 a|b')
})

test('groups are texts of some length and number; what is neither a list nor a text says nothing', () => {
  expect(read({ groups: 'a,b c' })?.groups).toEqual(['a', 'b', 'c'])
  expect(read({ groups: [['a'], 'b', 5, 'c'.repeat(201)] })?.groups).toEqual(['b'])
  expect(read({ groups: Array.from({ length: 100_000 }, (_, at) => `g${at}`) })?.groups).toHaveLength(500)
  for (const groups of [{ a: ['b'] }, 5, true, undefined]) expect(read({ groups })?.groups).toBeNull()
})

test('a name is one line without hidden signs, and a long token is not kept', () => {
  expect(read({ name: `Budi\r\nBcc: a@b ${'x'.repeat(500)}` })?.name).toMatch(/^Budi Bcc: a@b x{1,190}$/)
  expect(read({ name: ' \0 ' })?.name).toBeNull()
  expect(read({ name: 'Budi \u202egnal\u202c \u2066Uji\u2069\u061c' })?.name).toBe('Budi gnal Uji')
  const long = claimsIn({ told, more: {}, groupsClaim: 'groups', idToken: 'x'.repeat(3_000) })
  expect(long?.idToken).toBeNull()
})
