/**
 * The region's own mark as it is kept: two drawings of what was uploaded, each under the key of its file, which begins with
 * the hash of its content. Width and height are those of the small one, in pixels.
 */
export type RegionMark = {
  readonly printKey: string
  readonly smallKey: string
  readonly width: number
  readonly height: number
}

/** Enough of the hash that no two marks of a region share an address. */
const NAME_CHARACTERS = 16

/** The name under which the public gets the small mark: another picture has another name, so a browser may keep it for good. */
export function markFileName({ smallKey }: RegionMark): string {
  return `${smallKey.slice(0, NAME_CHARACTERS)}.png`
}
