/** A corner of the radar: where its value lies, and where its label stands. */
export type RadarPoint = { readonly x: number; readonly y: number }

/** A point on the axis of a component, from the middle outward; the first axis points up. */
export function radarPoint(
  at: number,
  axes: number,
  share: number,
  { centre, radius }: { readonly centre: number; readonly radius: number },
): RadarPoint {
  const angle = (2 * Math.PI * at) / axes - Math.PI / 2
  const round = (value: number) => Math.round(value * 10) / 10
  return {
    x: round(centre + Math.cos(angle) * radius * share),
    y: round(centre + Math.sin(angle) * radius * share),
  }
}

/** The outline of values of 0 to `max` along the axes, as the points of a polygon; an unknown value lies in the middle. */
export function radarOutline(
  values: readonly (number | null)[],
  max: number,
  place: { readonly centre: number; readonly radius: number },
): string {
  return values
    .map((value, at) => {
      const { x, y } = radarPoint(at, values.length, (value ?? 0) / max, place)
      return `${x},${y}`
    })
    .join(' ')
}
