import { hoursTables, suggestedYearlyMinimum, tableOn } from '../../../../domain/learning/hours-table.ts'
import type { HoursOfYear } from '../../../../services/learning/show-hours.ts'
import { Breadcrumb } from '../../../components/breadcrumb/breadcrumb.tsx'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { NumberField } from '../../../components/field/field.tsx'
import { formatsOf } from '../../../format.ts'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type HoursProps = {
  view: View
  region: string
  hours: HoursOfYear
  /** Agencies of which nobody learned anything in the year. */
  untrained: readonly string[]
  mayEdit: boolean
  typed?: Typed
  errors?: Readonly<Record<string, string>>
}

function YearForm({ view, region, hours }: HoursProps) {
  const words = view.messages.learningDesk
  return (
    <form class="form form-row" method="get" action={href(view, paths.learningHours(region))}>
      <NumberField view={view} name="year" label={words.hoursYear} value={String(hours.year)} whole />
      <div>
        <button class="ds-button" data-variant="secondary" type="submit">
          {words.show}
        </button>
      </div>
    </form>
  )
}

function Tables({ view, hours }: HoursProps) {
  const words = view.messages.learningDesk
  const { number } = formatsOf(view.language)
  const { agency, people, hours: sum, reached } = words.agencyColumns
  const { person, agency: unit, hours: own, rest } = words.personColumns
  return (
    <>
      <section class="stack">
        <h2>{words.byAgency}</h2>
        <DataTable
          caption={words.byAgency}
          captionHidden
          columns={[
            { label: agency },
            { label: people, numeric: true },
            { label: sum, numeric: true },
            { label: reached, numeric: true },
          ]}
          rows={hours.agencies.map((one) => [
            one.agencyName ?? words.noAgency,
            ...[one.people, one.hours, one.reached].map(number),
          ])}
        />
      </section>
      <section class="stack">
        <h2>{words.byPerson}</h2>
        <DataTable
          caption={words.byPerson}
          captionHidden
          columns={[
            { label: person },
            { label: unit },
            { label: own, numeric: true },
            { label: rest, numeric: true },
          ]}
          rows={hours.people.map((one) => [
            one.name,
            one.agencyName ?? words.noAgency,
            ...[one.hours, Math.max(0, hours.minimum - one.hours)].map(number),
          ])}
        />
      </section>
    </>
  )
}

function MinimumForm({ view, region, hours, typed, errors }: HoursProps) {
  const words = view.messages.learningDesk
  return (
    <section class="card stack">
      <form class="form" method="post" action={href(view, paths.learningMinimum(region))} novalidate>
        <NumberField
          view={view}
          name="hours"
          label={words.minimum}
          hint={words.minimumSource(suggestedYearlyMinimum.source)}
          value={typed?.hours ?? String(hours.minimum)}
          error={errors?.hours}
          unit="JP"
          whole
          required
        />
        <div>
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.save}
          </button>
        </div>
      </form>
    </section>
  )
}

/** How many hours of learning a year brought, against the minimum: by agency, by person, and who has nobody trained. */
export function HoursPage(props: HoursProps) {
  const { view, region, hours, untrained, mayEdit, errors } = props
  const words = view.messages.learningDesk
  const { number } = formatsOf(view.language)
  const reached = hours.people.filter(({ isBelow }) => !isBelow).length
  const table = tableOn(`${hours.year}-12-31`) ?? hoursTables[0]
  return (
    <DeskShell view={view} title={words.hours}>
      <Breadcrumb
        view={view}
        crumbs={[{ label: words.title, path: paths.deskLearning(region) }, { label: words.hours }]}
      />
      <div>
        <h1>
          {words.hours} {hours.year}
        </h1>
        <p class="lead">{words.hoursLead(number(hours.minimum))}</p>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <YearForm {...props} />
      {hours.people.length === 0 ? (
        <EmptyState sentence={words.hoursNone} />
      ) : (
        <>
          <p class="say">{words.reachedOf(reached, hours.people.length)}</p>
          {mayEdit && (
            <p>
              <a href={href(view, `${paths.learningHoursFile(region)}?year=${hours.year}`)}>{words.export}</a>{' '}
              <span class="small">{words.exportHint}</span>
            </p>
          )}
          <Tables {...props} />
        </>
      )}
      {untrained.length > 0 && (
        <details class="card">
          <summary>
            <b>
              {words.nobody} ({number(untrained.length)})
            </b>
          </summary>
          <ul>
            {untrained.map((name) => (
              <li>{name}</li>
            ))}
          </ul>
        </details>
      )}
      {mayEdit && <MinimumForm {...props} />}
      {table && <p class="small">{words.source(table.source)}</p>}
    </DeskShell>
  )
}
