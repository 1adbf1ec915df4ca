import type { RegionTimeZone } from '../../../../domain/calendar/time-zone.ts'
import { dayAt } from '../../../../domain/calendar/working-days.ts'
import { dataMatterKinds } from '../../../../domain/privacy/data-matter.ts'
import { type RecordClass, recordClasses } from '../../../../domain/privacy/processing.ts'
import type { RemovedPerson } from '../../../../services/access/remove-person.ts'
import type { PrivacyDesk, ShownMatter } from '../../../../services/privacy/data-matters.ts'
import type { FormerMember } from '../../../../store/access/person-removal.ts'
import type { ConsentText } from '../../../../store/privacy/consent-text.ts'
import { Card } from '../../../components/card/card.tsx'
import { ConfirmAction } from '../../../components/confirm-action/confirm-action.tsx'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary, type FieldErrors } from '../../../components/error-summary/error-summary.tsx'
import {
  DateField,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../components/field/field.tsx'
import { formatsOf } from '../../../format.ts'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { ConsentCard } from './consent-card.tsx'
import { ReportCard } from './report-card.tsx'
import { TakenOutPage } from './taken-out-page.tsx'

type PrivacyPageProps = PrivacyDesk & {
  view: View
  timeZone: RegionTimeZone
  former: readonly FormerMember[]
  texts: readonly ConsentText[]
  /** How many records of a class the night empties. */
  due: ReadonlyMap<RecordClass, number>
  form?: 'matter' | 'step' | 'retention' | 'report'
  typed?: Typed
  errors?: FieldErrors
}

const HOUR_MS = 3_600_000

function ClockText({
  view,
  matter,
  timeZone,
}: {
  view: View
  matter: ShownMatter
  timeZone: RegionTimeZone
}) {
  const words = view.messages.privacy
  const { moment, number } = formatsOf(view.language)
  if (matter.isClosed) return <>{words.closed}</>
  const { dueAt, leftMs, isOver } = matter.clock
  const hours = number(Math.floor(Math.abs(leftMs) / HOUR_MS))
  return (
    <>
      <b class={isOver ? 'late' : undefined}>{isOver ? words.hoursOver(hours) : words.hoursLeft(hours)}</b>,{' '}
      {words.due(moment(dueAt, timeZone))}
    </>
  )
}

type MatterProps = Pick<PrivacyPageProps, 'view' | 'timeZone' | 'typed' | 'errors'> & { matter: ShownMatter }

function Matter({ view, matter, timeZone, typed, errors }: MatterProps) {
  const words = view.messages.privacy
  const { moment } = formatsOf(view.language)
  const texts = [matter.details, matter.cause, matter.measures].filter(Boolean)
  return (
    <Card title={words.kinds[matter.kind]} tone={matter.isClosed ? undefined : 'strong'}>
      <p>
        <ClockText view={view} matter={matter} timeZone={timeZone} />
      </p>
      <p class="small">{words.received(moment(matter.receivedAt, timeZone))}</p>
      <p class="breakable">{matter.subject}</p>
      {texts.map((text) => (
        <p class="breakable">{text}</p>
      ))}
      <ul>
        {matter.steps.map((step) => (
          <li class="breakable">
            <b>{words.steps[step.kind]}</b>, {moment(step.createdAt, timeZone)}: {step.note}
          </li>
        ))}
      </ul>
      {matter.open.length > 0 && (
        <form
          class="form"
          method="post"
          action={href(view, paths.dataMatterStep(view.region?.slug ?? '', matter.id))}
        >
          <SelectField
            view={view}
            name={`step-${matter.id}`}
            label={words.saveStep}
            empty={false}
            options={matter.open.map((kind) => ({ value: kind, label: words.steps[kind] }))}
          />
          <TextAreaField
            view={view}
            name={`note-${matter.id}`}
            value={typed?.[`note-${matter.id}`]}
            error={errors?.[`note-${matter.id}`]}
            label={words.note}
            hint={words.noteHint}
            rows={2}
            required
          />
          <div>
            <button class="ds-button" data-variant="secondary" type="submit">
              {words.saveStep}
            </button>
          </div>
        </form>
      )}
    </Card>
  )
}

function RecordForm({ view, timeZone, form, typed, errors }: PrivacyPageProps) {
  const words = view.messages.privacy
  const again = form === 'matter'
  const field = (name: string) => ({
    view,
    name,
    value: again ? typed?.[name] : undefined,
    error: again ? errors?.[name] : undefined,
  })
  return (
    <details class="card" open={again}>
      <summary>{words.recordTitle}</summary>
      <form class="form" method="post" action={href(view, paths.dataMatters(view.region?.slug ?? ''))}>
        <SelectField
          {...field('kind')}
          label={words.kind}
          required
          options={dataMatterKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        />
        <DateField {...field('day')} label={words.receivedOn} required />
        <TextField
          {...field('time')}
          label={words.receivedAt}
          hint={words.receivedAtHint(timeZone)}
          required
        />
        <TextAreaField {...field('subject')} label={words.subject} rows={2} required />
        <TextAreaField {...field('details')} label={words.details} required />
        <TextAreaField {...field('cause')} label={words.cause} />
        <TextAreaField {...field('measures')} label={words.measures} />
        <div>
          <button class="ds-button" type="submit">
            {words.record}
          </button>
        </div>
      </form>
    </details>
  )
}

function RetentionCard({ view, retention, due, form, typed, errors }: PrivacyPageProps) {
  const words = view.messages.privacy
  const { number } = formatsOf(view.language)
  const again = form === 'retention'
  const field = (name: string) => ({
    view,
    name,
    value: again ? typed?.[name] : undefined,
    error: again ? errors?.[name] : undefined,
  })
  const keptFor = (months: number | null) =>
    months === null ? words.keptForever : words.keptMonths(number(months))
  return (
    <Card title={words.processingTitle}>
      <p>{words.processingLead}</p>
      <DataTable
        caption={words.processingTitle}
        captionHidden
        columns={[{ label: words.processing }, { label: words.purpose }, { label: words.kept }]}
        rows={recordClasses.map((one) => [
          words.classes[one],
          words.purposes[one],
          <>
            {keptFor(retention.get(one)?.months ?? null)}
            {due.get(one) ? (
              <small class="row-note"> {words.dueTonight(number(due.get(one) ?? 0))}</small>
            ) : null}
            {retention.get(one) && <small class="row-note"> {retention.get(one)?.source}</small>}
          </>,
        ])}
      />
      <details open={again}>
        <summary>{words.retentionSave}</summary>
        <form class="form" method="post" action={href(view, paths.retention(view.region?.slug ?? ''))}>
          <SelectField
            {...field('class')}
            label={words.retentionClass}
            required
            options={recordClasses.map((one) => ({ value: one, label: words.classes[one] }))}
          />
          <NumberField
            {...field('months')}
            label={words.retentionMonths}
            hint={words.retentionMonthsHint}
            whole
          />
          <TextField
            {...field('source')}
            label={words.retentionSource}
            hint={words.retentionSourceHint}
            required
          />
          <div>
            <button class="ds-button" data-variant="secondary" type="submit">
              {words.retentionSave}
            </button>
          </div>
        </form>
      </details>
    </Card>
  )
}

function FormerCard({ view, former, timeZone }: PrivacyPageProps) {
  const words = view.messages.privacy
  const { date } = formatsOf(view.language)
  return (
    <Card title={words.formerTitle}>
      {former.length === 0 ? <p>{words.formerNone}</p> : <p>{words.formerLead}</p>}
      <ul class="ruled-list">
        {former.map(({ personId, name, leftAt }) => (
          <li>
            <b class="breakable">{name}</b>, {words.leftOn(date(dayAt(leftAt, timeZone)))}
            <ConfirmAction
              action={href(view, paths.removePerson(view.region?.slug ?? '', personId))}
              label={words.remove}
              spoken={words.removeOf(name)}
              question={view.messages.beforeEnd.person(name)}
              confirm={view.messages.beforeEnd.personYes}
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** What is owed to people about their data, what is kept of them and how long, and who can be taken out. */
export function PrivacyPage(props: PrivacyPageProps) {
  const { view, matters, timeZone, errors } = props
  const words = view.messages.privacy
  return (
    <DeskShell view={view} title={words.title}>
      <div>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      <ErrorSummary view={view} errors={errors} />
      {matters.length === 0 && <p>{words.none}</p>}
      {matters.map((matter) => (
        <Matter view={view} matter={matter} timeZone={timeZone} typed={props.typed} errors={errors} />
      ))}
      <RecordForm {...props} />
      <RetentionCard {...props} />
      <ReportCard
        view={view}
        typed={props.form === 'report' ? props.typed?.ticket : undefined}
        error={props.form === 'report' ? errors?.ticket : undefined}
      />
      <ConsentCard view={view} texts={props.texts} timeZone={timeZone} />
      <FormerCard {...props} />
    </DeskShell>
  )
}

/** After somebody was taken out: what went, and where a person has to look. */
export function RemovedPage({ view, removed }: { view: View; removed: RemovedPerson }) {
  const words = view.messages.privacy
  const { number } = formatsOf(view.language)
  return (
    <TakenOutPage
      view={view}
      title={words.removedTitle}
      went={words.removedText(number(removed.fields))}
      rest={removed.left.length === 0 ? words.removedClean : words.removedLeft}
      left={removed.left}
    />
  )
}
