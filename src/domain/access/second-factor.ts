import type { Role } from './role.ts'

/** How long the right password waits for the second factor. */
export const SECOND_FACTOR_STEP_SECONDS = 600

/** Codes on the paper for the day on which the phone is lost; each works once. */
export const RECOVERY_CODES_COUNT = 10

/** A code of a phone counts half a minute, and a clock may be half a minute off either way; so long it is not taken twice. */
export const USED_CODE_KEPT_MS = 5 * 60_000

/** The six digits that a phone shows, as somebody typed them with spaces; null when it is something else. */
export function readDigits(typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(/[\s-]/g, '')
  return /^\d{6}$/.test(digits) ? digits : null
}

/** Whether one of these roles must bring a second factor where the region asks it of some. */
export function mustBringSecondFactor(asked: readonly Role[] | undefined, held: readonly Role[]): boolean {
  return held.some((role) => asked?.includes(role) === true)
}
