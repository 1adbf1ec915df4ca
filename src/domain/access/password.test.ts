import { expect, test } from 'vitest'
import { checkPassword, PASSWORD_CHARACTERS_MAX } from './password.ts'

const account = { email: 'rekan.kerja@contoh.invalid', current: 'abcd-efgh-jkmn-pqrs-tuvw' }

test.each([
  'empat belas kucing tidur',
  '🐈 kucing 🐈 tidur 🐈',
  'kata sandi rekan kerja',
  `${'x9'.repeat(20)}kucing`,
])('%s may be chosen', (password) => {
  expect(checkPassword(password, account)).toEqual({ ok: true, value: null })
})

test.each([
  ['password-too-short', 'pendek sekali!'],
  // Seven cats are seven signs, whatever they take in memory.
  ['password-too-short', '🐈'.repeat(14)],
  ['password-too-long', 'kucing tidur '.repeat(PASSWORD_CHARACTERS_MAX / 13 + 1)],
  ['password-same', account.current],
  ['password-guessable', 'aaaaaaaaaaaaaaaaaaaa'],
  ['password-guessable', '123123123123123123'],
  ['password-guessable', 'rekan.kerja.labinov1'],
  ['password-guessable', 'Labinov Labinov Labinov'],
])('%s: %s', (code, password) => {
  expect(checkPassword(password, account)).toMatchObject({ ok: false, code })
})
