import type { Metadata, Sharp } from 'sharp'
import { ok, type Result, refused } from '../domain/result.ts'

export type ImageKind = 'png' | 'jpeg' | 'webp'
export type ImageRefusal = 'upload-image-unreadable' | 'upload-image-too-many-pixels'

/** A picture as it is unpacked: the largest of usual phones have 64 million pixels of three bytes. */
export const UNPACKED_BYTES_MAX = 200_000_000
/** Sharp on any screen and on A4 paper; more only slows a page down on a phone. */
const SIDE_PIXELS_MAX = 3000
/** Quality at which photographs show no loss beside the original. */
const QUALITY = 85
/** A picture within the limits takes a few seconds on a small server; one that needs this long was made to. */
const SECONDS_MAX = 15

const BYTES_OF_DEPTH: Readonly<Record<string, number>> = { uchar: 1, ushort: 2 }

/** What a picture of this head needs while it is read. Of a progressive JPEG all frequencies are held, of two bytes each. */
function unpackedBytes({ width, height, channels, depth, format, isProgressive }: Metadata): number {
  const held = format === 'jpeg' && isProgressive ? 2 : (BYTES_OF_DEPTH[depth] ?? 4)
  return width * height * channels * held
}

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
    // One core, and nothing kept of what was read before.
    sharp.concurrency(1)
    sharp.cache(false)
    const declared = await sharp(bytes, { limitInputPixels: false }).metadata()
    const { width, height } = declared
    if (unpackedBytes(declared) > UNPACKED_BYTES_MAX) {
      return refused('upload-image-too-many-pixels', { width, height, bytes_max: UNPACKED_BYTES_MAX })
    }
    const image = sharp(bytes, { limitInputPixels: width * height, failOn: 'error' })
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
