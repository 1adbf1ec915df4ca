import { COMPARISON_PLACES_MAX } from '../../../../domain/measurement/comparison.ts'
import { cellName } from '../../../../domain/measurement/measurement-grid.ts'
import { measureName, unitName } from '../../../../domain/measurement/unit-name.ts'
import type { ShownIndicator } from '../../../../services/measurement/show-measurements.ts'
import type { InnovationScope } from '../../../../store/access/subject.ts'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary, type FieldErrors } from '../../../components/error-summary/error-summary.tsx'
import { HiddenField, TextField } from '../../../components/field/field.tsx'
import { FilterChips } from '../../../components/filter-chips/filter-chips.tsx'
import { formatsOf } from '../../../format.ts'
import { typedNumber } from '../../../forms/number-field.ts'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { IndicatorChart } from './indicator-chart.tsx'
import { periodLabel, ValueInput } from './value-input.tsx'
import { ValuesHead, YearChips } from './values-head.tsx'

export type ComparisonPageProps = {
  view: View
  region: string
  innovation: InnovationScope
  indicator: ShownIndicator
  /** Which of its places, from 1, and that place where it is known. */
  at: number
  comparison: ShownIndicator['comparison']
  year: number
  years: readonly number[]
  periods: readonly string[]
  typed?: Typed
  errors?: FieldErrors
}

function Rows({ view, indicator, comparison, periods, typed, errors }: ComparisonPageProps) {
  const words = view.messages.comparison
  const { plain } = formatsOf(view.language)
  return (
    <tbody>
      {periods.map((period) => {
        const name = cellName(indicator.key, period)
        const own = indicator.measurements.find((one) => one.period === period)
        const there = comparison?.values.find((one) => one.period === period)
        const time = periodLabel(view, period, indicator.frequency)
        return (
          <tr>
            <th scope="row">{time}</th>
            <td>
              <span class="grid-label">{words.here}</span>
              {own ? plain(own.value) : '–'}
            </td>
            <td class={errors?.[name] ? 'grid-invalid' : undefined}>
              <ValueInput
                name={name}
                label={words.there}
                hiddenLabel={`, ${time}`}
                value={typed?.[name] ?? typedNumber(view.language, there?.value ?? null)}
                error={errors?.[name]}
              />
            </td>
          </tr>
        )
      })}
    </tbody>
  )
}

function Form(props: ComparisonPageProps) {
  const { view, region, innovation, indicator, at, comparison, year, typed, errors } = props
  const words = view.messages.comparison
  const path = paths.comparison(region, innovation.slug, indicator.key)
  return (
    <form class="stack" method="post" action={href(view, path)}>
      <HiddenField name="year" value={String(year)} />
      <HiddenField name="place" value={String(at)} />
      <div class="form">
        <TextField
          view={view}
          name="name"
          label={words.name}
          hint={words.nameHint}
          value={typed?.name ?? comparison?.name}
          error={errors?.name}
          required
        />
        <TextField
          view={view}
          name="source"
          label={words.source}
          hint={words.sourceHint}
          value={typed?.source ?? comparison?.source}
          error={errors?.source}
          required
        />
      </div>
      <table class="value-grid">
        <caption class="visually-hidden">{words.caption(year)}</caption>
        <thead>
          <tr>
            <th scope="col">{view.messages.measurement.period}</th>
            <th scope="col">
              {words.here} <span class="small">({unitName(view.language, indicator.unit)})</span>
            </th>
            <th scope="col">
              {words.there} <span class="small">({unitName(view.language, indicator.unit)})</span>
            </th>
          </tr>
        </thead>
        <Rows {...props} />
      </table>
      <p class="small">{words.emptied}</p>
      <TextField
        view={view}
        name="reason"
        label={view.messages.evidencePlan.reason}
        hint={view.messages.evidencePlan.reasonHint}
        value={typed?.reason}
        error={errors?.reason}
      />
      <div>
        <button class="ds-button" type="submit">
          {words.save}
        </button>
      </div>
    </form>
  )
}

/** The places it is compared with, and a free one as long as there may be more. */
function PlaceChips({ view, region, innovation, indicator, at }: ComparisonPageProps) {
  const words = view.messages.comparison
  const path = paths.comparison(region, innovation.slug, indicator.key)
  const taken = indicator.comparisons.map(({ place }) => place)
  const free = Array.from({ length: COMPARISON_PLACES_MAX }, (_, index) => index + 1).find(
    (place) => !taken.includes(place),
  )
  if (taken.length === 0) return null
  const chip = (place: number, label: string) => {
    return { label, href: href(view, `${path}?place=${place}`), current: place === at }
  }
  return (
    <>
      <FilterChips
        view={view}
        label={words.places}
        chips={[
          ...indicator.comparisons.map(({ place, name }) => chip(place, name)),
          ...(free === undefined ? [] : [chip(free, words.another)]),
        ]}
      />
      <p class="small">{words.pooled}</p>
    </>
  )
}

/** The same figure at another place: who it is, where its figures come from, and its values beside the own ones. */
export function ComparisonPage(props: ComparisonPageProps) {
  const { view, region, innovation, indicator, at, comparison, year, years, errors } = props
  const words = view.messages.comparison
  const path = paths.comparison(region, innovation.slug, indicator.key)
  return (
    <DeskShell view={view} title={words.title(measureName(view.language, indicator))}>
      <ValuesHead
        view={view}
        region={region}
        innovation={innovation}
        short={words.short}
        title={words.title(measureName(view.language, indicator))}
        lead={words.lead}
      />
      <ErrorSummary view={view} errors={errors} />
      <PlaceChips {...props} />
      {comparison && comparison.place === indicator.comparison?.place && (
        <IndicatorChart view={view} indicator={indicator} />
      )}
      <YearChips view={view} year={year} years={years} pathOf={(one) => `${path}?place=${at}&year=${one}`} />
      <Form {...props} />
      <p class="small">
        {words.byFile}{' '}
        <a href={href(view, paths.list(region, 'measurements', innovation.slug))}>
          {view.messages.indicator.import}
        </a>
      </p>
      {comparison && (
        <form class="stack" method="post" action={href(view, `${path}/remove`)}>
          <HiddenField name="place" value={String(at)} />
          <p class="small">{words.removeHint}</p>
          <TextField
            view={view}
            name="removeReason"
            label={view.messages.evidencePlan.reason}
            value={props.typed?.removeReason}
            error={errors?.removeReason}
          />
          <div>
            <button class="ds-button" data-variant="tertiary" data-color="danger" type="submit">
              {words.remove}
            </button>
          </div>
        </form>
      )}
    </DeskShell>
  )
}
