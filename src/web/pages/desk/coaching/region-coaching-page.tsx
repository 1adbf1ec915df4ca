import type { RegionCoaching } from '../../../../services/coaching/show-coaching.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { Card } from '../../../components/card/card.tsx'
import { ConfirmAction } from '../../../components/confirm-action/confirm-action.tsx'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary, type FieldErrors } from '../../../components/error-summary/error-summary.tsx'
import { CheckboxesField } from '../../../components/field/choice.tsx'
import { SelectField } from '../../../components/field/field.tsx'
import { FoldedForm } from '../../../components/folded-form/folded-form.tsx'
import { Tag } from '../../../components/tag/tag.tsx'
import { formatsOf } from '../../../format.ts'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { fieldOf } from './coaching-props.ts'

type RegionCoachingProps = {
  view: View
  region: RegionScope
  shown: RegionCoaching
  typed: Typed
  errors?: FieldErrors
  mayAssign: boolean
  isCoach: boolean
}

const MINUTES_PER_HOUR = 60

function Loads({ view, shown }: RegionCoachingProps) {
  const words = view.messages.coaching
  const { number, decimal } = formatsOf(view.language)
  const { coach, innovations, meetings, hours } = words.columns
  return (
    <Card title={words.loads}>
      {shown.loads.length === 0 ? (
        <p>{words.noCoaches}</p>
      ) : (
        <>
          <p class="small">{words.loadsYear(shown.year)}</p>
          <DataTable
            caption={words.loads}
            captionHidden
            columns={[
              { label: coach },
              { label: innovations, numeric: true },
              { label: meetings, numeric: true },
              { label: hours, numeric: true },
            ]}
            rows={shown.loads.map((one) => [
              <>
                {one.name}
                {!one.isStanding && <Tag>{words.hasLeft}</Tag>}
              </>,
              number(one.innovations),
              number(one.meetings),
              decimal(one.minutes / MINUTES_PER_HOUR),
            ])}
          />
        </>
      )}
    </Card>
  )
}

function Waiting({ view, region, shown }: RegionCoachingProps) {
  const words = view.messages.coaching
  const { moment } = formatsOf(view.language)
  return (
    <Card title={words.waitingRequests}>
      {shown.requests.length === 0 ? (
        <p>{words.noWaiting}</p>
      ) : (
        <ul class="ruled-list">
          {shown.requests.map(({ slug, name, agencyName, kind, text, askedAt }) => (
            <li>
              <a href={href(view, paths.innovationCoaching(region.slug, slug))}>{name}</a> ({agencyName})
              <br />
              <b>{words.requestKinds[kind]}:</b> {text}
              <br />
              <small>{moment(askedAt, region.timeZone)}</small>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

/** What has no coach, with the form that gives some of it to one. */
function Uncoached(props: RegionCoachingProps) {
  const { view, region, shown, mayAssign, typed } = props
  const words = view.messages.coaching
  const field = fieldOf(props)
  const { items, total } = shown.uncoached
  const label = (one: (typeof items)[number]) =>
    `${one.name} (${one.agencyName})${one.formerCoach ? `, ${words.formerly(one.formerCoach)}` : ''}`
  return (
    <Card title={words.uncoached}>
      <p>{total > 0 ? words.uncoachedCount(total) : words.allCoached}</p>
      {total > items.length && <p class="small">{words.shownOf(items.length, total)}</p>}
      {!mayAssign && (
        <ul class="ruled-list">
          {items.map((one) => (
            <li>
              <a href={href(view, paths.innovationCoaching(region.slug, one.slug))}>{label(one)}</a>
            </li>
          ))}
        </ul>
      )}
      {mayAssign && shown.allCoaches.length > 0 && (
        <FoldedForm
          title={words.assign}
          action={href(view, paths.assignCoach(region.slug))}
          button={words.assignButton}
          open={Boolean(props.errors?.coach ?? props.errors?.cohort)}
        >
          <SelectField
            {...field('coach')}
            label={words.coach}
            options={shown.allCoaches.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
          <SelectField
            {...field('cohort')}
            label={words.cohort}
            options={shown.cohorts.map(({ id, name }) => ({ value: id, label: name }))}
          />
          {items.length > 0 && (
            <CheckboxesField
              {...field('innovations')}
              label={words.innovations}
              options={items.map((one) => ({ value: one.slug, label: label(one) }))}
              values={(typed.innovations ?? '').split('\n')}
            />
          )}
        </FoldedForm>
      )}
    </Card>
  )
}

function Cohorts({ view, region, shown, mayAssign }: RegionCoachingProps) {
  const words = view.messages.coaching
  if (shown.cohortAssignments.length === 0) return null
  return (
    <Card title={words.columns.cohort}>
      <ul class="ruled-list">
        {shown.cohortAssignments.map(({ id, coachName, cohortName }) => (
          <li class="title-row">
            <span>
              {cohortName}: {coachName}
            </span>
            {mayAssign && (
              <ConfirmAction
                action={href(view, paths.endAssignment(region.slug))}
                fields={{ assignment: id }}
                label={words.endAssignment}
                spoken={words.endOf(coachName)}
                question={view.messages.beforeEnd.coach}
                confirm={view.messages.beforeEnd.end}
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function HandOver(props: RegionCoachingProps) {
  const { view, region, shown, errors } = props
  const words = view.messages.coaching
  const field = fieldOf(props)
  if (shown.allCoaches.length === 0) return null
  return (
    <Card title={words.handOver}>
      <p>{words.handOverLead}</p>
      <FoldedForm
        title={words.handOver}
        action={href(view, paths.handOverCoaching(region.slug))}
        button={words.handOverButton}
        open={Boolean(errors?.from ?? errors?.to)}
      >
        <SelectField
          {...field('from')}
          label={words.from}
          options={shown.loads
            .filter((one) => one.isStanding || one.innovations > 0)
            .map(({ coachId, name }) => ({ value: coachId, label: name }))}
          required
        />
        <SelectField
          {...field('to')}
          label={words.to}
          options={shown.allCoaches.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
      </FoldedForm>
    </Card>
  )
}

/** The coaching of a region: what has nobody, what waits, who has how much. */
export function RegionCoachingPage(props: RegionCoachingProps) {
  const { view, isCoach, mayAssign, errors } = props
  const words = view.messages.coaching
  return (
    <DeskShell view={view} title={words.title}>
      <div class="title-row">
        <div>
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
        </div>
        {isCoach && (
          <a class="ds-button" data-variant="secondary" href={href(view, paths.coachQueue)}>
            {words.myQueue}
          </a>
        )}
      </div>
      <ErrorSummary view={view} errors={errors} />
      <Waiting {...props} />
      <Uncoached {...props} />
      <Cohorts {...props} />
      <Loads {...props} />
      {mayAssign && <HandOver {...props} />}
    </DeskShell>
  )
}
