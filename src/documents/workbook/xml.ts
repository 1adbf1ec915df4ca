import { type AttrsGetter, Parser } from 'saxen'

/** Beyond this no spreadsheet nests its elements; the deepest of ours has eight. */
const DEPTH_MAX = 64

/** An element without the prefix of its namespace, which every writer chooses for itself. */
export type XmlElement = {
  readonly name: string
  /** The value of an attribute with its entities resolved, by its name without a prefix; undefined where it is not there. */
  readonly attribute: (name: string) => string | undefined
}

export type XmlReader = {
  readonly open: (element: XmlElement) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** What is no XML, is nested too deeply, or defines entities of its own, which no spreadsheet does and every bomb. */
export class XmlRefused extends Error {}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

function attributeOf(attributes: AttrsGetter, decode: (text: string) => string) {
  let byName: Record<string, string> | undefined
  return (name: string): string | undefined => {
    byName ??= Object.fromEntries(Object.entries(attributes()).map(([full, value]) => [local(full), value]))
    const value = Object.hasOwn(byName, name) ? byName[name] : undefined
    return value === undefined ? undefined : decode(value)
  }
}

/**
 * Reads a part of a spreadsheet from its beginning to its end, without keeping any of it.
 * @throws XmlRefused
 */
export function readXml(bytes: Uint8Array, reader: XmlReader): void {
  const parser = new Parser()
  let depth = 0
  parser.on('openTag', (name, attributes, decode) => {
    depth += 1
    if (depth > DEPTH_MAX) throw new XmlRefused('nested too deeply')
    reader.open({ name: local(name), attribute: attributeOf(attributes, decode) })
  })
  parser.on('closeTag', (name) => {
    depth -= 1
    reader.close?.(local(name))
  })
  parser.on('text', (text, decode) => reader.text?.(decode(text)))
  parser.on('cdata', (text) => reader.text?.(text))
  parser.on('attention', () => {
    throw new XmlRefused('a definition of its own')
  })
  parser.on('error', (error) => {
    throw new XmlRefused('no XML', { cause: error })
  })
  // A faulty attribute is as good as none.
  parser.on('warn', () => {})
  parser.parse(decodeXml(bytes))
}

/** Spreadsheets are written in UTF-8, and by a few programs in UTF-16 with its mark. */
function decodeXml(bytes: Uint8Array): string {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (!wide) return new TextDecoder().decode(bytes)
  return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
}
