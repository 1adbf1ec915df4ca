/** Digits of a number with its country code, by ITU-T E.164. */
const DIGITS_MIN = 8
const DIGITS_MAX = 15

/** What people put between the digits. */
const between = /[\s().\-/]/g

/**
 * A telephone number as it is kept (`+6281234567890`), from what somebody typed: `0812-3456-7890`, `62 812…` or one with the code
 * of another country. Null for what no telephone has.
 */
export function telephoneOf(typed: string): string | null {
  const plain = typed.replace(between, '')
  if (!/^[+]?\d+$/.test(plain)) return null
  const digits = plain.startsWith('+')
    ? plain.slice(1)
    : plain.startsWith('00')
      ? plain.slice(2)
      : plain.startsWith('0')
        ? `62${plain.slice(1)}`
        : plain.startsWith('8')
          ? `62${plain}`
          : plain
  if (digits.startsWith('0') || digits.length < DIGITS_MIN || digits.length > DIGITS_MAX) return null
  return `+${digits}`
}

/** The address that opens a message with its text in WhatsApp: to a number, or to whom the sender chooses there. */
export function messageAddress(number: string | null, text: string): string {
  return `https://wa.me/${number?.slice(1) ?? ''}?text=${encodeURIComponent(text)}`
}
