import type { ChangeScope } from '../store/base/change-listener.ts'

/** An answer that is known in all its parts. */
export type PlainAnswer = {
  readonly status: number
  readonly bytes: Uint8Array<ArrayBuffer> | null
  /** A plain record, because the server copies anything else into one for each answer. */
  readonly headers: Readonly<Record<string, string>>
  /** Whether the headers of every answer are among them already: what is sent often has them from the day on which it is kept. */
  readonly isSecured?: boolean
}

/** A page that is the same for many readers, as it was made: a Response gives its bytes back only by a stream, which takes longer than packing them. */
export type MadePage = PlainAnswer & {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Whose change makes the page out of date; anybody's where it is null. */
  readonly scope: ChangeScope
}

/** What goes on its way to the reader: in its parts where they are known, so that a Response is made of them once and at last. */
export type Answered = Response | PlainAnswer

const made = new WeakMap<Response, MadePage>()

/** Answers with the page, and remembers how it was made for whoever keeps or packs it. */
export function respondWith(page: MadePage): Response {
  const { bytes, status, headers } = page
  const answer = new Response(bytes, { status, headers })
  made.set(answer, page)
  return answer
}

/** How an answer of `respondWith` was made; null for any other. */
export function madeAs(answer: Response): MadePage | null {
  return made.get(answer) ?? null
}

/** The answer in its parts, or null where they are not known. */
export function partsOf(answered: Answered): PlainAnswer | null {
  return 'bytes' in answered && !(answered instanceof Response) ? answered : madeAs(answered as Response)
}
