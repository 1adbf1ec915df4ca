import { fileTypeFromBuffer } from 'file-type'
import type { Sharp } from 'sharp'
import { ok, type Result, refused } from '../domain/result.ts'
import { type ImageRefusal, redrawImage } from './upload-image.ts'

/** A mark as a designer hands it over takes some hundred KB; a larger file is a photograph of one. */
export const MARK_BYTES_MAX = 2 * 1024 * 1024
/** Printed 25 mm wide this is 600 dots an inch, as fine as an office printer prints. */
const PRINT_SIDE_PIXELS_MAX = 600
/** Less is seen as steps on paper. */
export const MARK_SIDE_PIXELS_MIN = 100
/** Two pixels of a phone for each one of the page, in the place that the head of a page has. */
const SMALL_WIDTH_PIXELS_MAX = 148
const SMALL_HEIGHT_PIXELS_MAX = 74
/** Deviation of its colours, of 255, below which a picture on white ground looks empty. */
const DEVIATION_MIN = 3
const TYPES: readonly string[] = ['image/png', 'image/jpeg', 'image/webp']

export type DrawnMark = {
  readonly print: Uint8Array
  readonly small: Uint8Array
  /** Of the small one, in pixels. */
  readonly width: number
  readonly height: number
}

export type MarkRefusal =
  | ImageRefusal
  | 'mark-empty'
  | 'mark-too-large'
  | 'mark-type-not-allowed'
  | 'mark-too-small'
  | 'mark-invisible'

const inside = (image: Sharp, width: number, height: number) =>
  image.resize(width, height, { fit: 'inside', withoutEnlargement: true })

/**
 * Draws a region's mark anew from an uploaded PNG, JPEG or WebP, which is known by its content: on white ground, in its own
 * proportion, once for print and once for the head of a page, both as PNG.
 */
export async function drawMark(bytes: Uint8Array): Promise<Result<DrawnMark, MarkRefusal>> {
  if (bytes.length === 0) return refused('mark-empty')
  if (bytes.length > MARK_BYTES_MAX) return refused('mark-too-large', { bytesMax: MARK_BYTES_MAX })
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (!type || !TYPES.includes(type.mime)) return refused('mark-type-not-allowed', { found: type?.ext })
  const drawn = await redrawImage(bytes, async (image) => {
    const onWhite = image.flatten({ background: '#ffffff' }).toColorspace('srgb')
    const print = await inside(onWhite.clone(), PRINT_SIDE_PIXELS_MAX, PRINT_SIDE_PIXELS_MAX)
      .png({ compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true })
    const small = await inside(onWhite.clone(), SMALL_WIDTH_PIXELS_MAX, SMALL_HEIGHT_PIXELS_MAX)
      .png({ palette: true, compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true })
    return { print, small }
  })
  if (!drawn.ok) return drawn
  const { print, small } = drawn.value
  if (Math.max(print.info.width, print.info.height) < MARK_SIDE_PIXELS_MIN) {
    return refused('mark-too-small', { pixelsMin: MARK_SIDE_PIXELS_MIN })
  }
  const seen = await redrawImage(print.data, (image) => image.stats())
  if (!seen.ok) return seen
  if (seen.value.channels.every(({ stdev }) => stdev < DEVIATION_MIN)) return refused('mark-invisible')
  const { width, height } = small.info
  return ok({ print: print.data, small: small.data, width, height })
}
