/** Somebody who judges, with what keeps them from an entry. */
export type Judge = {
  readonly id: string
  /** Agencies they work for; an entry of one of these, or of a unit below, is not theirs to judge. */
  readonly agencyIds: readonly string[]
  /** Entries that they declared themselves biased about. */
  readonly declared: readonly string[]
}

/** An entry with its agency and the agencies above it. */
export type Entry = { readonly id: string; readonly agencyIds: readonly string[] }

export type Conflict = 'own-agency' | 'declared'

/** What keeps a judge from an entry, or null. */
export function conflictOf(judge: Judge, entry: Entry): Conflict | null {
  if (entry.agencyIds.some((agency) => judge.agencyIds.includes(agency))) return 'own-agency'
  return judge.declared.includes(entry.id) ? 'declared' : null
}

/** Who judges what. `short` names entries for which there are not enough judges without conflict, and how many lack. */
export type Assignment = {
  readonly pairs: readonly { readonly entry: string; readonly judge: string }[]
  readonly short: readonly { readonly entry: string; readonly lacking: number }[]
}

/**
 * Gives each entry its judges without conflict, evenly: those with the fewest entries first. Entries that few may judge choose
 * before others. What is assigned already stays, unless there is a conflict meanwhile. The same list gives the same assignment.
 */
export function assignJudges(
  entries: readonly Entry[],
  judges: readonly Judge[],
  { perEntry, assigned }: { perEntry: number; assigned: Assignment['pairs'] },
): Assignment {
  const free = new Map(
    entries.map((entry) => [entry.id, judges.filter((judge) => conflictOf(judge, entry) === null)]),
  )
  const pairs = assigned.filter(({ entry, judge }) => free.get(entry)?.some(({ id }) => id === judge))
  const load = new Map(judges.map(({ id }) => [id, 0]))
  for (const { judge } of pairs) load.set(judge, (load.get(judge) ?? 0) + 1)
  const short: { entry: string; lacking: number }[] = []
  const hardest = [...entries].sort(
    (one, other) =>
      (free.get(one.id)?.length ?? 0) - (free.get(other.id)?.length ?? 0) || one.id.localeCompare(other.id),
  )
  for (const { id: entry } of hardest) {
    const has = new Set(pairs.filter((pair) => pair.entry === entry).map(({ judge }) => judge))
    const chosen = (free.get(entry) ?? [])
      .filter(({ id }) => !has.has(id))
      .sort(
        (one, other) =>
          (load.get(one.id) as number) - (load.get(other.id) as number) || one.id.localeCompare(other.id),
      )
      .slice(0, Math.max(0, perEntry - has.size))
    for (const { id: judge } of chosen) {
      pairs.push({ entry, judge })
      load.set(judge, (load.get(judge) as number) + 1)
    }
    const lacking = perEntry - has.size - chosen.length
    if (lacking > 0) short.push({ entry, lacking })
  }
  return { pairs, short }
}

/** One judge's sheet of one entry as far as who may see it is asked. `isIn` is true once it was sent and can change no more. */
export type SheetState = { readonly entry: string; readonly judge: string; readonly isIn: boolean }

/**
 * The sheets of an entry that somebody on its panel may see: their own always, those of others only once their own is in, and
 * then only what is in too. Whoever judges is blind as a judge also when they run the panel. `isJudge` is false for those who
 * only run it: they see what is in.
 */
export function visibleSheets<Sheet extends SheetState>(
  viewer: { readonly id: string; readonly isJudge: boolean },
  sheets: readonly Sheet[],
): Sheet[] {
  const mayCompare = new Set(
    sheets.filter(({ judge, isIn }) => judge === viewer.id && isIn).map(({ entry }) => entry),
  )
  return sheets.filter(({ entry, judge, isIn }) => {
    if (judge === viewer.id) return true
    return isIn && (!viewer.isJudge || mayCompare.has(entry))
  })
}

/**
 * The sheet that a judge goes on to after another one: the next in their order that is not in, from the first again after the
 * last; null when none is left. A draft is left open for later, so it is not gone back to at once.
 */
export function nextToScore<Sheet extends { readonly isIn: boolean }>(
  mine: readonly Sheet[],
  current: Sheet,
): Sheet | null {
  const at = mine.indexOf(current)
  const others = [...mine.slice(at + 1), ...mine.slice(0, Math.max(0, at))]
  return others.find(({ isIn }) => !isIn) ?? null
}

/** How many more sheets an entry needs before it can be ranked. */
export function neededMore(entry: string, sheets: readonly SheetState[], perEntry: number): number {
  return Math.max(0, perEntry - sheets.filter((sheet) => sheet.entry === entry && sheet.isIn).length)
}
