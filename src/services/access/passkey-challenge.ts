import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { PASSKEY_SECONDS_MAX } from '../../domain/access/passkey.ts'

const RANDOM_BYTES = 16
const MOMENT_BYTES = 6
const SIGNATURE_BYTES = 16

/** What a challenge is for: a new passkey, or showing one; and by whom, where that is known. */
type Use = { readonly kind: 'create' | 'show'; readonly personId: string | null }

function signatureOf(secret: string, bytes: Buffer, { kind, personId }: Use): Buffer {
  const text = `passkey ${kind} ${personId ?? ''} ${bytes.toString('base64url')}`
  return createHmac('sha256', secret).update(text).digest().subarray(0, SIGNATURE_BYTES)
}

/** Draws what a passkey has to sign: a random number and when it ends, with our signature, so that any process knows it again. */
export function drawChallenge(secret: string, use: Use, now: Date): string {
  const bytes = Buffer.concat([randomBytes(RANDOM_BYTES), Buffer.alloc(MOMENT_BYTES)])
  bytes.writeUIntBE(now.getTime() + PASSKEY_SECONDS_MAX * 1000, RANDOM_BYTES, MOMENT_BYTES)
  return Buffer.concat([bytes, signatureOf(secret, bytes, use)]).toString('base64url')
}

/** Whether a challenge was drawn here for this use and is still good. */
export function isOwnChallenge(secret: string, challenge: string, use: Use, now: Date): boolean {
  const all = Buffer.from(challenge, 'base64url')
  if (all.length !== RANDOM_BYTES + MOMENT_BYTES + SIGNATURE_BYTES) return false
  const bytes = all.subarray(0, RANDOM_BYTES + MOMENT_BYTES)
  const isSigned = timingSafeEqual(all.subarray(bytes.length), signatureOf(secret, bytes, use))
  return isSigned && bytes.readUIntBE(RANDOM_BYTES, MOMENT_BYTES) > now.getTime()
}
