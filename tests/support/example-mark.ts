import sharp from 'sharp'
import type { PrintedMark } from '../../src/documents/printed-mark.ts'

/** A drawing of simple shapes that says that it is an example, as a picture of its own transparent ground. */
export function exampleMark(width = 400, height = 300) {
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300" width="${width}" height="${height}" preserveAspectRatio="none">` +
        '<circle cx="130" cy="140" r="90" fill="#1d6fa5"/><path d="M210 230 300 60l90 170z" fill="#c4501b"/>' +
        '<rect x="40" y="240" width="320" height="44" fill="#1f2b2a"/></svg>',
    ),
  )
}

/** The same for print. */
export async function examplePrintedMark(): Promise<PrintedMark> {
  return {
    png: await exampleMark().flatten({ background: '#fff' }).png().toBuffer(),
    width: 148,
    height: 111,
  }
}
