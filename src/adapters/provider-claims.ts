import { GROUP_CHARACTERS_MAX } from '../domain/access/provider-groups.ts'
import { directionMarks } from '../domain/direction-marks.ts'

/** Whom the provider vouches for. `groups` is null where it says nothing of groups. */
export type ProviderClaims = {
  readonly issuer: string
  readonly subject: string
  readonly email: string | null
  readonly isEmailVerified: boolean
  readonly name: string | null
  readonly groups: readonly string[] | null
  /** The provider asked for more than a password (RFC 8176). */
  readonly broughtSecond: boolean
  /** What it wants to see at signing out; null where that is too long for a line of an answer. */
  readonly idToken: string | null
}

type Claims = Readonly<Record<string, unknown>>

const GROUPS_MAX = 500
const NAME_CHARACTERS_MAX = 200
/** RFC 5321. */
const EMAIL_CHARACTERS_MAX = 254
/** It travels in a header; servers in front take some four thousand bytes of all of them together. */
const ID_TOKEN_CHARACTERS_MAX = 2_048
/** OpenID Connect Core 1.0, 2: at most 255 signs of ASCII. */
const SUBJECT = /^[\x20-\x7e]{1,255}$/
/** Of ASCII alone, before its case is made one: the sign of the kelvin would become a k, and open the account of somebody else. */
const EMAIL = /^[\x21-\x7e]+$/
const HIDING = /[\p{Cc}\p{Zl}\p{Zp}\p{Co}]/gu
/** What a session of many, or of a device and its owner, is called: RFC 8176, and what is added to it in practice. */
const SECOND_METHODS = new Set(['mfa', 'otp', 'hwk', 'swk', 'sc', 'fpt', 'face', 'iris', 'pop'])

function listOf(value: unknown): string[] | null {
  const list =
    typeof value === 'string' ? value.split(/[\s,]+/, GROUPS_MAX) : Array.isArray(value) ? value : null
  return (
    list?.filter(
      (one): one is string => typeof one === 'string' && one !== '' && one.length <= GROUP_CHARACTERS_MAX,
    ) ?? null
  )
}

function emailOf(value: unknown): string | null {
  if (
    typeof value !== 'string' ||
    value.length > EMAIL_CHARACTERS_MAX ||
    !EMAIL.test(value) ||
    !value.includes('@', 1)
  )
    return null
  return value.toLowerCase()
}

function nameOf(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const start = value.slice(0, NAME_CHARACTERS_MAX * 2).toWellFormed()
  const name = start
    .normalize('NFC')
    .replace(directionMarks, '')
    .replace(HIDING, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return name.slice(0, NAME_CHARACTERS_MAX).toWellFormed() || null
}

/**
 * Reads what a provider says of somebody: `told` in the ID token, `more` when it was asked for more. What is longer or of another kind
 * than it may be is left out; null where nobody is named. An address is verified only by whoever said it.
 */
export function claimsIn(sent: {
  readonly told: Claims
  readonly more: Claims
  readonly groupsClaim: string
  readonly idToken: string
}): ProviderClaims | null {
  const { told, more, groupsClaim, idToken } = sent
  const { iss, sub, amr } = told
  if (typeof iss !== 'string' || typeof sub !== 'string' || !SUBJECT.test(sub)) return null
  const saidBy = told.email === undefined ? more : told
  return {
    issuer: iss,
    subject: sub,
    email: emailOf(saidBy.email),
    isEmailVerified: saidBy.email_verified === true,
    name: nameOf(told.name ?? more.name),
    groups: listOf(told[groupsClaim] ?? more[groupsClaim])?.slice(0, GROUPS_MAX) ?? null,
    broughtSecond: (listOf(amr) ?? []).some((method) => SECOND_METHODS.has(method)),
    idToken: idToken.length > ID_TOKEN_CHARACTERS_MAX ? null : idToken,
  }
}
