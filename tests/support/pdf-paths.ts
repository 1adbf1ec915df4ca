import { inflateSync } from 'node:zlib'

export type Rectangle = { x: number; y: number; width: number; height: number }

/** The drawing instructions of all pages of a PDF, unpacked. */
export function pdfDrawing(pdf: Uint8Array): string {
  const text = Buffer.from(pdf).toString('latin1')
  return [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)]
    .map((match) => {
      try {
        return inflateSync(Buffer.from(match[1] as string, 'latin1')).toString('latin1')
      } catch {
        return ''
      }
    })
    .join('\n')
}

/** Rectangles that are drawn as four-cornered closed paths, such as the modules of a QR code. */
export function drawnRectangles(drawing: string): Rectangle[] {
  const number = '(-?[\\d.]+)'
  const corner = `${number} ${number} l\\s+`
  const closed = new RegExp(`${number} ${number} m\\s+${corner}${corner}${corner}(?:${corner})?h`, 'g')
  return [...drawing.matchAll(closed)].map((match) => {
    const numbers = match
      .slice(1)
      .filter((part) => part !== undefined)
      .map(Number)
    const xs = numbers.filter((_, index) => index % 2 === 0)
    const ys = numbers.filter((_, index) => index % 2 === 1)
    const [x, y] = [Math.min(...xs), Math.min(...ys)]
    return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
  })
}

/** Paints rectangles black on white, `scale` pixels a unit, as pixels of red, green, blue and opacity. */
export function paint(rectangles: readonly Rectangle[], side: number, scale: number) {
  const pixels = new Uint8ClampedArray((side * scale) ** 2 * 4).fill(255)
  for (const { x, y, width, height } of rectangles) {
    for (let row = Math.round(y * scale); row < Math.round((y + height) * scale); row++) {
      for (let column = Math.round(x * scale); column < Math.round((x + width) * scale); column++) {
        pixels.fill(0, (row * side * scale + column) * 4, (row * side * scale + column) * 4 + 3)
      }
    }
  }
  return { pixels, side: side * scale }
}

/** Where pictures are drawn, in the order of the page. */
export function drawnPictures(drawing: string): { width: number; height: number }[] {
  const placed = /(-?[\d.]+) 0 0 (-?[\d.]+) -?[\d.]+ -?[\d.]+ cm\s+\/I\d+ Do/g
  return [...drawing.matchAll(placed)].map(([, width, height]) => ({
    width: Math.abs(Number(width)),
    height: Math.abs(Number(height)),
  }))
}
