import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Services } from '../services.ts'

/** A page of a survey that was served: what its answers have in common, and when it was. */
export type ServedPage = { readonly key: string; readonly servedAt: Date }

const SECONDS_BYTES = 5
const CHANCE_BYTES = 6
/** 96 bits: nobody guesses one, and the form stays short. */
const SIGNATURE_CHARACTERS = 16

function signatureOf({ secret }: Pick<Services, 'secret'>, code: string, body: string): string {
  return createHmac('sha256', secret)
    .update(`survey-page:${code}:${body}`)
    .digest('base64url')
    .slice(0, SIGNATURE_CHARACTERS)
}

/**
 * The signed identifier of one page that is served. It is a batch: a phone without a signal, a kiosk and an interviewer fill in the page that they
 * keep again and again, and so many answers of one page are usual for each of them; more are a sign (`answer-sign-thresholds.ts`).
 */
export function issuePageId(services: Pick<Services, 'secret' | 'clock'>, code: string): string {
  const seconds = Buffer.alloc(SECONDS_BYTES)
  seconds.writeUIntBE(Math.floor(services.clock().getTime() / 1000), 0, SECONDS_BYTES)
  const body = Buffer.concat([seconds, randomBytes(CHANCE_BYTES)]).toString('base64url')
  return body + signatureOf(services, code, body)
}

/** The page that an identifier stands for; null for one that we did not sign for this code, or that comes from the future. */
export function readPageId(
  services: Pick<Services, 'secret' | 'clock'>,
  code: string,
  text: string,
): ServedPage | null {
  const body = text.slice(0, -SIGNATURE_CHARACTERS)
  const signed = Buffer.from(signatureOf(services, code, body))
  const sent = Buffer.from(text.slice(-SIGNATURE_CHARACTERS))
  if (sent.length !== signed.length || !timingSafeEqual(sent, signed)) return null
  const bytes = Buffer.from(body, 'base64url')
  if (bytes.length !== SECONDS_BYTES + CHANCE_BYTES) return null
  const servedAt = new Date(bytes.readUIntBE(0, SECONDS_BYTES) * 1000)
  return servedAt.getTime() <= services.clock().getTime() ? { key: body, servedAt } : null
}
