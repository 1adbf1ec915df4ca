import { createHmac, randomInt } from 'node:crypto'
import { symmetricDecrypt } from 'better-auth/crypto'
import { CODE_SIGNS, CODE_SIGNS_COUNT } from '../../domain/access/password-link.ts'
import { RECOVERY_CODES_COUNT } from '../../domain/access/second-factor.ts'

/** In the signs that are read out over the telephone too, without the stroke that they are shown with. */
export function drawRecoveryCodes(): string[] {
  const draw = () =>
    Array.from({ length: CODE_SIGNS_COUNT }, () => CODE_SIGNS[randomInt(CODE_SIGNS.length)]).join('')
  return Array.from({ length: RECOVERY_CODES_COUNT }, draw)
}

const isHash = (text: string) => text.startsWith('hmac:')

/** What is kept of a recovery code: keyed, so that whoever reads the table alone cannot try all there are. */
export function recoveryHashOf(secret: string, code: string): string {
  if (isHash(code)) return code
  return `hmac:${createHmac('sha256', secret).update(`recovery ${code}`).digest('base64url')}`
}

/**
 * How the library keeps them: as a list of hashes. Those that an earlier Labinov kept encrypted are hashed when they are read, and
 * kept so once one of them is used.
 */
export function recoveryStorage(secret: string) {
  const hashed = (list: string) =>
    JSON.stringify((JSON.parse(list) as string[]).map((code) => recoveryHashOf(secret, code)))
  return {
    encrypt: async (list: string) => hashed(list),
    decrypt: async (kept: string) =>
      kept.startsWith('[') ? kept : hashed(await symmetricDecrypt({ key: secret, data: kept })),
  }
}
