/** The size of one built file in bytes; a font has no compressed copies. */
type Size = { plain: number; brotli?: number; gzip?: number }

export function buildAssets(
  target?: URL,
): Promise<{ manifest: Record<string, string>; sizes: Record<string, Size> }>

/** The letters of a `unicode-range`. */
export function lettersOf(range: string): string

/** The ranges of the font's files: other Latin letters, all of the whole file, those of the first view. */
export function fontRanges(): Promise<string[]>

/** Each run of `:not(#\#)` as one `:not` of the same weight. */
export function weighedAtOnce(css: string): string
