import type { Sharp } from 'sharp'
import { ok, type Result, refused } from '../domain/result.ts'

export type ImageKind = 'png' | 'jpeg' | 'webp'
export type ImageRefusal = 'upload-image-unreadable' | 'upload-image-too-many-pixels'

/** The largest pictures of usual phones have 50 million pixels; one of 4 bytes each then takes 200 MB while it is read. */
export const IMAGE_PIXELS_MAX = 50_000_000
/** Sharp on any screen and on A4 paper; more only slows a page down on a phone. */
const SIDE_PIXELS_MAX = 3000
/** Quality at which photographs show no loss beside the original. */
const QUALITY = 85
/** A picture within the limits takes about a second; one that needs this long was made to. */
const SECONDS_MAX = 20

/**
 * Reads a picture within the limits of size and time, upright, and gives what `draw` makes of it: a new picture from its
 * pixels, without place, camera, comments, hidden files behind the end, or further frames.
 */
export async function redrawImage<T>(
  bytes: Uint8Array,
  draw: (image: Sharp) => Promise<T>,
): Promise<Result<T, ImageRefusal>> {
  // Only here, because most processes never see a picture and its library takes 20 MB.
  const { default: sharp } = await import('sharp')
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (width * height > IMAGE_PIXELS_MAX) {
      return refused('upload-image-too-many-pixels', { width, height, pixels_max: IMAGE_PIXELS_MAX })
    }
    const image = sharp(bytes, { limitInputPixels: IMAGE_PIXELS_MAX, failOn: 'error' })
    return ok(await draw(image.timeout({ seconds: SECONDS_MAX }).autoOrient()))
  } catch {
    return refused('upload-image-unreadable')
  }
}

/** The picture again, in its own kind, at most 3,000 pixels a side. */
export function rewriteImage(bytes: Uint8Array, kind: ImageKind): Promise<Result<Uint8Array, ImageRefusal>> {
  return redrawImage(bytes, (image) =>
    image
      .resize(SIDE_PIXELS_MAX, SIDE_PIXELS_MAX, { fit: 'inside', withoutEnlargement: true })
      .toFormat(kind, kind === 'png' ? {} : { quality: QUALITY })
      .toBuffer(),
  )
}
