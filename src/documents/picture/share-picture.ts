import type { PrintedMark } from '../printed-mark.ts'
import { type Lettering, linesOf, openLettering } from './lettering.ts'

/** What a picture for sharing says of an innovation, in the words of its reader. */
export type SharePicture = {
  readonly regionName: string
  readonly mark: PrintedMark | null
  readonly name: string
  readonly agencyName: string
  /** The verdict as its word, with its colour and its shape, because colour never speaks alone. */
  readonly verdict: { readonly word: string; readonly color: string; readonly shape: string }
  /** What people said, `86 dari 100`, and of how many; null where too few answered. */
  readonly score: { readonly value: string; readonly of: string } | null
  /** The question of the site. */
  readonly question: string
  /** Said of an example. */
  readonly remark: string | null
}

/** As wide and high as networks ask for. */
export const SHARE_WIDTH = 1200
export const SHARE_HEIGHT = 630

const MARGIN = 72
const INK = '#1f2b2a'
const QUIET = '#52605e'
const ACCENT = '#0E6B5C'
const MARK_BOX = { width: 150, height: 72 }
/** The name in the largest letters in which it has room. */
const NAME_SIZES = [76, 64, 54]
const NAME_LINES_MAX = 3
const NAME_HEIGHT = 250

type Letterings = { readonly regular: Lettering; readonly bold: Lettering }

const line = (
  lettering: Lettering,
  text: string,
  at: { x: number; y: number; size: number },
  color: string,
) => `<path d="${lettering.path(text, at)}" fill="${color}"/>`

/** The name in lines, as large as it can be. */
function nameLines({ bold }: Letterings, name: string): { lines: string[]; size: number } {
  const width = SHARE_WIDTH - 2 * MARGIN
  for (const size of NAME_SIZES) {
    const linesMax = Math.min(NAME_LINES_MAX, Math.floor(NAME_HEIGHT / (size * 1.15)))
    const lines = linesOf(bold, name, { width, size, linesMax })
    if (!lines.at(-1)?.endsWith('…')) return { lines, size }
  }
  const size = NAME_SIZES.at(-1) ?? 54
  return { lines: linesOf(bold, name, { width, size, linesMax: NAME_LINES_MAX }), size }
}

function head(letterings: Letterings, { regionName, mark }: SharePicture): string {
  const scale = mark ? Math.min(MARK_BOX.width / mark.width, MARK_BOX.height / mark.height) : 0
  const [width, height] = mark ? [mark.width * scale, mark.height * scale] : [0, 0]
  const image = mark
    ? `<image x="${MARGIN}" y="${60 - height / 2 + 12}" width="${width}" height="${height}" href="data:image/png;base64,${Buffer.from(mark.png).toString('base64')}"/>`
    : ''
  const x = MARGIN + (mark ? width + 24 : 0)
  const [name = ''] = linesOf(letterings.bold, regionName, {
    width: SHARE_WIDTH - MARGIN - x - 220,
    size: 30,
    linesMax: 1,
  })
  const own = letterings.bold.width('Labinov', 30)
  return (
    image +
    line(letterings.bold, name, { x, y: 82, size: 30 }, INK) +
    line(letterings.bold, 'Labinov', { x: SHARE_WIDTH - MARGIN - own, y: 82, size: 30 }, ACCENT)
  )
}

/** The answer at the foot: shape and word, and beside it what people said. */
function foot({ regular, bold }: Letterings, picture: SharePicture): string {
  const { verdict, score, question, remark } = picture
  const top = 448
  const shape = `<g transform="translate(${MARGIN} ${top + 40}) scale(3.4)" fill="none" color="${verdict.color}">${verdict.shape}</g>`
  const answer =
    line(regular, question, { x: MARGIN, y: top, size: 28 }, QUIET) +
    shape +
    line(bold, verdict.word, { x: MARGIN + 74, y: top + 86, size: 52 }, INK)
  const told =
    score === null
      ? ''
      : line(
          bold,
          score.value,
          { x: SHARE_WIDTH - MARGIN - bold.width(score.value, 52), y: top + 86, size: 52 },
          INK,
        ) +
        line(
          regular,
          score.of,
          { x: SHARE_WIDTH - MARGIN - regular.width(score.of, 26), y: top + 124, size: 26 },
          QUIET,
        )
  const said = remark ? line(regular, remark, { x: MARGIN, y: top + 140, size: 24 }, QUIET) : ''
  return `<path d="M${MARGIN} ${top - 46}H${SHARE_WIDTH - MARGIN}" stroke="#d5dcda" stroke-width="2"/>${answer}${told}${said}`
}

/** The picture as SVG without any text of its own: all letters are outlines. */
export function sharePictureSvg(picture: SharePicture): string {
  const letterings = { regular: openLettering('regular'), bold: openLettering('bold') }
  const { lines, size } = nameLines(letterings, picture.name)
  const names = lines.map((text, at) =>
    line(letterings.bold, text, { x: MARGIN, y: 150 + size + at * size * 1.15, size }, ACCENT),
  )
  const [agency = ''] = linesOf(letterings.regular, picture.agencyName, {
    width: SHARE_WIDTH - 2 * MARGIN,
    size: 30,
    linesMax: 1,
  })
  const below = 150 + size + (lines.length - 1) * size * 1.15 + 52
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SHARE_WIDTH}" height="${SHARE_HEIGHT}" viewBox="0 0 ${SHARE_WIDTH} ${SHARE_HEIGHT}"><rect width="${SHARE_WIDTH}" height="${SHARE_HEIGHT}" fill="#ffffff"/><rect width="${SHARE_WIDTH}" height="14" fill="${ACCENT}"/>${head(letterings, picture)}${names.join('')}${line(letterings.regular, agency, { x: MARGIN, y: below, size: 30 }, INK)}${foot(letterings, picture)}</svg>`
}

/** The picture as PNG. */
export async function sharePicturePng(picture: SharePicture): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  sharp.concurrency(1)
  const drawn = await sharp(Buffer.from(sharePictureSvg(picture)))
    .png({ palette: true, colours: 64 })
    .toBuffer()
  return new Uint8Array(drawn)
}
