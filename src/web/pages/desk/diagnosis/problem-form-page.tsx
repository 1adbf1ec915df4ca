import type { AgencyScope } from '../../../../store/access/subject.ts'
import type { ProblemRecord } from '../../../../store/diagnosis/problem.ts'
import { Breadcrumb } from '../../../components/breadcrumb/breadcrumb.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary, type FieldErrors } from '../../../components/error-summary/error-summary.tsx'
import { HiddenField, TextAreaField, TextField } from '../../../components/field/field.tsx'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { HintBox, similarScript, WithHints } from './similar-card.tsx'

type ProblemFormProps = {
  view: View
  agency: AgencyScope
  /** Null for a new one. */
  problem: ProblemRecord | null
  typed: Typed
  errors?: FieldErrors
}

/** One problem: what happens, its figures, its causes. */
export function ProblemFormPage({ view, agency, problem, typed, errors }: ProblemFormProps) {
  const words = view.messages.diagnosis
  const region = view.region?.slug ?? ''
  const title = problem ? words.editProblem : words.addProblem
  const action = problem
    ? paths.editProblem(region, agency.key, problem.id)
    : paths.newProblem(region, agency.key)
  const field = (name: string) => ({ view, name, value: typed[name], error: errors?.[name] })
  return (
    <DeskShell view={view} title={title} head={similarScript()}>
      <Breadcrumb
        view={view}
        crumbs={[
          { label: words.title, path: paths.diagnoses(region) },
          { label: agency.name, path: paths.diagnosis(region, agency.key) },
          { label: title },
        ]}
      />
      <h1>{title}</h1>
      <WithHints view={view} agency={agency.key} fields={['statement']}>
        <form class="form" method="post" action={href(view, action)}>
          <ErrorSummary
            view={view}
            errors={errors}
            labels={{ statement: words.statement, source: words.source }}
          />
          <HiddenField name="revision" value={typed.revision ?? '0'} />
          <TextField {...field('statement')} label={words.statement} hint={words.statementHint} required />
          <HintBox view={view} />
          <TextAreaField {...field('figures')} label={words.figures} hint={words.figuresHint} rows={3} />
          <TextField {...field('source')} label={words.source} />
          <TextAreaField {...field('causes')} label={words.causes} hint={words.causesHint} rows={6} />
          <div>
            <button class="ds-button" type="submit">
              {words.save}
            </button>
          </div>
        </form>
      </WithHints>
    </DeskShell>
  )
}
