import { createHmac } from 'node:crypto'
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

/** So many signs of ours behind each code: nobody writes a list of guesses of their own, to be looked up at once. */
const MARK_SIGNS = 10

function markOf({ services }: Visit, code: string): string {
  const mac = createHmac('sha256', services.secret).update(`remembered-registration:${code}`)
  return mac.digest('base64url').slice(0, MARK_SIGNS)
}

/** The registrations that were remembered on this device by us, the latest first. */
export function rememberedRegistrations(visit: Visit): string[] {
  const kept = (readCookie(visit, cookie) ?? '').split('.', REMEMBERED_MAX)
  return kept.flatMap((one) => {
    const code = readRegistrationCode(one.slice(0, REGISTRATION_SIGNS))
    return code !== null && one.slice(REGISTRATION_SIGNS) === markOf(visit, code) ? code : []
  })
}

/** Remembers a registration on this device, so that nothing has to be typed at the door. */
export function rememberRegistration(visit: Visit, code: string): void {
  const others = rememberedRegistrations(visit).filter((one) => one !== code)
  const kept = [code, ...others].slice(0, REMEMBERED_MAX).map((one) => one + markOf(visit, one))
  setCookies(visit, [cookieLine(visit, cookie, kept.join('.'), REMEMBERED_SECONDS)])
}
