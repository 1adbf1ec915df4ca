/** A rectangle in the picture, in its own units. */
export type Box = { left: number; top: number; right: number; bottom: number }

/** A place where a label could stand: its baseline's anchor point. */
export type Place = { x: number; y: number; anchor: 'start' | 'middle' | 'end' }

export type Label = { text: string; kind: string; places: readonly Place[] }
export type PlacedLabel = Place & { text: string; kind: string }

/** Mean width of a letter against the size of the font; measured for figures and small letters, a little generous. */
const LETTER_WIDTH = 0.57

/** The room that a text takes when it stands at a place. */
export function boxOf(text: string, { x, y, anchor }: Place, fontSize: number): Box {
  const width = text.length * fontSize * LETTER_WIDTH
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, top: y - fontSize, right: left + width, bottom: y + fontSize * 0.25 }
}

/** The area that two rectangles share. */
export function overlapOf(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return width > 0 && height > 0 ? width * height : 0
}

/** How much of a rectangle lies outside the frame. */
function outsideOf(box: Box, frame: Box): number {
  const area = (box.right - box.left) * (box.bottom - box.top)
  return area - overlapOf(box, frame)
}

/** A label that leaves the picture is worse than one that covers a line. */
const OUTSIDE_WEIGHT = 1000

/**
 * Puts each label at the first of its places that is free of points, lines and earlier labels, or else at the
 * place where it hides least. Labels come in the order of their importance.
 */
export function placeLabels(
  labels: readonly Label[],
  obstacles: readonly Box[],
  frame: Box,
  fontSize: number,
): PlacedLabel[] {
  const taken = [...obstacles]
  return labels.map(({ text, kind, places }) => {
    let best: { place: Place; box: Box; cost: number } | undefined
    for (const place of places) {
      const box = boxOf(text, place, fontSize)
      const cost =
        taken.reduce((sum, other) => sum + overlapOf(box, other), 0) + OUTSIDE_WEIGHT * outsideOf(box, frame)
      if (!best || cost < best.cost) best = { place, box, cost }
      if (cost === 0) break
    }
    if (!best) throw new Error(`Label without a place: ${kind}`)
    taken.push(best.box)
    return { ...best.place, text, kind }
  })
}
