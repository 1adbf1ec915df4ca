import type { BackupJudgement, BackupState } from '../../../../domain/backup/backup-state.ts'
import type { ChangesState } from '../../../../domain/backup/change-line.ts'
import type { RegionTimeZone } from '../../../../domain/calendar/time-zone.ts'
import type { StoredBackup } from '../../../../store/backup/backup-record.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { formatsOf } from '../../../format.ts'
import type { View } from '../../../view.ts'

type BackupsPageProps = {
  view: View
  backups: readonly StoredBackup[]
  judgement: BackupJudgement
  changes: ChangesState
  /** Whether the backups are lost together with the data. */
  isBeside: boolean
  /** The command as it is typed for the data folder in use. */
  command: (words: string) => string
  timeZone: RegionTimeZone
}

const SHOWN_MAX = 14

const tones = {
  fresh: 'success',
  none: 'information',
  off: 'warning',
  unproven: 'warning',
  failed: 'warning',
  old: 'error',
} as const satisfies Record<BackupState, string>

const resultOf = ({ endedAt, provenAt, problem }: StoredBackup) => {
  if (endedAt === null) return 'running'
  if (problem !== null) return 'failed'
  return provenAt === null ? 'unproven' : 'proven'
}

function List({ view, backups, timeZone }: BackupsPageProps) {
  const words = view.messages.backup
  const { moment, fileSize, number } = formatsOf(view.language)
  const { when, result, size, rows, files } = words.columns
  const figure = (value: number | null, write: (value: number) => string) =>
    value === null ? '–' : write(value)
  if (backups.length === 0) return <EmptyState sentence={words.listNone} />
  return (
    <DataTable
      caption={words.listTitle}
      captionHidden
      columns={[
        { label: when },
        { label: result },
        ...[size, rows, files].map((label) => ({ label, numeric: true })),
      ]}
      rows={backups
        .slice(0, SHOWN_MAX)
        .map((each) => [
          moment(each.begunAt, timeZone),
          words.results[resultOf(each)],
          figure(each.bytes, fileSize),
          figure(each.rowCount, number),
          figure(each.fileCount, number),
        ])}
    />
  )
}

/** What would be lost if the machine broke now, and the backups that are kept. */
export function BackupsPage(props: BackupsPageProps) {
  const { view, judgement, changes, isBeside, command } = props
  const words = view.messages.backup
  const { state, hours } = judgement
  const { number } = formatsOf(view.language)
  const isFreshBeside = isBeside && state === 'fresh'
  const isWell = state === 'fresh' || state === 'none'
  return (
    <DeskShell view={view} title={words.title}>
      <h1>{words.title}</h1>
      {isFreshBeside ? (
        <Notice view={view} tone="warning" title={words.besideHead}>
          {words.beside(number(hours ?? 0))}
        </Notice>
      ) : (
        <Notice view={view} tone={tones[state]} title={words.heads[state]}>
          {words.states[state](number(hours ?? 0))}
        </Notice>
      )}
      {isBeside && !isFreshBeside && <p>{words.besideToo}</p>}
      {!(isBeside && changes === 'off') && (
        <p>{isBeside && changes === 'kept' ? words.changesBeside : words.changes[changes]}</p>
      )}
      <section class="stack">
        <h2>{words.listTitle}</h2>
        <List {...props} />
        <p class="small">{words.proof}</p>
        <p>
          {isWell ? words.byHand : words.mend} <code>{command(isWell ? 'backup' : 'doctor --fix')}</code>
        </p>
      </section>
    </DeskShell>
  )
}
