import { tableOn } from '../../../../domain/learning/hours-table.ts'
import type { CourseRow } from '../../../../store/learning/course.ts'
import { Breadcrumb } from '../../../components/breadcrumb/breadcrumb.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { NumberField, SelectField, TextAreaField, TextField } from '../../../components/field/field.tsx'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type CourseFormProps = {
  view: View
  region: string
  course: CourseRow | null
  typed: Typed
  errors?: Readonly<Record<string, string>>
  /** Today where the region is: the kinds are those of its table. */
  today: string
  cohorts: readonly { readonly id: string; readonly name: string }[]
}

function About({ view, course, typed, errors, today, cohorts }: CourseFormProps) {
  const words = view.messages.learningDesk
  const forms = tableOn(today)?.forms ?? []
  const given = (name: string) => ({ name, value: typed[name], error: errors?.[name] })
  return (
    <>
      <TextField view={view} {...given('name')} label={words.name} required />
      {!course && (
        <SelectField
          view={view}
          {...given('form')}
          label={words.form}
          hint={words.formHint}
          options={forms.map(({ key, name }) => ({ value: key, label: name[view.language] }))}
          required
        />
      )}
      <TextField view={view} {...given('organiser')} label={words.organiser} required />
      <TextField view={view} {...given('place')} label={words.place} required />
      <TextAreaField view={view} {...given('description')} label={words.description} rows={3} />
      {cohorts.length > 0 && (
        <SelectField
          view={view}
          {...given('cohort')}
          label={view.messages.learningAfter.cohort}
          hint={view.messages.learningAfter.cohortHint}
          options={cohorts.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <NumberField view={view} {...given('quota')} label={words.quota} whole required />
    </>
  )
}

function Paper({ view, typed, errors }: CourseFormProps) {
  const words = view.messages.learningDesk
  const given = (name: string) => ({ name, value: typed[name], error: errors?.[name] })
  return (
    <>
      <NumberField
        view={view}
        {...given('minimumPercent')}
        label={words.minimumPercent}
        unit="%"
        whole
        required
      />
      <TextAreaField
        view={view}
        {...given('subjects')}
        label={words.subjects}
        hint={words.subjectsHint}
        rows={4}
      />
      <TextField view={view} {...given('signatoryName')} label={words.signatoryName} />
      <TextField view={view} {...given('signatoryPosition')} label={words.signatoryPosition} />
    </>
  )
}

/** What a course is, and what its certificate will say. */
export function CourseFormPage(props: CourseFormProps) {
  const { view, region, course, errors } = props
  const words = view.messages.learningDesk
  const title = course ? words.edit : words.add
  const action = course ? paths.editCourse(region, course.code) : paths.newCourse(region)
  return (
    <DeskShell view={view} title={title}>
      <Breadcrumb
        view={view}
        crumbs={[
          { label: words.title, path: paths.deskLearning(region) },
          ...(course ? [{ label: course.name, path: paths.deskCourse(region, course.code) }] : []),
          { label: title },
        ]}
      />
      <h1>{title}</h1>
      <ErrorSummary view={view} errors={errors} />
      <form class="form card" method="post" action={href(view, action)} novalidate>
        <About {...props} />
        <Paper {...props} />
        <div>
          <button class="ds-button" type="submit">
            {words.save}
          </button>
        </div>
      </form>
    </DeskShell>
  )
}
