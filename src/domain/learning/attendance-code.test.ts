import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  ATTENDANCE_LIFE_SECONDS,
  ATTENDANCE_STEP_SECONDS,
  attendanceStep,
  codeOfDigest,
  livingSteps,
  readAttendanceCode,
} from './attendance-code.ts'

test('a code lives for thirty seconds from when it was first shown, and not one longer', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e9 }), fc.integer({ min: 0, max: 60_000 }), (second, later) => {
      const step = attendanceStep(second * 1000)
      const firstShown = step * ATTENDANCE_STEP_SECONDS * 1000
      const lives = livingSteps(firstShown + later).includes(step)
      expect(lives).toBe(later < ATTENDANCE_LIFE_SECONDS * 1000)
    }),
  )
})

test('a typed code is read with spaces and in small letters, and nothing else is one', () => {
  const code = codeOfDigest(createHmac('sha256', 'secret').update('1').digest())
  expect(readAttendanceCode(` ${code.toLowerCase().slice(0, 3)} ${code.slice(3)} `)).toBe(code)
  for (const typed of ['', 'ABC', `${code}A`, 'OOOOOO', 'A'.repeat(5_000)]) {
    expect([typed, readAttendanceCode(typed)]).toEqual([typed, null])
  }
})
