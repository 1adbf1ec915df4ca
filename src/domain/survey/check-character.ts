/**
 * Signs of codes that people read aloud and type: no 0, 1, I, L, O, U. There are 30 of them because 31 is prime,
 * which the check below needs.
 */
export const CODE_SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * Check character of a code after the hybrid system of ISO 7064 ("MOD M+1, M", as its MOD 37,36 for 36 signs) for
 * M = 30 signs. It finds every wrong sign and nearly every swap of two neighbours. The code holds CODE_SIGNS only.
 */
export function checkCharacter(code: string): string {
  const size = CODE_SIGNS.length
  let product = size
  for (const sign of code) {
    const sum = (product + CODE_SIGNS.indexOf(sign)) % size || size
    product = (sum * 2) % (size + 1)
  }
  return CODE_SIGNS[(size + 1 - product) % size] as string
}

/** True when the last sign is the check character of the others. */
export function isCheckRight(code: string): boolean {
  return code.length > 1 && checkCharacter(code.slice(0, -1)) === code.at(-1)
}

/** `signs` random signs and their check character; `pick(n)` gives a random whole number below n. */
export function randomCode(signs: number, pick: (below: number) => number): string {
  const code = Array.from({ length: signs }, () => CODE_SIGNS[pick(CODE_SIGNS.length)]).join('')
  return code + checkCharacter(code)
}

/** What stands around a code in a sentence and was copied along with it. */
const around = /^[("'<[“‘«]+|(?<![)"'>\]”’»,;:!?])[)"'>\]”’»,;:!?]+$/g

/** A typed code in capitals without spaces and dashes, or null when a sign does not belong. */
export function tidyCode(text: string): string | null {
  const code = text
    .toUpperCase()
    .replace(/[\s\-–—._]/g, '')
    .replace(around, '')
  return [...code].every((sign) => CODE_SIGNS.includes(sign)) && code !== '' ? code : null
}
