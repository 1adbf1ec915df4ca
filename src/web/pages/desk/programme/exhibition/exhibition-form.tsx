import type { CohortRecord } from '../../../../../store/programme/cohort.ts'
import type { ExhibitionRow } from '../../../../../store/programme/exhibition.ts'
import { Breadcrumb } from '../../../../components/breadcrumb/breadcrumb.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary, type FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import { DateField, SelectField, TextAreaField, TextField } from '../../../../components/field/field.tsx'
import type { Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

type FieldsProps = { view: View; typed: Typed; errors?: FieldErrors; exhibition?: ExhibitionRow }

/** What an exhibition says of itself, as fields. */
export function ExhibitionFields({ view, typed, errors, exhibition }: FieldsProps) {
  const words = view.messages.exhibition
  const given = (name: 'name' | 'place' | 'opensOn' | 'closesOn' | 'welcome') => ({
    view,
    name,
    value: typed[name] ?? exhibition?.[name] ?? '',
    error: errors?.[name],
  })
  return (
    <>
      <TextField {...given('name')} label={words.name} hint={words.nameHint} required />
      <TextField {...given('place')} label={words.place} required />
      <DateField {...given('opensOn')} label={words.opensOn} required />
      <DateField {...given('closesOn')} label={words.closesOn} required />
      <TextAreaField {...given('welcome')} label={words.welcome} hint={words.welcomeHint} rows={3} />
    </>
  )
}

type FormPageProps = FieldsProps & { region: string; cohorts: readonly CohortRecord[] }

/** Prepares the exhibition of a cohort. */
export function ExhibitionFormPage({ view, region, cohorts, typed, errors }: FormPageProps) {
  const words = view.messages.exhibition
  const { name, place, opensOn, closesOn, welcome, cohort } = words
  return (
    <DeskShell view={view} title={words.add}>
      <Breadcrumb
        view={view}
        crumbs={[{ label: words.title, path: paths.exhibitions(region) }, { label: words.add }]}
      />
      <h1>{words.add}</h1>
      <ErrorSummary
        view={view}
        errors={errors}
        labels={{ name, place, opensOn, closesOn, welcome, cohort }}
      />
      {cohorts.length === 0 && (
        <p>
          {words.addNeedsCohort} <a href={href(view, paths.cohorts(region))}>{view.messages.menu.cohorts}</a>
        </p>
      )}
      <form class="form card" method="post" action={href(view, paths.newExhibition(region))} novalidate>
        <SelectField
          view={view}
          name="cohort"
          label={words.cohort}
          value={typed.cohort ?? cohorts[0]?.id}
          error={errors?.cohort}
          options={cohorts.map(({ id, name: label }) => ({ value: id, label }))}
          required
        />
        <ExhibitionFields view={view} typed={typed} errors={errors} />
        <div>
          <button class="ds-button" type="submit">
            {words.save}
          </button>
        </div>
      </form>
    </DeskShell>
  )
}
