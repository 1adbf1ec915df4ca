import { stages } from '../../../../../domain/lifecycle/stage.ts'
import { goesOn } from '../../../../../domain/region/agency-count.ts'
import type { CohortRecord } from '../../../../../store/programme/cohort.ts'
import type { AgencyRow } from '../../../../../store/region/agency.ts'
import { Breadcrumb } from '../../../../components/breadcrumb/breadcrumb.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary, type FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import {
  DateField,
  HiddenField,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../../components/field/field.tsx'
import type { Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

type CohortFormProps = {
  view: View
  /** Null for a new one. */
  cohort: CohortRecord | null
  agencies: readonly AgencyRow[]
  typed: Typed
  errors?: FieldErrors
}

type FieldsProps = Omit<CohortFormProps, 'cohort' | 'agencies'>

const fieldIn = ({ view, typed, errors }: FieldsProps, name: string) => ({
  view,
  name,
  value: typed[name],
  error: errors?.[name],
})

/** What the cohort is, and who carries it. */
function Profile(props: FieldsProps) {
  const words = props.view.messages.cohort
  return (
    <>
      <TextField {...fieldIn(props, 'name')} label={words.name} required />
      <NumberField {...fieldIn(props, 'year')} label={words.year} whole required />
      <TextField {...fieldIn(props, 'theme')} label={words.theme} hint={words.themeHint} />
      <TextField {...fieldIn(props, 'partner')} label={words.partner} hint={words.partnerHint} />
      <TextField {...fieldIn(props, 'champion')} label={words.champion} hint={words.championHint} />
      <TextAreaField
        {...fieldIn(props, 'resourcePersons')}
        label={words.resourcePersons}
        hint={words.peopleHint}
        rows={3}
      />
      <TextAreaField {...fieldIn(props, 'coaches')} label={words.coaches} hint={words.peopleHint} rows={3} />
      <NumberField {...fieldIn(props, 'quota')} label={words.quota} hint={words.numberHint} whole />
      <NumberField {...fieldIn(props, 'target')} label={words.target} hint={words.numberHint} whole />
    </>
  )
}

/** Two days a stage, side by side where there is room. */
function Calendar(props: FieldsProps) {
  const words = props.view.messages.cohort
  const names = props.view.messages.stage.names
  return (
    <fieldset class="field field-group">
      <legend class="field-label">{words.calendar}</legend>
      <p class="field-hint">{words.calendarHint}</p>
      {stages.map((stage, index) => (
        <div class="cohort-term">
          <DateField
            {...fieldIn(props, `opens.${stage}`)}
            label={words.opensOn(`${index + 1}. ${names[stage]}`)}
          />
          <DateField
            {...fieldIn(props, `closes.${stage}`)}
            label={words.closesOn(`${index + 1}. ${names[stage]}`)}
          />
        </div>
      ))}
    </fieldset>
  )
}

/** Who must take part and who chose to: each agency that counts, with one choice. */
function Agencies(props: FieldsProps & { agencies: readonly AgencyRow[] }) {
  const words = props.view.messages.cohort
  const offered = props.agencies.filter(
    (agency) => (agency.countsAsAgency && goesOn(agency)) || props.typed[`agency.${agency.key}`],
  )
  return (
    <fieldset class="field field-group cohort-agencies">
      <legend class="field-label">{words.agencies}</legend>
      {offered.map(({ key, name }) => (
        <SelectField
          {...fieldIn(props, `agency.${key}`)}
          label={name}
          empty={words.parts.none}
          options={(['bound', 'chosen'] as const).map((part) => ({ value: part, label: words.parts[part] }))}
        />
      ))}
    </fieldset>
  )
}

/** A cohort as a whole: what it is, its calendar, its agencies. */
export function CohortFormPage({ view, cohort, agencies, typed, errors }: CohortFormProps) {
  const words = view.messages.cohort
  const region = view.region?.slug ?? ''
  const title = cohort ? words.edit : words.add
  const action = cohort ? paths.editCohort(region, cohort.id) : paths.newCohort(region)
  const labels = { name: words.name, year: words.year, quota: words.quota, target: words.target }
  const days = Object.fromEntries(
    stages.flatMap((stage) => [
      [`opens.${stage}`, words.opensOn(view.messages.stage.names[stage])],
      [`closes.${stage}`, words.closesOn(view.messages.stage.names[stage])],
    ]),
  )
  const crumbs = [
    { label: words.title, path: paths.cohorts(region) },
    ...(cohort ? [{ label: cohort.name, path: paths.cohort(region, cohort.id) }] : []),
    { label: title },
  ]
  return (
    <DeskShell view={view} title={title}>
      <Breadcrumb view={view} crumbs={crumbs} />
      <h1>{title}</h1>
      <form class="form" method="post" action={href(view, action)}>
        <ErrorSummary view={view} errors={errors} labels={{ ...labels, ...days }} />
        <HiddenField name="revision" value={typed.revision ?? '0'} />
        <Profile view={view} typed={typed} errors={errors} />
        <Calendar view={view} typed={typed} errors={errors} />
        <Agencies view={view} typed={typed} errors={errors} agencies={agencies} />
        <div>
          <button class="ds-button" type="submit">
            {words.save}
          </button>
        </div>
      </form>
    </DeskShell>
  )
}
