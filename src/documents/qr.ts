import QRCode, { type QRCodeErrorCorrectionLevel } from 'qrcode'
import { ok, type Result, refused } from '../domain/result.ts'

export type QrVector = {
  /** Modules along one side, the quiet zone included: width and height of the SVG view box. */
  readonly size: number
  /** Path data of the dark modules, one unit a module. */
  readonly path: string
}

/** White border that readers need, in modules, after ISO/IEC 18004. */
const QUIET_MODULES = 4
/** A quarter of the code may be torn or dirty, as on a poster at a counter. */
const ERROR_CORRECTION: QRCodeErrorCorrectionLevel = 'Q'
/** Longer texts make modules too fine for a cheap phone at an arm's length. */
const TEXT_CHARACTERS_MAX = 300
/** Ten pixels a module print sharply on a hand-sized code. */
const PNG_MODULE_PIXELS = 10

export type QrRefusal = 'qr-text-empty' | 'qr-text-too-long' | 'qr-text-malformed'

/** The QR code of a text, usually a short link, as one SVG path: dark modules of a row join to one strip. */
export function qrVector(text: string): Result<QrVector, QrRefusal> {
  const fault = faultOf(text)
  if (fault !== null) return fault
  const { modules } = QRCode.create(text, { errorCorrectionLevel: ERROR_CORRECTION })
  let path = ''
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column) === 0) continue
      const start = column
      while (column + 1 < modules.size && modules.get(row, column + 1) !== 0) column++
      const length = column - start + 1
      path += `M${start + QUIET_MODULES} ${row + QUIET_MODULES}h${length}v1h-${length}z`
    }
  }
  return ok({ size: modules.size + 2 * QUIET_MODULES, path })
}

/** The QR code of a text as a PNG, black on white with its quiet zone, for slides and chat groups. */
export async function qrPng(text: string): Promise<Result<Uint8Array, QrRefusal>> {
  const fault = faultOf(text)
  if (fault !== null) return fault
  return ok(
    await QRCode.toBuffer(text, {
      errorCorrectionLevel: ERROR_CORRECTION,
      margin: QUIET_MODULES,
      scale: PNG_MODULE_PIXELS,
    }),
  )
}

function faultOf(text: string) {
  if (text === '') return refused('qr-text-empty')
  if (!text.isWellFormed()) return refused('qr-text-malformed')
  const characters = text.length
  return characters > TEXT_CHARACTERS_MAX
    ? refused('qr-text-too-long', { characters, charactersMax: TEXT_CHARACTERS_MAX } as const)
    : null
}
