import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { FileField } from '../../../components/field/field.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type BatchLine = {
  id: string
  fileName: string
  state: 'checked' | 'confirmed' | 'discarded'
  written: number | null
  createdAt: Date
}

type ImportsPageProps = { view: View; batches: readonly BatchLine[]; timeZone: string; error?: string }

/** Where a list comes in, and the files that came in before. */
export function ImportsPage({ view, batches, timeZone, error }: ImportsPageProps) {
  const words = view.messages.intake
  const region = view.region?.slug ?? ''
  const { moment, number } = formatsOf(view.language)
  return (
    <DeskShell view={view} title={words.title}>
      <div>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      <ErrorSummary view={view} errors={error ? { file: error } : undefined} />
      <form
        method="post"
        action={href(view, paths.imports(region))}
        enctype="multipart/form-data"
        class="form card"
      >
        <FileField
          view={view}
          name="file"
          label={words.file}
          hint={words.fileHint}
          accept=".csv,.xlsx,text/csv"
          error={error}
          required
        />
        <div>
          <button class="ds-button" type="submit">
            {words.check}
          </button>
        </div>
      </form>
      <section class="stack">
        <h2>{words.earlier}</h2>
        {batches.length === 0 && <EmptyState sentence={words.noneYet} />}
        <ul class="ruled-list">
          {batches.map((batch) => (
            <li>
              <a href={href(view, paths.import(region, batch.id))}>{batch.fileName}</a>
              <p class="small">
                {moment(batch.createdAt, timeZone)} · {words.states[batch.state]}
                {batch.written !== null && ` · ${words.written(number(batch.written))}`}
              </p>
            </li>
          ))}
        </ul>
      </section>
    </DeskShell>
  )
}
