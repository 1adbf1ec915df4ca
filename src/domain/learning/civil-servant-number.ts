import { isDay } from '../calendar/working-days.ts'
import { ok, type Result, refused } from '../result.ts'

/** What the eighteen digits of a civil servant say: of a permanent one (NIP), or of one on contract (NI PPPK). */
export type CivilServantNumber = {
  /** The digits alone. It is text: as a number it loses its last digits. */
  readonly digits: string
  readonly kind: 'pns' | 'pppk'
  readonly bornOn: string
  /** Month of the first appointment, `2015-03`, or its year for one on contract. */
  readonly appointed: string
  /** How many times somebody on contract was appointed; null for a permanent one. */
  readonly times: number | null
  readonly sex: 'male' | 'female'
}

export type CivilServantNumberRefusal =
  | 'turned-into-a-number'
  | 'digits-lost'
  | 'not-eighteen-digits'
  | 'no-such-birthday'
  | 'no-such-month'
  | 'no-such-sex'
  | 'age-at-appointment'

const DIGITS = 18
const AGE_AT_APPOINTMENT_MIN = 17
const AGE_AT_APPOINTMENT_MAX = 70
/** Longer text is nobody's number and is not looked at. */
const CHARACTERS_MAX = 60

/** What a spreadsheet or a form puts between or before the digits. */
const between = /[\s.'’`‘\-–]/g
/** 1.99E+17, 1,99001012015031E+17: a spreadsheet's number. */
const asNumber = /^[\d.,\s]+E\s?[+]?\s?\d+$/i

/**
 * Reads the number of a civil servant as people write it, `19900101 201503 1 001` or with an apostrophe before it. There is no
 * check digit, so that a well-formed number may be nobody's. Refuses 'turned-into-a-number' (1,99E+17) and 'digits-lost' (the
 * last three are zeros: a spreadsheet keeps fifteen), 'not-eighteen-digits', 'no-such-birthday', 'no-such-month' (digits 13 and
 * 14 are 01-12, or 21-29 on contract), 'no-such-sex' and 'age-at-appointment'.
 */
export function readCivilServantNumber(text: string): Result<CivilServantNumber, CivilServantNumberRefusal> {
  const written = text.length > CHARACTERS_MAX ? '' : text.trim()
  if (asNumber.test(written)) return refused('turned-into-a-number')
  const digits = written.replace(between, '')
  if (!/^\d{18}$/.test(digits)) {
    const found = digits.replace(/\D/g, '').length
    return refused('not-eighteen-digits', { found, needed: DIGITS })
  }
  return readDigits(digits)
}

function readDigits(digits: string): Result<CivilServantNumber, CivilServantNumberRefusal> {
  const bornOn = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`
  if (!isDay(bornOn)) return refused('no-such-birthday', { birthday: bornOn })
  const month = digits.slice(12, 14)
  const kind = /^(0[1-9]|1[0-2])$/.test(month) ? 'pns' : /^2[1-9]$/.test(month) ? 'pppk' : null
  if (kind === null) return refused('no-such-month', { month })
  const sex = digits[14] === '1' ? 'male' : digits[14] === '2' ? 'female' : null
  if (sex === null) return refused('no-such-sex', { digit: digits[14] })
  if (digits.endsWith('000')) return refused('digits-lost')
  const year = digits.slice(8, 12)
  const age = Number(year) - Number(digits.slice(0, 4))
  if (age < AGE_AT_APPOINTMENT_MIN || age > AGE_AT_APPOINTMENT_MAX) {
    return refused('age-at-appointment', { age })
  }
  const appointed = kind === 'pns' ? `${year}-${month}` : year
  const times = kind === 'pns' ? null : Number(digits[13])
  return ok({ digits, kind, bornOn, appointed, times, sex })
}

/** A number for lists, where it must be told from others and read by nobody: `1990****2015*****1`. */
export function maskedNumber(digits: string): string {
  return `${digits.slice(0, 4)}****${digits.slice(8, 12)}*****${digits.slice(-1)}`
}
