import type { Frequency } from '../../../../domain/measurement/indicator.ts'
import { cellName } from '../../../../domain/measurement/measurement-grid.ts'
import { usualRange } from '../../../../domain/measurement/outlier-months.ts'
import { measureName, unitName } from '../../../../domain/measurement/unit-name.ts'
import type { ShownIndicator } from '../../../../services/measurement/show-measurements.ts'
import type { InnovationScope } from '../../../../store/access/subject.ts'
import { valueText } from '../../../charts/series-text.ts'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { DraftForm, DraftScript } from '../../../components/draft-form/draft-form.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { ErrorSummary, type FieldErrors } from '../../../components/error-summary/error-summary.tsx'
import { CheckboxField, FileField, HiddenField, TextField } from '../../../components/field/field.tsx'
import { type FilterChip, FilterChips } from '../../../components/filter-chips/filter-chips.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { formatsOf } from '../../../format.ts'
import { typedNumber } from '../../../forms/number-field.ts'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { periodLabel, ValueInput } from './value-input.tsx'
import { ValuesHead, YearChips } from './values-head.tsx'

export type GridPageProps = {
  view: View
  region: string
  innovation: InnovationScope
  /** The indicators of the chosen frequency. */
  indicators: readonly ShownIndicator[]
  frequencies: readonly Frequency[]
  frequency: Frequency
  year: number
  /** The years to choose from. */
  years: readonly number[]
  periods: readonly string[]
  /** The period that is not over yet, when it is among them. */
  running: string | null
  /** What an order to improve that stands wants measured again, and by when; null where there is none. */
  measuredAgain: { readonly names: readonly string[]; readonly dueOn: string } | null
  typed?: Typed
  errors?: FieldErrors
}

/** What the values of an indicator usually are, without that of one period. */
const usualOf = ({ measurements }: ShownIndicator, without?: string) =>
  usualRange(measurements.filter(({ period }) => period !== without).map(({ value }) => value))

const rangeText = (view: View, { low, high }: { readonly low: number; readonly high: number }) =>
  [low, high].map((value) => formatsOf(view.language).plain(value, 1)).join('–')

/** What the values are held against while they are typed: where each began, what it aims at, and where it usually lies. */
function Bearings({ view, indicators }: Pick<GridPageProps, 'view' | 'indicators'>) {
  const words = view.messages.measurement
  const lines = indicators.map((indicator) => {
    const { unit, baselineValue, target } = indicator
    const text = (value: number) => valueText(view, value, { unit })
    const range = usualOf(indicator)
    const said = [
      baselineValue !== null && words.baselineOf(text(baselineValue)),
      target !== null && words.targetOf(text(target)),
      range && words.usual(rangeText(view, range)),
    ]
    return { name: measureName(view.language, indicator), said: said.filter(Boolean).join(' · ') }
  })
  const told = lines.filter(({ said }) => said !== '')
  if (told.length === 0) return null
  return (
    <ul class="plain-list small">
      {told.map(({ name, said }) => (
        <li>
          <b>{name}</b>: {said}
        </li>
      ))}
    </ul>
  )
}

function Cell({
  indicator,
  period,
  ...props
}: GridPageProps & { indicator: ShownIndicator; period: string }) {
  const { view, typed, errors, frequency } = props
  const words = view.messages.measurement
  const name = cellName(indicator.key, period)
  const row = indicator.measurements.find((one) => one.period === period)
  const error = errors?.[name]
  const doubt = row?.check?.outcome === 'doubted' ? `${words.doubted}: ${row.check.note}` : undefined
  const range = row && usualOf(indicator, period)
  const isFar = range && (row.value < range.low || row.value > range.high)
  const far = isFar ? words.farFromUsual(rangeText(view, range)) : undefined
  return (
    <td class={error ? 'grid-invalid' : undefined}>
      <ValueInput
        name={name}
        label={`${measureName(view.language, indicator)} (${unitName(view.language, indicator.unit)})`}
        hiddenLabel={`, ${periodLabel(view, period, frequency)}`}
        value={typed?.[name] ?? typedNumber(view.language, row?.value ?? null)}
        error={error}
        note={[doubt, far].filter(Boolean).join(' ') || undefined}
      />
    </td>
  )
}

/** What each field of the grid is called above the form: `Waktu penyelesaian, Oktober 2020`. */
function cellLabels({ view, indicators, periods, frequency }: GridPageProps): FieldErrors {
  const labels = periods.flatMap((period) =>
    indicators.map(({ key, name }) => [
      cellName(key, period),
      `${name}, ${periodLabel(view, period, frequency)}`,
    ]),
  )
  return Object.fromEntries(labels)
}

