import { dayAt } from '../../../../domain/calendar/working-days.ts'
import { measureName } from '../../../../domain/measurement/unit-name.ts'
import type { ShownIndicator } from '../../../../services/measurement/show-measurements.ts'
import type { CurrentMeasurement } from '../../../../store/measurement/measurement.ts'
import { valueText } from '../../../charts/series-text.ts'
import { Card } from '../../../components/card/card.tsx'
import { SelectField, TextField } from '../../../components/field/field.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href } from '../../../view.ts'
import type { IndicatorsPageProps } from './indicators-props.ts'

type Waiting = { indicator: ShownIndicator; rows: readonly CurrentMeasurement[] }

/** What another person recorded and nobody has checked, by indicator. */
function waitingOf({ indicators, personId }: IndicatorsPageProps): { waiting: Waiting[]; own: number } {
  const open = indicators.map((indicator) => ({
    indicator,
    // Values without a recorder came with the demonstration or an upgrade: there is nobody to be second to.
    rows: indicator.measurements.filter((row) => row.check === null && row.recordedBy !== null),
  }))
  const waiting = open
    .map(({ indicator, rows }) => ({ indicator, rows: rows.filter((row) => row.recordedBy !== personId) }))
    .filter(({ rows }) => rows.length > 0)
  const all = open.reduce((sum, { rows }) => sum + rows.length, 0)
  return { waiting, own: all - waiting.reduce((sum, { rows }) => sum + rows.length, 0) }
}

/** The newest values first, for those are the ones a person can still compare with the register. */
const SHOWN_ROWS = 6

function WaitingIndicator({
  view,
  region,
  innovation,
  typed,
  errors,
  indicator,
  rows,
}: IndicatorsPageProps & Waiting) {
  const words = view.messages.measurement
  const format = formatsOf(view.language)
  const action = href(view, paths.measurementChecks(region.slug, innovation.slug))
  const newest = [...rows].reverse()
  const text = (row: CurrentMeasurement) =>
    `${format.month(row.period)}: ${valueText(view, row.value, { unit: indicator.unit, digits: 2 })}`
  const field = (name: string) => `${name}-${indicator.key}`
  const failed = errors?.[field('note')] !== undefined
  return (
    <section class="stack">
      <h3>{measureName(view.language, indicator)}</h3>
      <ul class="plain-list">
        {newest.slice(0, SHOWN_ROWS).map((row) => {
          const day = format.dateShort(dayAt(row.recordedAt, region.timeZone))
          return (
            <li>
              {text(row)}{' '}
              <span class="small">
                {row.recordedByName ? words.recordedBy(row.recordedByName, day) : words.recordedBySystem(day)}
              </span>
            </li>
          )
        })}
        {newest.length > SHOWN_ROWS && <li>…</li>}
      </ul>
      <form method="post" action={action}>
        <input type="hidden" name="outcome" value="confirmed" />
        <input type="hidden" name="indicator" value={indicator.key} />
        <input type="hidden" name="measurements" value={rows.map((row) => row.id).join(' ')} />
        <button class="ds-button" data-variant="secondary" type="submit">
          {words.confirmAll(rows.length)}{' '}
          <span class="visually-hidden">({measureName(view.language, indicator)})</span>
        </button>
      </form>
      <details open={failed}>
        <summary>
          {words.doubtOne} <span class="visually-hidden">({measureName(view.language, indicator)})</span>
        </summary>
        <form class="form" method="post" action={action}>
          <input type="hidden" name="outcome" value="doubted" />
          <input type="hidden" name="indicator" value={indicator.key} />
          <SelectField
            view={view}
            name={field('measurement')}
            label={words.doubtWhich}
            empty={false}
            value={typed?.[field('measurement')]}
            options={newest.map((row) => ({ value: row.id, label: text(row) }))}
          />
          <TextField
            view={view}
            name={field('note')}
            label={words.doubtNote}
            value={typed?.[field('note')]}
            error={errors?.[field('note')]}
            required
          />
          <div>
            <button class="ds-button" data-variant="secondary" type="submit">
              {words.doubt}
            </button>
          </div>
        </form>
      </details>
    </section>
  )
}

/** Values that wait for a second person, and those that one doubted. */
export function Checks(props: IndicatorsPageProps) {
  const { view, indicators } = props
  const words = view.messages.measurement
  const format = formatsOf(view.language)
  const { waiting, own } = waitingOf(props)
  const doubted = indicators.flatMap((indicator) =>
    indicator.measurements
      .filter((row) => row.check?.outcome === 'doubted')
      .map((row) => ({ indicator, row })),
  )
  return (
    <Card title={words.checks}>
      <div class="stack">
        <p class="small">{words.checksLead}</p>
        {waiting.length === 0 && own === 0 && <p>{words.checksNone}</p>}
        {own > 0 && <p>{words.checksOwn(own)}</p>}
        {waiting.map((entry) => (
          <WaitingIndicator {...props} {...entry} />
        ))}
        {doubted.length > 0 && (
          <section class="stack">
            <h3>{words.doubtedList}</h3>
            <p class="small">{words.doubtedLead}</p>
            <ul class="ruled-list">
              {doubted.map(({ indicator, row }) => (
                <li>
                  <b>{measureName(view.language, indicator)}</b>, {format.month(row.period)}:{' '}
                  {valueText(view, row.value, { unit: indicator.unit, digits: 2 })}
                  <br />
                  <span class="small">
                    {words.doubtedBy(row.check?.checkedByName ?? '', row.check?.note ?? '')}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Card>
  )
}
