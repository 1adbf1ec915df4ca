/** What is known of one backup. */
export type BackupRecord = {
  readonly begunAt: Date
  readonly endedAt: Date | null
  readonly provenAt: Date | null
  readonly problem: string | null
}

/**
 * How it stands with the backups: `off` nobody wants them; `none` there is none yet; `old` the newest proven one is older than a
 * night and half a day; `unproven` there are some, and none was proven; `failed` the last try failed, and one before it is still young;
 * `fresh` all is well.
 */
export type BackupState = 'off' | 'none' | 'unproven' | 'old' | 'failed' | 'fresh'

export type BackupJudgement = {
  readonly state: BackupState
  /** Since the newest proven one was begun: what would be lost with the machine. Null where none was proven. */
  readonly hours: number | null
}

const HOUR_MS = 3_600_000
const AGE_HOURS_MAX = 36

/** Judges the backups by what is known of them, in any order. */
export function judgeBackups(
  records: readonly BackupRecord[],
  now: Date,
  { isOn }: { readonly isOn: boolean },
): BackupJudgement {
  const newestFirst = records.toSorted((a, b) => b.begunAt.getTime() - a.begunAt.getTime())
  const proven = newestFirst.find(({ provenAt }) => provenAt !== null)
  const hours = proven ? Math.floor((now.getTime() - proven.begunAt.getTime()) / HOUR_MS) : null
  const stateOf = (): BackupState => {
    if (hours !== null && hours > AGE_HOURS_MAX) return 'old'
    // The last one that came to its end; one that runs says nothing yet.
    const last = newestFirst.find(({ endedAt }) => endedAt !== null)
    if (!last) return isOn ? 'none' : 'off'
    if (last.problem !== null && hours !== null) return 'failed'
    return hours === null ? 'unproven' : 'fresh'
  }
  return { state: stateOf(), hours }
}
