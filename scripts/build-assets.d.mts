/** The size of one built file in bytes; a font has no compressed copies. */
type Size = { plain: number; brotli?: number; gzip?: number }

export function buildAssets(
  target?: URL,
): Promise<{ manifest: Record<string, string>; sizes: Record<string, Size> }>
