/** A period that is named under the picture. */
export type PeriodTick = { index: number; anchor: 'start' | 'middle' | 'end' }

/**
 * The periods to name: the first and the last, and between them each January or first quarter for which there is room.
 * `gapMin` is the least distance in points between two names.
 */
export function periodTicks(periods: readonly string[], gapMin: number): PeriodTick[] {
  const last = periods.length - 1
  if (last < 0) return []
  const ticks: PeriodTick[] = [{ index: 0, anchor: last === 0 ? 'middle' : 'start' }]
  if (last === 0) return ticks
  // The outer names begin and end at the edge, so their middle lies half a name further in.
  let previous = gapMin / 2
  for (let index = 1; index < last; index++) {
    if (!['01', 'Q1'].includes(periods[index]?.slice(5, 7) ?? '')) continue
    if (index - previous < gapMin || last - gapMin / 2 - index < gapMin) continue
    ticks.push({ index, anchor: 'middle' })
    previous = index
  }
  if (last >= gapMin) ticks.push({ index: last, anchor: 'end' })
  return ticks
}
