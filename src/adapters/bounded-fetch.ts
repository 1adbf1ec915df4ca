import type { CustomFetch } from 'openid-client'

/** An answer that is longer than whoever asked can use. */
export class AnswerTooLong extends Error {}

const WITHOUT_BODY = new Set([101, 204, 205, 304])

async function bytesOf(response: Response, bytesMax: number): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of response.body ?? []) {
    bytes += piece.byteLength
    if (bytes > bytesMax) throw new AnswerTooLong(`more than ${bytesMax} bytes`)
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/**
 * Asks as `fetch` does, and takes no more than so many bytes of an answer, unpacked: whoever answers without end fills no memory. It goes
 * where it was sent and no further, so that an answer cannot lead it to an address inside.
 */
export function boundedFetch(bytesMax: number): CustomFetch {
  return async (url, options) => {
    const response = await fetch(url, { ...options, redirect: 'manual' } as RequestInit)
    const { status, statusText, headers } = response
    const bytes = await bytesOf(response, bytesMax)
    return new Response(WITHOUT_BODY.has(status) ? null : bytes, { status, statusText, headers })
  }
}