function Choices({ view, region, innovation, frequencies, frequency, year, years }: GridPageProps) {
  const words = view.messages.measurement
  const path = paths.measurements(region, innovation.slug)
  const to = (wanted: Frequency, wantedYear: number) => `${path}?frequency=${wanted}&year=${wantedYear}`
  const kinds: FilterChip[] = frequencies.map((one) => ({
    label: words.frequencies[one],
    href: href(view, to(one, year)),
    current: one === frequency,
  }))
  return (
    <div class="stack">
      {kinds.length > 1 && <FilterChips view={view} label={words.period} chips={kinds} />}
      <YearChips view={view} year={year} years={years} pathOf={(one) => to(frequency, one)} />
    </div>
  )
}

/** A row for each period, a cell for each indicator. */
function Grid(props: GridPageProps & { caption: string }) {
  const { view, indicators, frequency, periods, caption } = props
  const words = view.messages.measurement
  return (
    <table class="value-grid">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.period}</th>
          {indicators.map((indicator) => (
            <th scope="col">
              {measureName(view.language, indicator)}{' '}
              <span class="small">({unitName(view.language, indicator.unit)})</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {periods.map((period) => (
          <tr>
            <th scope="row">{periodLabel(view, period, frequency)}</th>
            {indicators.map((indicator) => (
              <Cell {...props} indicator={indicator} period={period} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What is missing first; what is filled in already is folded below it, unless something there is to be corrected. */
function Missing(props: GridPageProps) {
  const { view, indicators, periods, year, errors } = props
  const words = view.messages.measurement
  // The period that still runs is not missing yet.
  const isFilled = (period: string) =>
    period === props.running ||
    indicators.every(({ measurements }) => measurements.some((one) => one.period === period))
  const filled = periods.filter(isFilled)
  const missing = periods.filter((period) => !isFilled(period))
  const hasError = filled.some((period) => indicators.some(({ key }) => errors?.[cellName(key, period)]))
  return (
    <>
      {missing.length === 0 ? (
        <p>{words.nothingMissing(year)}</p>
      ) : (
        <Grid {...props} periods={missing} caption={words.caption(year)} />
      )}
      {filled.length > 0 && (
        <details open={hasError || missing.length === 0}>
          <summary>{words.filled(filled.length)}</summary>
          <Grid {...props} periods={filled} caption={words.filledCaption(year)} />
        </details>
      )}
    </>
  )
}

/** What belongs to all values that are saved together: where they come from, why they changed, and the proof. */
function AroundValues({ view, typed, errors }: GridPageProps) {
  const words = view.messages.measurement
  return (
    <div class="form">
      {(errors?.sure || typed?.sure) && (
        <CheckboxField
          view={view}
          name="sure"
          label={words.sure}
          checked={typed?.sure === 'yes'}
          error={errors?.sure}
        />
      )}
      <TextField
        view={view}
        name="source"
        label={words.source}
        hint={words.sourceHint}
        value={typed?.source}
        error={errors?.source}
      />
      <TextField
        view={view}
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        value={typed?.reason}
        error={errors?.reason}
      />
      <FileField
        view={view}
        name="evidence"
        label={words.evidence}
        hint={words.evidenceHint}
        accept=".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.csv"
        error={errors?.evidence}
      />
      <div>
        <button class="ds-button" type="submit">
          {words.save}
        </button>
      </div>
    </div>
  )
}

/** What is wanted of this page where the leader asked for an improvement. */
function MeasuredAgain({ view, measuredAgain }: Pick<GridPageProps, 'view' | 'measuredAgain'>) {
  if (measuredAgain === null) return null
  const words = view.messages.measurement
  const { names } = measuredAgain
  const day = formatsOf(view.language).date(measuredAgain.dueOn)
  return (
    <Notice view={view} tone="information">
      {names.length > 0 ? words.measureAgain(names.join(', '), day) : words.measureAgainAll(day)}
    </Notice>
  )
}

/** Values typed into a grid: a row a period, a column an indicator; on a phone each period is a block of fields. */
export function GridPage(props: GridPageProps) {
  const { view, region, innovation, indicators, frequency, year, errors } = props
  const words = view.messages.measurement
  return (
    <DeskShell view={view} title={words.title(innovation.name)} head={<DraftScript />}>
      <ValuesHead
        view={view}
        region={region}
        innovation={innovation}
        short={words.short}
        title={words.title(innovation.name)}
        lead={words.lead}
      />
      <MeasuredAgain view={view} measuredAgain={props.measuredAgain} />
      <ErrorSummary view={view} errors={errors} labels={errors && cellLabels(props)} />
      {indicators.length === 0 ? (
        <EmptyState
          sentence={words.noIndicators}
          next={{
            label: view.messages.indicator.add,
            href: href(view, paths.newIndicator(region, innovation.slug)),
          }}
        />
      ) : (
        <>
          <Choices {...props} />
          <form
            class="stack"
            method="post"
            enctype="multipart/form-data"
            action={href(view, paths.measurements(region, innovation.slug))}
          >
            <HiddenField name="year" value={String(year)} />
            <HiddenField name="frequency" value={frequency} />
            <DraftForm view={view} />
            <Bearings view={view} indicators={indicators} />
            <Missing {...props} />
            <AroundValues {...props} />
          </form>
        </>
      )}
    </DeskShell>
  )
}
