import type { Metadata, Sharp } from 'sharp'
import { ok, type Result, refused } from '../domain/result.ts'

export type ImageKind = 'png' | 'jpeg' | 'webp'
export type ImageRefusal = 'upload-image-unreadable' | 'upload-image-too-many-pixels'

/** A picture that is read line by line, as it is unpacked: the largest of usual phones have 64 million pixels of three bytes. */
export const UNPACKED_BYTES_MAX = 200_000_000
/** One of which everything is held until its end is read: all of its pixels, in twelve million of three bytes. */
const HELD_BYTES_MAX = 36_000_000
/** Of a progressive JPEG all frequencies are held beside the pixels: eight million pixels as they are usually written. */
const FREQUENCY_BYTES_MAX = 25_000_000
/**
 * Sharp on any screen and on A4 paper, at 175 dots an inch; more only slows a page down on a phone, and takes what is drawn above
 * the memory that one request may.
 */
const SIDE_PIXELS_MAX = 2048
/** Of six; more effort makes a WebP no better, one part in twenty smaller, and takes twice as long. */
const WEBP_EFFORT = 1
/** Quality at which photographs show no loss beside the original. */
const QUALITY = 85
/** A picture within the limits takes a few seconds on a small server; one that needs this long was made to. */
const SECONDS_MAX = 15

const BYTES_OF_DEPTH: Readonly<Record<string, number>> = { uchar: 1, ushort: 2 }

/**
 * What a picture of this head needs while it is read, and how much that may be. Of a progressive JPEG it is two bytes for each frequency, of which colour
 * has a quarter where it is written as usual.
 */
function needOf(head: Metadata): { readonly bytes: number; readonly bytesMax: number } {
  const {
    width,
    height,
    channels,
    depth,
    format,
    isProgressive,
    hasAlpha,
    chromaSubsampling = '4:4:4',
  } = head
  const pixels = width * height
  if (format === 'jpeg' && isProgressive) {
    const frequencies = chromaSubsampling === '4:2:0' ? 1.5 : channels
    return { bytes: pixels * frequencies * 2, bytesMax: FREQUENCY_BYTES_MAX }
  }
  const bytes = pixels * channels * (hasAlpha ? copiesOfAlpha(format) : 1) * (BYTES_OF_DEPTH[depth] ?? 4)
  return { bytes, bytesMax: format === 'webp' || isProgressive ? HELD_BYTES_MAX : UNPACKED_BYTES_MAX }
}

/** The library holds a WebP with transparency three times, as it does a moving one; of others it makes lines of larger numbers. */
const copiesOfAlpha = (format: string | undefined) => (format === 'webp' ? 3 : 2)

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
    const { bytes: needed, bytesMax } = needOf(declared)
    if (needed > bytesMax) {
      return refused('upload-image-too-many-pixels', { width, height, bytesMax: bytesMax })
    }
    const image = sharp(bytes, { sequentialRead: true, limitInputPixels: width * height, failOn: 'error' })
    return ok(await draw(image.timeout({ seconds: SECONDS_MAX }).autoOrient()))
  } catch {
    return refused('upload-image-unreadable')
  }
}

const OPTIONS = {
  png: {},
  jpeg: { quality: QUALITY },
  webp: { quality: QUALITY, effort: WEBP_EFFORT },
} as const

/** The picture again, in its own kind, at most `SIDE_PIXELS_MAX` a side. */
export function rewriteImage(bytes: Uint8Array, kind: ImageKind): Promise<Result<Uint8Array, ImageRefusal>> {
  // To write the transparency of a WebP takes as much again as all of its colours.
  const ground = (image: Sharp) => (kind === 'webp' ? image.flatten({ background: '#ffffff' }) : image)
  return redrawImage(bytes, (image) =>
    ground(image)
      .resize(SIDE_PIXELS_MAX, SIDE_PIXELS_MAX, { fit: 'inside', withoutEnlargement: true })
      .toFormat(kind, OPTIONS[kind])
      .toBuffer(),
  )
}
