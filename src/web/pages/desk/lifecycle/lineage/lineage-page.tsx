import type { Lineage } from '../../../../../services/lifecycle/innovation-lineage.ts'
import { Card } from '../../../../components/card/card.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary } from '../../../../components/error-summary/error-summary.tsx'
import { RadioField } from '../../../../components/field/choice.tsx'
import { DateField, SelectField, TextField } from '../../../../components/field/field.tsx'
import { InnovationTabs } from '../../../../components/innovation-tabs/innovation-tabs.tsx'
import type { Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import { InnovationCrumbs } from '../innovation/innovation-crumbs.tsx'

type Props = {
  view: View
  shown: Lineage
  /** Words by which the other record of a merge is looked for. */
  words: string
  typed: Typed
  errors?: Readonly<Record<string, string>>
  may: boolean
}

function Years({ view, shown: { years, record } }: Props) {
  const words = view.messages.lineage
  const { statuses } = view.messages.improvementPlan
  return (
    <Card title={words.years}>
      <ul class="ruled-list">
        {years.map(({ year, agencyName, cohortName, status }) => (
          <li>
            {words.yearOf(year, agencyName)}{' '}
            <small>
              {[cohortName && words.inCohort(cohortName), status && statuses[status as keyof typeof statuses]]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
      {record.earlierNames.length > 0 && (
        <>
          <h3>{words.earlierNames}</h3>
          <ul>
            {record.earlierNames.map((name) => (
              <li>{name}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

function ChangeAgency({ view, shown, typed, errors }: Props) {
  const words = view.messages.lineage
  const region = view.region?.slug ?? ''
  const others = shown.agencies.filter(({ id, endedOn }) => id !== shown.record.agencyId && endedOn === null)
  const field = (name: string) => ({ view, name, value: typed[name], error: errors?.[name] })
  return (
    <Card title={words.changeAgency}>
      <p class="small">{words.changeAgencyLead}</p>
      <form class="stack" method="post" action={href(view, paths.changeAgency(region, shown.record.slug))}>
        <SelectField
          {...field('agency')}
          label={words.newAgency}
          required
          options={others.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <DateField {...field('on')} label={words.since} required />
        <div>
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.change}
          </button>
        </div>
      </form>
    </Card>
  )
}

function Merge({ view, shown, words: asked, errors }: Props) {
  const words = view.messages.lineage
  const region = view.region?.slug ?? ''
  const { slug } = shown.record
  return (
    <Card title={words.merge}>
      <p class="small">{words.mergeLead}</p>
      <form class="stack" method="get" action={href(view, paths.lineage(region, slug))}>
        <TextField view={view} name="words" label={words.words} value={asked} type="search" />
        <div>
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.search}
          </button>
        </div>
      </form>
      {asked && shown.candidates.length === 0 && <p>{words.noneFound}</p>}
      {shown.candidates.length > 0 && (
        <form class="stack" method="post" action={href(view, paths.mergeInnovation(region, slug))}>
          <input type="hidden" name="words" value={asked} />
          <RadioField
            view={view}
            name="other"
            label={words.chooseOther}
            required
            error={errors?.other}
            options={shown.candidates.map(({ id, name, agencyAbbreviation, year }) => ({
              value: id,
              label: words.candidate(name, agencyAbbreviation, year),
            }))}
          />
          <div>
            <button class="ds-button" data-variant="secondary" type="submit">
              {words.doMerge}
            </button>
          </div>
        </form>
      )}
    </Card>
  )
}

function Merged({ view, shown }: Props) {
  const words = view.messages.lineage
  const region = view.region?.slug ?? ''
  return (
    <Card title={words.merged}>
      <ul class="ruled-list">
        {shown.merges.map(({ id, name }) => (
          <li>
            {name}
            <form method="post" action={href(view, paths.undoInnovationMerge(region, shown.record.slug))}>
              <input type="hidden" name="merge" value={id} />
              <button class="ds-button" data-variant="tertiary" type="submit">
                {words.undo(name)}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** The years and the lineage of an innovation; for the laboratory also what may be put right about them. */
export function LineagePage(props: Props) {
  const { view, shown, errors } = props
  const words = view.messages.lineage
  const { record } = shown
  const region = view.region?.slug ?? ''
  return (
    <DeskShell view={view} title={`${words.title}: ${record.name}`}>
      <InnovationCrumbs view={view} innovation={record} crumbs={[{ label: words.title }]} />
      <h1>{words.title}</h1>
      <InnovationTabs view={view} />
      <p class="lead">{words.lead}</p>
      <ErrorSummary
        view={view}
        errors={errors}
        labels={{ agency: words.newAgency, on: words.since, other: words.chooseOther }}
      />
      <Years {...props} />
      {props.may && (
        <>
          <ChangeAgency {...props} />
          <Merge {...props} />
          {shown.merges.length > 0 && <Merged {...props} />}
          {shown.isUntouched && (
            <Card title={words.throwAway}>
              <p class="small">{words.throwAwayLead}</p>
              <form method="post" action={href(view, paths.throwAway(region, record.slug))}>
                <button class="ds-button" data-variant="secondary" type="submit">
                  {words.throwAway}
                </button>
              </form>
            </Card>
          )}
        </>
      )}
    </DeskShell>
  )
}
