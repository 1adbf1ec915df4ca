import { Breadcrumb } from '../../../../components/breadcrumb/breadcrumb.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary, type FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import {
  HiddenField,
  type Option,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../../components/field/field.tsx'
import type { Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import { NoAgencies } from './no-agencies.tsx'

type NewInnovationProps = {
  view: View
  agencies: readonly Option[]
  typed?: Typed
  errors?: FieldErrors
}

function StartForm({ view, agencies, typed = {}, errors }: NewInnovationProps) {
  const words = view.messages.desk
  const region = view.region?.slug ?? ''
  const [only, second] = agencies
  return (
    <form class="form" method="post" action={href(view, paths.newInnovation(region))}>
      <ErrorSummary
        view={view}
        errors={errors}
        labels={{ name: words.newName, agency: words.agency, problem: words.newProblem }}
      />
      <TextField
        view={view}
        name="name"
        label={words.newName}
        hint={words.newNameHint}
        value={typed.name}
        error={errors?.name}
        autocomplete="off"
        required
      />
      {only && !second ? (
        <>
          <HiddenField name="agency" value={only.value} />
          <p>
            <b>{words.agency}:</b> {only.label}
          </p>
        </>
      ) : (
        <SelectField
          view={view}
          name="agency"
          label={words.agency}
          options={agencies}
          value={typed.agency}
          error={errors?.agency}
          required
        />
      )}
      <TextAreaField
        view={view}
        name="problem"
        label={words.newProblem}
        hint={words.newProblemHint}
        value={typed.problem}
        error={errors?.problem}
        rows={5}
        required
      />
      <div>
        <button class="ds-button" type="submit">
          {words.newSubmit}
        </button>
      </div>
    </form>
  )
}

/** Three answers that begin an innovation. Somebody who works for one agency is not asked which. */
export function NewInnovationPage(props: NewInnovationProps) {
  const { view, agencies } = props
  const words = view.messages.desk
  const region = view.region?.slug ?? ''
  return (
    <DeskShell view={view} title={words.newTitle}>
      <Breadcrumb
        view={view}
        crumbs={[
          { label: words.innovations, path: paths.deskInnovations(region) },
          { label: words.newTitle },
        ]}
      />
      <h1>{words.newTitle}</h1>
      <p class="lead">{words.newLead}</p>
      {agencies.length === 0 ? <NoAgencies view={view} /> : <StartForm {...props} />}
    </DeskShell>
  )
}
