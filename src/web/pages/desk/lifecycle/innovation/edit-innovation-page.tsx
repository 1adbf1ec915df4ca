import type { InnovationRecord } from '../../../../../store/lifecycle/innovation.ts'
import { affairCodes, affairName } from '../../../../affair-name.ts'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary, type FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import { RadioField } from '../../../../components/field/choice.tsx'
import {
  DateField,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../../components/field/field.tsx'
import { InnovationTabs } from '../../../../components/innovation-tabs/innovation-tabs.tsx'
import type { Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import { InnovationCrumbs } from './innovation-crumbs.tsx'

type EditInnovationProps = {
  view: View
  innovation: InnovationRecord
  typed: Typed
  errors?: FieldErrors
}

function Facts({ view, innovation, typed, errors }: EditInnovationProps) {
  const words = view.messages.desk
  const { trialOn, trialPrecision, implementedOn, implementedPrecision } = innovation
  const yearOnly = (day: string | null, precision: string | null) =>
    day !== null && precision === 'year' ? words.yearOnly(day.slice(0, 4)) : undefined
  const field = (name: string) => ({ view, name, value: typed[name], error: errors?.[name] })
  return (
    <>
      <RadioField
        {...field('status')}
        label={words.status}
        required
        options={(['initiative', 'trial', 'implemented'] as const).map((value) => ({
          value,
          label: words.statuses[value],
        }))}
      />
      <DateField {...field('trialOn')} label={words.trialOn} hint={yearOnly(trialOn, trialPrecision)} />
      <DateField
        {...field('implementedOn')}
        label={words.implementedOn}
        hint={yearOnly(implementedOn, implementedPrecision)}
      />
      <DateField {...field('launchedOn')} label={words.launchedOn} hint={words.launchedOnHint} />
      <SelectField
        {...field('digital')}
        label={words.digital}
        empty={words.unknown}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: words.digitals[value] }))}
      />
      <SelectField
        {...field('form')}
        label={words.form}
        empty={words.unknown}
        options={(['public-service', 'governance', 'other'] as const).map((value) => ({
          value,
          label: words.forms[value],
        }))}
      />
      <SelectField
        {...field('affairCode')}
        label={view.messages.publishing.affair}
        empty={words.unknown}
        options={affairCodes.map((code) => ({ value: code, label: affairName(view.language, code) ?? code }))}
      />
      <TextField {...field('beneficiaries')} label={words.beneficiaries} />
    </>
  )
}

/** The facts about an innovation beside its worksheets. */
export function EditInnovationPage({ view, innovation, typed, errors }: EditInnovationProps) {
  const words = view.messages.desk
  const region = view.region?.slug ?? ''
  const field = (name: string) => ({ view, name, value: typed[name], error: errors?.[name] })
  return (
    <DeskShell view={view} title={`${words.editTitle}: ${innovation.name}`}>
      <InnovationCrumbs view={view} innovation={innovation} crumbs={[{ label: words.editTitle }]} />
      <h1>{words.editTitle}</h1>
      <InnovationTabs view={view} />
      <form class="form" method="post" action={href(view, paths.editInnovation(region, innovation.slug))}>
        <ErrorSummary
          view={view}
          errors={errors}
          labels={{
            name: words.newName,
            summary: words.summary,
            description: words.description,
            year: words.year,
            status: words.status,
            trialOn: words.trialOn,
            implementedOn: words.implementedOn,
            launchedOn: words.launchedOn,
          }}
        />
        <TextField {...field('name')} label={words.newName} required />
        <TextField {...field('summary')} label={words.summary} hint={words.summaryHint} />
        <TextAreaField {...field('description')} label={words.description} rows={6} />
        <NumberField {...field('year')} label={words.year} whole required />
        <Facts innovation={innovation} view={view} typed={typed} errors={errors} />
        <div class="actions">
          <button class="ds-button" type="submit">
            {view.messages.worksheet.save}
          </button>
          <a
            class="ds-button"
            data-variant="tertiary"
            href={href(view, paths.deskInnovation(region, innovation.slug))}
          >
            {words.cancel}
          </a>
        </div>
      </form>
    </DeskShell>
  )
}
