import { CODE_SIGNS, tidyCode } from '../survey/check-character.ts'

/**
 * The code on the screen of a room. A new one is shown every ten seconds and each lives for thirty, so that whoever scans the
 * oldest still has time to send. It proves that somebody sees the screen now; who it is, their registration says.
 */
export const ATTENDANCE_STEP_SECONDS = 10
export const ATTENDANCE_LIFE_SECONDS = 30
/** 30^6 codes: a guess within thirty seconds finds one of the three that live by one in 243 million. */
export const ATTENDANCE_SIGNS = 6

/** Number of the step at a moment, in milliseconds of the clock; each step has a code of its own. */
export function attendanceStep(now: number): number {
  return Math.floor(now / (ATTENDANCE_STEP_SECONDS * 1000))
}

/** The steps whose codes live at a moment, the newest first. */
export function livingSteps(now: number): number[] {
  const step = attendanceStep(now)
  return Array.from({ length: ATTENDANCE_LIFE_SECONDS / ATTENDANCE_STEP_SECONDS }, (_, age) => step - age)
}

/**
 * The code of a step from a keyed digest of session and step, 12 bytes at least: two bytes a sign, so that no sign is likelier
 * than another by more than one in two thousand.
 */
export function codeOfDigest(digest: Uint8Array): string {
  return Array.from({ length: ATTENDANCE_SIGNS }, (_, place) => {
    const number = (digest[2 * place] as number) * 256 + (digest[2 * place + 1] as number)
    return CODE_SIGNS[number % CODE_SIGNS.length]
  }).join('')
}

/** A code as it was typed, in any case and with spaces; null for what is none. */
export function readAttendanceCode(typed: string): string | null {
  if (typed.length > ATTENDANCE_SIGNS * 4) return null
  const code = tidyCode(typed)
  return code?.length === ATTENDANCE_SIGNS ? code : null
}
