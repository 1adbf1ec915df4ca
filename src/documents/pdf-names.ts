/** Names by which a PDF runs a script or a program, plays a film, or carries other files. */
const ACTIVE: ReadonlySet<string> = new Set(['JavaScript', 'Launch', 'RichMedia', 'EmbeddedFiles'])

/** What ends a name, a number or a word (ISO 32000-1, 7.2.2). */
const END = '()<>[]{}/% \t\r\n\f\0'
/** Each object begins anew with these words, so that an unclosed text in one hides nothing in the next. */
const OBJECT = /\b\d{1,10}\s{1,20}\d{1,10}\s{1,20}obj\b|\btrailer\b/g

/**
 * The first active name that a PDF names openly, or null. What stands in texts (addresses of links, titles), in remarks and in
 * the packed content of streams is no name.
 */
export function activePartOf(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  // Most files have none of these words at all, in whatever writing.
  if (!/#[0-9a-f]{2}|JavaScript|Launch|RichMedia|EmbeddedFiles/i.test(text)) return null
  const starts = [0, ...[...text.matchAll(OBJECT)].map(({ index }) => index)]
  for (const [at, start] of starts.entries()) {
    const found = activeIn(text.slice(start, starts[at + 1] ?? text.length))
    if (found !== null) return found
  }
  return null
}

/** Goes through one object once, from sign to sign. */
function activeIn(text: string): string | null {
  let at = 0
  // A text that its object never closes is none: from its bracket on, brackets say nothing.
  let isOpen = false
  while (at < text.length) {
    const sign = text[at]
    if (sign === '(' && !isOpen) {
      const close = endOfText(text, at)
      isOpen = close === null
      at = close ?? at + 1
    } else if (sign === '%') at = endOfLine(text, at)
    else if (sign === '/') {
      const next = endOfName(text, at + 1)
      const name = nameOf(text.slice(at + 1, next))
      if (ACTIVE.has(name)) return name
      at = next
    } else if (sign === 's' && isStream(text, at)) {
      // The bytes of a stream are no part of the object that they belong to.
      const close = text.indexOf('endstream', at)
      at = close === -1 ? text.length : close + 9
    } else at += 1
  }
  return null
}

function isStream(text: string, at: number): boolean {
  const isWord = at === 0 || END.includes(text[at - 1] as string)
  return isWord && text.startsWith('stream', at) && /[\r\n]/.test(text[at + 6] ?? '')
}

/** Behind the bracket that closes the text, or null; brackets within are in pairs or behind a backslash. */
function endOfText(text: string, start: number): number | null {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const sign = text[at]
    if (sign === '\\') at += 1
    else if (sign === '(') depth += 1
    else if (sign === ')') depth -= 1
    if (depth === 0) return at + 1
  }
  return null
}

function endOfLine(text: string, start: number): number {
  let at = start
  while (at < text.length && text[at] !== '\r' && text[at] !== '\n') at += 1
  return at
}

function endOfName(text: string, start: number): number {
  let at = start
  while (at < text.length && !END.includes(text[at] as string)) at += 1
  return at
}

/** Any letter of a name may be written as the number of its sign: `/Java#53cript`. */
function nameOf(written: string): string {
  return written.replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
