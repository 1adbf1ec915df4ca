import type { Content } from 'pdfmake/interfaces.js'

/** A region's mark for print: a PNG, and its sides in any unit. */
export type PrintedMark = { readonly png: Uint8Array; readonly width: number; readonly height: number }

const name = 'mark'

/** The pictures of a document that shows the mark, which is then in it once however often it is shown. */
export function markImages(mark: PrintedMark | null): Record<string, string> {
  return mark ? { [name]: `data:image/png;base64,${Buffer.from(mark.png).toString('base64')}` } : {}
}

/** The mark beside what names the region, in its own proportion within a box in points; without one the names alone. */
export function besideMark(
  mark: PrintedMark | null,
  box: { readonly width: number; readonly height: number; readonly gap: number },
  names: Content,
): Content {
  if (!mark) return names
  const scale = Math.min(box.width / mark.width, box.height / mark.height)
  const [width, height] = [mark.width * scale, mark.height * scale]
  return {
    columns: [
      { image: name, width, height },
      { width: '*', stack: [names] },
    ],
    columnGap: box.gap,
  }
}
