import type { AgencyRow } from '../../../../../../store/region/agency.ts'
import { Breadcrumb } from '../../../../../components/breadcrumb/breadcrumb.tsx'
import { DeskShell } from '../../../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary, type FieldErrors } from '../../../../../components/error-summary/error-summary.tsx'
import {
  CheckboxField,
  DateField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../../../components/field/field.tsx'
import type { Typed } from '../../../../../forms/parse-form.ts'
import { paths } from '../../../../../paths.ts'
import { href, type View } from '../../../../../view.ts'
import { agencyKinds } from './agency-kinds.ts'

type AgencyFormProps = {
  view: View
  /** Null for a new one. */
  agency: AgencyRow | null
  agencies: readonly AgencyRow[]
  typed: Typed
  errors?: FieldErrors
}

/** One agency: its names, its kind, and where it stands. */
export function AgencyFormPage({ view, agency, agencies, typed, errors }: AgencyFormProps) {
  const words = view.messages.administration
  const { reorganise } = view.messages
  const region = view.region?.slug ?? ''
  const title = agency ? words.editAgency : words.addAgency
  const field = (name: string) => ({ view, name, value: typed[name], error: errors?.[name] })
  const action = agency ? paths.deskAgency(region, agency.key) : paths.newAgency(region)
  return (
    <DeskShell view={view} title={title}>
      <Breadcrumb
        view={view}
        crumbs={[
          { label: words.agencies, path: paths.deskAgencies(region) },
          { label: agency?.name ?? title },
        ]}
      />
      <h1>{title}</h1>
      <form class="form" method="post" action={href(view, action)}>
        <ErrorSummary
          view={view}
          errors={errors}
          labels={{
            name: words.agencyName,
            abbreviation: words.agencyAbbreviation,
            aliases: words.agencyAliases,
            kind: words.agencyKind,
          }}
        />
        <TextField {...field('name')} label={words.agencyName} required />
        <TextField {...field('abbreviation')} label={words.agencyAbbreviation} required />
        <TextAreaField
          {...field('aliases')}
          label={words.agencyAliases}
          hint={words.agencyAliasesHint}
          rows={3}
        />
        <TextAreaField
          {...field('networks')}
          label={words.agencyNetworks}
          hint={words.agencyNetworksHint}
          rows={3}
        />
        <SelectField
          {...field('kind')}
          label={words.agencyKind}
          required
          options={agencyKinds.map((kind) => ({ value: kind, label: words.agencyKinds[kind] }))}
        />
        <SelectField
          {...field('parent')}
          label={words.agencyParent}
          empty={words.agencyTop}
          options={agencies
            .filter(({ id }) => id !== agency?.id)
            .map(({ key, name }) => ({ value: key, label: name }))}
        />
        <SelectField
          {...field('counts')}
          label={words.agencyCounts}
          empty={false}
          options={[
            ...(agency ? [] : [{ value: 'auto', label: reorganise.countsAuto }]),
            { value: 'yes', label: reorganise.countsYes },
            { value: 'no', label: reorganise.countsNo },
          ]}
        />
        <DateField {...field('beganOn')} label={reorganise.began} hint={reorganise.beganHint} />
        {agency && (
          <CheckboxField
            view={view}
            name="correction"
            label={reorganise.correction}
            checked={typed.correction !== undefined}
          />
        )}
        <div>
          <button class="ds-button" type="submit">
            {words.save}
          </button>
        </div>
      </form>
      {agency && !agency.endedOn && (
        <p>
          <a href={href(view, paths.reorganiseAgency(region, agency.key))}>{reorganise.see}</a>
        </p>
      )}
    </DeskShell>
  )
}
