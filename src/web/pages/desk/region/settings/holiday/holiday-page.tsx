import { HOLIDAY_SOURCE_FIXED, type Holiday } from '../../../../../../domain/region/holiday-rows.ts'
import { Card } from '../../../../../components/card/card.tsx'
import { DataTable } from '../../../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../../../components/empty-state/empty-state.tsx'
import { ErrorSummary, type FieldErrors } from '../../../../../components/error-summary/error-summary.tsx'
import { DateField, TextField } from '../../../../../components/field/field.tsx'
import { FilterChips } from '../../../../../components/filter-chips/filter-chips.tsx'
import { LineAction } from '../../../../../components/line-action/line-action.tsx'
import { Notice } from '../../../../../components/notice/notice.tsx'
import { formatsOf } from '../../../../../format.ts'
import type { Typed } from '../../../../../forms/parse-form.ts'
import { paths } from '../../../../../paths.ts'
import { href, type View } from '../../../../../view.ts'

type HolidayPageProps = {
  view: View
  holidays: readonly Holiday[]
  year: string
  /** Years that are asked for and whose decree is not there. */
  incomplete: readonly string[]
  typed?: Typed
  errors?: FieldErrors
}

function DayTable({ view, holidays, year }: HolidayPageProps) {
  const { listIntake: words, administration } = view.messages
  const { date } = formatsOf(view.language)
  const region = view.region?.slug ?? ''
  return (
    <DataTable
      caption={words.holidaysTable(year)}
      columns={[
        { label: words.fields.date },
        { label: words.fields.name },
        { label: words.fields.source, labelled: true },
        { label: administration.action },
      ]}
      rows={holidays.map((day) => [
        date(day.date),
        day.name,
        day.source === HOLIDAY_SOURCE_FIXED ? words.holidayFixed : day.source,
        <LineAction
          action={href(view, paths.removeHoliday(region))}
          fields={{ date: day.date }}
          label={words.holidayRemove}
          spoken={words.holidayRemoveOf(date(day.date), day.name)}
        />,
      ])}
    />
  )
}

/** The holidays of a region by year, with the decree that says so. */
export function HolidayPage(props: HolidayPageProps) {
  const { view, holidays, year, incomplete, typed = {}, errors } = props
  const { listIntake: words, administration } = view.messages
  const region = view.region?.slug ?? ''
  const address = paths.holidays(region)
  const years = [...new Set([...holidays.map(({ date }) => date.slice(0, 4)), ...incomplete, year])].sort()
  const ofYear = holidays.filter(({ date }) => date.startsWith(year))
  const field = (name: string) => ({ view, name, value: typed[name], error: errors?.[name], required: true })
  const labels = { date: words.fields.date, name: words.fields.name, source: words.fields.source }
  return (
    <DeskShell view={view} title={words.holidays}>
      <div class="title-row">
        <div>
          <h1>{words.holidays}</h1>
          <p class="lead">{words.holidaysLead}</p>
        </div>
        <a class="ds-button" href={href(view, paths.list(region, 'holidays'))}>
          {words.fromList}
        </a>
      </div>
      {incomplete.map((one) => (
        <Notice view={view} tone="warning">
          {words.holidaysIncomplete(one)}
        </Notice>
      ))}
      <FilterChips
        view={view}
        label={words.holidays}
        chips={years.map((one) => ({
          href: href(view, `${address}?year=${one}`),
          label: one,
          count: holidays.filter(({ date }) => date.startsWith(one)).length,
          current: one === year,
        }))}
      />
      {ofYear.length === 0 ? (
        <EmptyState sentence={words.holidaysEmpty} />
      ) : (
        <DayTable {...props} holidays={ofYear} />
      )}
      <Card title={words.holidayAdd}>
        <form class="form" method="post" action={href(view, address)} novalidate>
          <ErrorSummary view={view} errors={errors} labels={labels} />
          <DateField {...field('date')} label={labels.date} />
          <TextField {...field('name')} label={labels.name} />
          <TextField {...field('source')} label={labels.source} />
          <div>
            <button class="ds-button" data-variant="secondary" type="submit">
              {administration.save}
            </button>
          </div>
        </form>
      </Card>
    </DeskShell>
  )
}
