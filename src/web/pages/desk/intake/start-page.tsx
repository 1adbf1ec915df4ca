import type { List } from '../../../../services/intake/list.ts'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { FileField, TextAreaField } from '../../../components/field/field.tsx'
import { href, type View } from '../../../view.ts'
import { type BatchLine, BatchList } from './batch-list.tsx'
import { ListCrumbs } from './list-crumbs.tsx'
import { addressOf, wordsOf } from './lists.ts'

type StartPageProps = {
  view: View
  list: List
  batches: readonly BatchLine[]
  timeZone: string
  pasted?: string | undefined
  error?: string | undefined
}

function StartForm({ view, list, pasted, error }: Omit<StartPageProps, 'batches' | 'timeZone'>) {
  const words = view.messages.listIntake
  return (
    <form
      method="post"
      action={href(view, addressOf(view, list).start)}
      enctype="multipart/form-data"
      class="form card"
    >
      <FileField
        view={view}
        name="file"
        label={words.file}
        hint={view.messages.intake.fileHint}
        accept=".csv,.xlsx,text/csv"
        error={error}
      />
      <TextAreaField view={view} name="pasted" label={words.paste} hint={words.pasteHint} value={pasted} />
      <div class="actions">
        <button class="ds-button" type="submit">
          {view.messages.intake.check}
        </button>
        <a href={href(view, addressOf(view, list).example)}>{words.example}</a>
      </div>
    </form>
  )
}

/** Where a list of one kind comes in, and those that came in before. */
export function StartPage({ view, list, batches, timeZone, pasted, error }: StartPageProps) {
  const { intake } = view.messages
  const { title: kind, lead } = wordsOf(view, list)
  const title = list.subject ? `${kind}: ${list.subject.name}` : kind
  return (
    <DeskShell view={view} title={title}>
      <ListCrumbs view={view} list={list} />
      <div>
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
      </div>
      <ErrorSummary view={view} errors={error ? { file: error } : undefined} />
      <StartForm view={view} list={list} pasted={pasted} error={error} />
      {batches.length > 0 && (
        <section class="stack">
          <h2>{intake.earlier}</h2>
          <BatchList
            view={view}
            batches={batches}
            timeZone={timeZone}
            pathOf={(batch) => addressOf(view, list).batch(batch)}
          />
        </section>
      )}
    </DeskShell>
  )
}
