import type { Role } from '../../../../domain/access/role.ts'
import { reportPaces } from '../../../../domain/calendar/report-period.ts'
import type { ReportSchedule } from '../../../../store/briefing/report-schedule.ts'
import { Breadcrumb } from '../../../components/breadcrumb/breadcrumb.tsx'
import { Card } from '../../../components/card/card.tsx'
import { ConfirmAction } from '../../../components/confirm-action/confirm-action.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary, type FieldErrors } from '../../../components/error-summary/error-summary.tsx'
import { CheckboxesField, RadioField } from '../../../components/field/choice.tsx'
import { SelectField } from '../../../components/field/field.tsx'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type SchedulesProps = {
  view: View
  schedules: readonly ReportSchedule[]
  cohorts: readonly { readonly id: string; readonly name: string }[]
  roles: readonly Role[]
  /** E-mail is set up, so that letters go out. */
  hasMail: boolean
  typed?: Typed
  errors?: FieldErrors
}

const COHORT = 'cohort:'

function nameOf(view: View, { kind, cohortName }: Pick<ReportSchedule, 'kind' | 'cohortName'>): string {
  const { report } = view.messages
  return cohortName ? `${report.kinds[kind]}: ${cohortName}` : report.kinds[kind]
}

function ScheduleLine({ view, schedule }: { view: View; schedule: ReportSchedule }) {
  const words = view.messages.report.schedule
  const { roles: roleNames } = view.messages.administration
  const name = nameOf(view, schedule)
  const readers = schedule.roles.map((role) => roleNames[role]).join(', ')
  return (
    <li class="work-item">
      <div>
        <b>{name}</b>
        <p class="small">{words.line(words.paces[schedule.every], readers)}</p>
        <p class="small">{schedule.latest ? words.latest(schedule.latest) : words.noneYet}</p>
      </div>
      <ConfirmAction
        label={words.end}
        spoken={words.endOf(name)}
        question={words.endQuestion}
        action={href(view, `${paths.reportSchedules(view.region?.slug ?? '')}/end`)}
        fields={{ schedule: schedule.id }}
        confirm={words.endConfirm}
      />
    </li>
  )
}

/** Which reports come by themselves, to whom, and the form for another one. */
export function SchedulesPage(props: SchedulesProps) {
  const { view, schedules, cohorts, roles, hasMail, typed = {}, errors } = props
  const { report, briefing, administration } = view.messages
  const words = report.schedule
  const region = view.region?.slug ?? ''
  const options = [
    { value: 'leader', label: report.kinds.leader },
    { value: 'region-year', label: report.kinds['region-year'] },
    ...cohorts.map(({ id, name }) => ({
      value: `${COHORT}${id}`,
      label: `${report.kinds.cohort}: ${name}`,
    })),
  ]
  return (
    <DeskShell view={view} title={words.title}>
      <Breadcrumb
        view={view}
        crumbs={[{ label: briefing.title, path: paths.briefings(region) }, { label: words.title }]}
      />
      <h1>{words.title}</h1>
      <p>{hasMail ? words.leadMail : words.leadNoMail}</p>
      <Card title={words.running}>
        {schedules.length === 0 && <p>{words.none}</p>}
        <ul class="ruled-list">
          {schedules.map((schedule) => (
            <ScheduleLine view={view} schedule={schedule} />
          ))}
        </ul>
      </Card>
      <Card title={words.add}>
        <form class="form" method="post" action={href(view, paths.reportSchedules(region))} novalidate>
          <ErrorSummary
            view={view}
            errors={errors}
            labels={{ report: report.which, every: words.every, roles: words.roles }}
          />
          <SelectField
            view={view}
            name="report"
            label={report.which}
            value={typed.report ?? 'leader'}
            error={errors?.report}
            options={options}
            empty={false}
          />
          <RadioField
            view={view}
            name="every"
            label={words.every}
            value={typed.every ?? 'month'}
            error={errors?.every}
            options={reportPaces.map((pace) => ({ value: pace, label: words.paces[pace] }))}
            required
          />
          <CheckboxesField
            view={view}
            name="roles"
            label={words.roles}
            hint={words.rolesHint}
            values={typed.roles?.split('\n') ?? ['leader']}
            error={errors?.roles}
            options={roles.map((role) => ({ value: role, label: administration.roles[role] }))}
            required
          />
          <div>
            <button class="ds-button" type="submit">
              {words.add}
            </button>
          </div>
        </form>
      </Card>
    </DeskShell>
  )
}
