/** A backup that lies in the folder: its file, when it was begun, and whether it was proven by putting it back. */
export type KeptBackup = { readonly file: string; readonly begunAt: Date; readonly isProven: boolean }

const DAY_MS = 86_400_000
/** Each night of a week, and one of each week before: what was deleted for good is in none after five weeks. */
const DAYS_MAX = 7
const WEEKS_MAX = 5
/** 1970-01-05, a Monday. */
const FIRST_MONDAY_MS = 4 * DAY_MS

const dayOf = ({ begunAt }: KeptBackup) => Math.floor(begunAt.getTime() / DAY_MS)
const weekOf = ({ begunAt }: KeptBackup) => Math.floor((begunAt.getTime() - FIRST_MONDAY_MS) / (7 * DAY_MS))

/** The newest of each group, of so many groups. */
function newestOfEach(
  newestFirst: readonly KeptBackup[],
  groupOf: (each: KeptBackup) => number,
  groupsMax: number,
) {
  const newest = new Map<number, KeptBackup>()
  for (const each of newestFirst) if (!newest.has(groupOf(each))) newest.set(groupOf(each), each)
  return [...newest.values()].slice(0, groupsMax)
}

/**
 * Which backups may go: all but the newest of each of seven days and of each of five weeks. Of a day or a week the proven ones count
 * before the others, and the newest proven one never goes.
 */
export function backupsToRemove(backups: readonly KeptBackup[]): readonly KeptBackup[] {
  const newestFirst = backups.toSorted((a, b) => b.begunAt.getTime() - a.begunAt.getTime())
  const provenFirst = [
    ...newestFirst.filter(({ isProven }) => isProven),
    ...newestFirst.filter(({ isProven }) => !isProven),
  ]
  const byDay = newestOfEach(provenFirst, dayOf, backups.length).toSorted((a, b) => dayOf(b) - dayOf(a))
  const byWeek = newestOfEach(provenFirst, weekOf, backups.length).toSorted((a, b) => weekOf(b) - weekOf(a))
  const kept = new Set([...byDay.slice(0, DAYS_MAX), ...byWeek.slice(0, WEEKS_MAX)])
  const [newestProven] = newestFirst.filter(({ isProven }) => isProven)
  if (newestProven) kept.add(newestProven)
  return newestFirst.filter((each) => !kept.has(each))
}
