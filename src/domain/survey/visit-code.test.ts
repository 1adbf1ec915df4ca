import { expect, test } from 'vitest'
import { newVisitCode, readVisitCode, shownVisitCode } from './visit-code.ts'

const code = newVisitCode((below) => 17 % below)

test('a visit code is read as it is printed, in any case', () => {
  expect(code).toHaveLength(10)
  for (const typed of [code, shownVisitCode(code), ` ${code.toLowerCase()} `]) {
    expect(readVisitCode(typed)).toEqual({ ok: true, value: code })
  }
})

test('a slip of one sign, too few signs and too much text are refused', () => {
  for (const typed of ['', `${code.slice(0, -1)}2`, code.slice(1), code.repeat(5)]) {
    expect(readVisitCode(typed)).toMatchObject({ ok: false, code: 'visit-mistyped' })
  }
})
