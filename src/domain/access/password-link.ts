/** What a one-time link is for: somebody new, a password that an administrator or the server resets, or one asked for by e-mail. */
export const passwordLinkPurposes = ['invitation', 'reset', 'mail'] as const
export type PasswordLinkPurpose = (typeof passwordLinkPurposes)[number]

const HOUR_MS = 3_600_000

/** How long a link lives: an invitation waits on somebody's desk, a reset is on its way by telephone, an e-mail arrives at once. */
export const PASSWORD_LINK_LIFE_MS: Readonly<Record<PasswordLinkPurpose, number>> = {
  invitation: 7 * 24 * HOUR_MS,
  reset: 24 * HOUR_MS,
  mail: HOUR_MS,
}

/** So many links a day are sent to one address, whoever asks for them. */
export const MAIL_LINKS_PER_DAY_MAX = 3

/** Signs that neither look nor sound alike, as a code is read out over the telephone; ten of 28 are 48 bits. */
export const CODE_SIGNS = 'abcdefghjkmnpqrstuvwxyz23456'
export const CODE_SIGNS_COUNT = 10
const CODE_GROUP_SIGNS = 5

/** A code as it is shown and read out: `k7qmw-4txpd`. */
export function showCode(code: string): string {
  return `${code.slice(0, CODE_GROUP_SIGNS)}-${code.slice(CODE_GROUP_SIGNS)}`
}

/** A code as somebody typed it, with capitals, spaces or strokes; null when it cannot be one. */
export function readCode(typed: string): string | null {
  const signs = typed.toLowerCase().replace(/[\s-]/g, '')
  const isCode = signs.length === CODE_SIGNS_COUNT && [...signs].every((sign) => CODE_SIGNS.includes(sign))
  return isCode ? signs : null
}
