/** A person has a phone, a computer and some keys; more would hide one that is not theirs. */
export const PASSKEYS_MAX = 10

/** How long a page may wait for the passkey that it asks for. Not longer than a used one is remembered, so that none is right twice. */
export const PASSKEY_SECONDS_MAX = 240

/** What a browser answers, in text: keys with long certificates of their maker included. */
export const PASSKEY_ANSWER_CHARACTERS_MAX = 30_000

export const PASSKEY_NAME_CHARACTERS_MAX = 60

/** Where passkeys hold: the host that they are bound to, and the address of our pages there. */
export type PasskeySite = { readonly host: string; readonly origin: string }

/**
 * The place that passkeys of an installation are bound to; null where browsers give none, which is at a bare number and, but for
 * this machine itself, without https (Web Authentication Level 3, 5.1.3 and 13.4.9).
 */
export function passkeySiteOf(baseUrl: string): PasskeySite | null {
  const { protocol, hostname, origin } = new URL(baseUrl)
  const isNumber = /^[\d.]+$/.test(hostname) || hostname.includes(':')
  const isSecure = protocol === 'https:' || hostname === 'localhost'
  return isSecure && !isNumber ? { host: hostname, origin } : null
}
