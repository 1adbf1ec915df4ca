/** A name as it is called, and what stands behind it in brackets: `Sianduk (Sistem Pengiriman Dokumen)`. */
export type ShortName = { readonly short: string; readonly long: string | null }

const IN_BRACKETS = /^(.{2,}?)\s*\(([^()]{8,})\)$/

/** The short form of a name that spells itself out in brackets; a mark such as "(contoh)" is no name. */
export function shortName(name: string): ShortName {
  const [, short, long] = IN_BRACKETS.exec(name.trim()) ?? []
  return short && long ? { short, long } : { short: name, long: null }
}
