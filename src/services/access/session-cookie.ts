import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a cookie holds, as the sign-in library reads one: the first of its name, without quotation marks, decoded. */
function cookieOf(cookies: string, name: string): string | null {
  for (const part of cookies.split(';')) {
    const start = part.indexOf('=')
    if (start === -1 || part.slice(0, start).trim() !== name) continue
    const text = part.slice(start + 1).trim()
    const value = text.startsWith('"') ? text.slice(1, -1) : text
    try {
      return decodeURIComponent(value)
    } catch {
      return value
    }
  }
  return null
}

/**
 * The token of the session in a Cookie header, where the library signed it with this secret: `token.signature`, HMAC-SHA-256 in base64. Null
 * for anything else.
 */
export function signedToken(cookies: string, name: string, secret: string): string | null {
  const value = cookieOf(cookies, name)
  const end = value?.lastIndexOf('.') ?? -1
  if (!value || end < 1) return null
  const token = value.slice(0, end)
  const expected = Buffer.from(createHmac('sha256', secret).update(token).digest('base64'))
  const sent = Buffer.from(value.slice(end + 1))
  return sent.byteLength === expected.byteLength && timingSafeEqual(sent, expected) ? token : null
}
