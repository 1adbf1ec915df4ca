import type { InnovationScope } from '../../../../store/access/subject.ts'
import type { InterviewFile } from '../../../../store/survey/interview-file.ts'
import type { SurveyCodeRow } from '../../../../store/survey/survey-code.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { FileField } from '../../../components/field/field.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { InnovationCrumbs } from '../lifecycle/innovation/innovation-crumbs.tsx'

type InterviewsPageProps = {
  view: View
  region: string
  timeZone: string
  innovation: Pick<InnovationScope, 'slug' | 'name'>
  code: SurveyCodeRow
  files: readonly InterviewFile[]
  errors?: Readonly<Record<string, string>>
}

function TakeForm({ view, region, innovation, code, errors }: InterviewsPageProps) {
  const words = view.messages.interview
  const action = href(view, paths.interviews(region, innovation.slug, code.code))
  return (
    <section class="card stack">
      <h2>{words.formTitle}</h2>
      <form class="form" method="post" action={action} enctype="multipart/form-data" novalidate>
        <FileField
          view={view}
          name="file"
          label={words.file}
          hint={words.fileHint}
          accept=".json,application/json"
          error={errors?.file}
          required
        />
        <p class="small">{words.once}</p>
        <div>
          <button class="ds-button" type="submit">
            {words.take}
          </button>
        </div>
      </form>
    </section>
  )
}

function Files({ view, timeZone, files }: InterviewsPageProps) {
  const words = view.messages.interview
  const { number, moment } = formatsOf(view.language)
  const { when, answers, taken, known, refused } = words.columns
  const numeric = [answers, taken, known, refused].map((label) => ({ label, numeric: true }))
  return (
    <section class="stack">
      <h2>{words.filesTitle}</h2>
      {files.length === 0 ? (
        <EmptyState sentence={words.none} />
      ) : (
        <DataTable
          caption={words.filesTitle}
          captionHidden
          columns={[{ label: when }, ...numeric]}
          rows={files.map((file) => [
            moment(file.createdAt, timeZone),
            ...[file.answers, file.taken, file.known, file.refused].map(number),
          ])}
        />
      )}
    </section>
  )
}

/** What interviewers brought from where there is no signal: the form that takes a file in, and the files that came. */
export function InterviewsPage(props: InterviewsPageProps) {
  const { view, region, innovation, code, errors } = props
  const words = view.messages.interview
  return (
    <DeskShell view={view} title={`${words.title}: ${code.code}`}>
      <InnovationCrumbs
        view={view}
        innovation={innovation}
        crumbs={[
          { label: view.messages.voice.title, path: paths.voice(region, innovation.slug) },
          { label: words.title },
        ]}
      />
      <div>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead(code.label ? `${code.code} (${code.label})` : code.code)}</p>
      </div>
      <ErrorSummary view={view} errors={errors} labels={{ file: words.file }} />
      <TakeForm {...props} />
      <Files {...props} />
    </DeskShell>
  )
}
