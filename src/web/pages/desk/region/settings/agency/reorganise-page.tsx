import type { showReorganisation } from '../../../../../../services/region/reorganise-agency.ts'
import { Breadcrumb } from '../../../../../components/breadcrumb/breadcrumb.tsx'
import { Card } from '../../../../../components/card/card.tsx'
import { DeskShell } from '../../../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary } from '../../../../../components/error-summary/error-summary.tsx'
import { CheckboxesField } from '../../../../../components/field/choice.tsx'
import { CheckboxField, DateField, SelectField, TextField } from '../../../../../components/field/field.tsx'
import type { Typed } from '../../../../../forms/parse-form.ts'
import { paths } from '../../../../../paths.ts'
import { href, type View } from '../../../../../view.ts'
import { agencyKinds } from './agency-kinds.ts'

type Props = {
  view: View
  shown: NonNullable<Awaited<ReturnType<typeof showReorganisation>>>
  typed: Typed
  errors?: Readonly<Record<string, string>>
}

function EndForm({ view, shown, typed, errors }: Props) {
  const words = view.messages.reorganise
  const region = view.region?.slug ?? ''
  const field = (name: string) => ({ view, name, value: typed[name], error: errors?.[name] })
  return (
    <Card title={words.end}>
      <p class="small">{words.endLead(shown.innovations.length, shown.units.length)}</p>
      <form class="stack" method="post" action={href(view, paths.endAgency(region, shown.agency.key))}>
        <DateField {...field('endOn')} label={words.endOn} required />
        <SelectField
          {...field('successor')}
          label={words.successor}
          empty={words.nobody}
          options={shown.heirs.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <div>
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.doEnd}
          </button>
        </div>
      </form>
    </Card>
  )
}

function SplitForm({ view, shown, typed, errors }: Props) {
  const words = view.messages.reorganise
  const { administration } = view.messages
  const region = view.region?.slug ?? ''
  const field = (name: string) => ({ view, name, value: typed[name], error: errors?.[name] })
  return (
    <Card title={words.split}>
      <p class="small">{words.splitLead}</p>
      <form class="stack" method="post" action={href(view, paths.splitAgency(region, shown.agency.key))}>
        <TextField {...field('name')} label={administration.agencyName} required />
        <TextField {...field('abbreviation')} label={administration.agencyAbbreviation} required />
        <SelectField
          {...field('kind')}
          value={typed.kind ?? shown.agency.kind}
          label={administration.agencyKind}
          required
          options={agencyKinds.map((kind) => ({ value: kind, label: administration.agencyKinds[kind] }))}
        />
        <DateField {...field('splitOn')} label={words.splitOn} required />
        {shown.innovations.length > 0 && (
          <CheckboxesField
            view={view}
            name="innovations"
            label={words.goesAlong}
            options={shown.innovations.map(({ id, name }) => ({ value: id, label: name }))}
            values={(typed.innovations ?? '').split('\n')}
          />
        )}
        <CheckboxField
          view={view}
          name="counts"
          label={administration.agencyCounts}
          checked={Boolean(typed.counts)}
        />
        <div>
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.doSplit}
          </button>
        </div>
      </form>
    </Card>
  )
}

/** Ends an agency, merges it into another one, or splits a part off, while the year runs. */
export function ReorganisePage(props: Props) {
  const { view, shown, errors } = props
  const words = view.messages.reorganise
  const region = view.region?.slug ?? ''
  const { agency } = shown
  return (
    <DeskShell view={view} title={`${words.title}: ${agency.name}`}>
      <Breadcrumb
        view={view}
        crumbs={[
          { label: view.messages.administration.agencies, path: paths.deskAgencies(region) },
          { label: agency.name, path: paths.deskAgency(region, agency.key) },
          { label: words.title },
        ]}
      />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <ErrorSummary
        view={view}
        errors={errors}
        labels={{ endOn: words.endOn, successor: words.successor, splitOn: words.splitOn }}
      />
      {agency.endedOn ? (
        <p>{words.refused['ended-before']}</p>
      ) : (
        <>
          <EndForm {...props} />
          <SplitForm {...props} />
        </>
      )}
    </DeskShell>
  )
}
