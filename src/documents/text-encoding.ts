import type { TextEncoding } from '../domain/intake/table.ts'
import { ok, type Result, refused } from '../domain/result.ts'

/** How many bytes are looked at to tell UTF-16 without a mark from other text. */
const SAMPLE_BYTES = 4096
/** Share of zero bytes on one side of the pairs from which Latin text must be UTF-16. */
const ZERO_SHARE_MIN = 0.4

/**
 * Text of a file and the encoding it was written in: by its mark, else UTF-16 by its zero bytes, else UTF-8
 * when every byte fits, else windows-1252 as old Excel writes. Refused `file-not-text` when control bytes
 * show that it is no text at all.
 */
export function decodeText(
  bytes: Uint8Array,
): Result<{ text: string; encoding: TextEncoding }, 'file-not-text'> {
  const encoding = detectEncoding(bytes)
  const text = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding).decode(bytes)
  if (hasControlCharacters(text)) return refused('file-not-text')
  return ok({ text, encoding })
}

function detectEncoding(bytes: Uint8Array): TextEncoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8-bom'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const wide = detectWideText(bytes.subarray(0, SAMPLE_BYTES))
  if (wide !== null) return wide
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

function detectWideText(sample: Uint8Array): TextEncoding | null {
  const pairs = Math.floor(sample.length / 2)
  if (pairs === 0) return null
  let zerosFirst = 0
  let zerosSecond = 0
  for (let index = 0; index < pairs * 2; index += 2) {
    if (sample[index] === 0) zerosFirst++
    if (sample[index + 1] === 0) zerosSecond++
  }
  if (zerosSecond / pairs >= ZERO_SHARE_MIN && zerosFirst === 0) return 'utf-16le'
  if (zerosFirst / pairs >= ZERO_SHARE_MIN && zerosSecond === 0) return 'utf-16be'
  return null
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function hasControlCharacters(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const isLayout = code === 0x09 || code === 0x0a || code === 0x0b || code === 0x0c || code === 0x0d
    if (code < 0x20 && !isLayout) return true
  }
  return false
}
