import { tidyCode } from '../../../../domain/survey/check-character.ts'
import { cookieLine, readCookie, setCookies } from '../../../cookies.ts'
import type { Visit } from '../../../visit.ts'

const cookie = 'registrations'
/** As long as the longest course lasts. */
const REMEMBERED_SECONDS = 200 * 24 * 3600
/** A phone is one person's: more registrations than this are of courses that are over. */
const REMEMBERED_MAX = 5
const REGISTRATION_SIGNS = 7

/** A registration's code as it is kept, from what was typed; null for what cannot be one. */
export function readRegistrationCode(typed: string): string | null {
  if (typed.length > REGISTRATION_SIGNS * 4) return null
  const code = tidyCode(typed)
  return code?.length === REGISTRATION_SIGNS ? code : null
}

/** The registrations that this device remembers, the latest first. */
export function rememberedRegistrations(visit: Visit): string[] {
  return (readCookie(visit, cookie) ?? '').split('.').flatMap((code) => readRegistrationCode(code) ?? [])
}

/** Remembers a registration on this device, so that nothing has to be typed at the door. */
export function rememberRegistration(visit: Visit, code: string): void {
  const others = rememberedRegistrations(visit).filter((one) => one !== code)
  const kept = [code, ...others].slice(0, REMEMBERED_MAX)
  setCookies(visit, [cookieLine(visit, cookie, kept.join('.'), REMEMBERED_SECONDS)])
}
