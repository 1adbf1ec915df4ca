import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../../components/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../../components/error-summary/error-summary.tsx'
import { paths } from '../../../../paths.ts'
import type { View } from '../../../../view.ts'
import { NoAgencies } from '../innovation/no-agencies.tsx'
import { type BatchLine, BatchList, UploadForm } from './import-parts.tsx'

type ImportsPageProps = {
  view: View
  batches: readonly BatchLine[]
  timeZone: string
  hasAgencies: boolean
  error?: string
}

/** Where a list comes in, and the files that came in before. */
export function ImportsPage({ view, batches, timeZone, hasAgencies, error }: ImportsPageProps) {
  const words = view.messages.intake
  const region = view.region?.slug ?? ''
  return (
    <DeskShell view={view} title={words.title}>
      <div>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      <ErrorSummary view={view} errors={error ? { file: error } : undefined} />
      {hasAgencies ? (
        <UploadForm view={view} action={paths.imports(region)} error={error} />
      ) : (
        <NoAgencies view={view} />
      )}
      <section class="stack">
        <h2>{words.earlier}</h2>
        {batches.length === 0 && <EmptyState sentence={words.noneYet} />}
        <BatchList
          view={view}
          batches={batches}
          timeZone={timeZone}
          pathOf={(batch) => paths.import(region, batch)}
        />
      </section>
    </DeskShell>
  )
}
