import type { ShownStep } from '../../../../services/action-plan/show-plan-steps.ts'
import { Card } from '../../../components/card/card.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { TextField } from '../../../components/field/field.tsx'
import { Tag } from '../../../components/tag/tag.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { InnovationCrumbs } from '../lifecycle/innovation/innovation-crumbs.tsx'
import type { PlanPageProps } from './action-plan-props.ts'
import { StakeholderCard } from './stakeholder-card.tsx'

type StepLinkProps = Pick<PlanPageProps, 'view' | 'innovation'> & { step: ShownStep }

function StepLink({ view, innovation, step }: StepLinkProps) {
  const words = view.messages.actionPlan
  return (
    <>
      <a href={href(view, paths.planStep(view.region?.slug ?? '', innovation.slug, step.id))}>
        {step.activity}
      </a>
      {step.isLateAddition && <Tag>{words.lateAddition}</Tag>}
    </>
  )
}

/** The steps by phase along the months, as a table that prints and reads aloud. */
function Calendar({ view, plan, innovation }: PlanPageProps) {
  const words = view.messages.actionPlan
  const { monthShort } = monthsOf(view)
  return (
    <section class="table-scroll" tabindex={0} aria-label={words.calendar}>
      <table class="plan-calendar">
        <caption class="visually-hidden">{words.calendar}</caption>
        <thead>
          <tr>
            <th scope="col">{words.step}</th>
            <th scope="col">{words.state}</th>
            {plan.months.map((month) => (
              <th scope="col">{monthShort(month)}</th>
            ))}
          </tr>
        </thead>
        {plan.phases.map(({ phase, steps }) => (
          <tbody>
            <tr>
              <th scope="rowgroup" colspan={plan.months.length + 2} class="plan-phase">
                {words.phases[phase]}
              </th>
            </tr>
            {steps.map((step) => (
              <tr>
                <th scope="row">
                  <StepLink view={view} innovation={innovation} step={step} />
                  <small>
                    {step.doer} · {step.output}
                    <span class="plan-span">
                      {' · '}
                      {[...new Set([step.fromMonth, step.toMonth].map(monthShort))].join('–')}
                    </span>
                  </small>
                </th>
                <td class={step.state === 'late' ? 'late' : undefined}>{words.states[step.state]}</td>
                {plan.months.map((month) => {
                  const isWorked = step.fromMonth <= month && month <= step.toMonth
                  return (
                    <td class={isWorked ? `plan-month plan-month-${step.state}` : undefined}>
                      {isWorked && <span class="visually-hidden">{words.works}</span>}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

/** A month as its three letters and the year, in the reader's language. */
function monthsOf(view: View) {
  const format = new Intl.DateTimeFormat(view.language === 'id' ? 'id-ID' : 'en-GB', {
    month: 'short',
    year: '2-digit',
    timeZone: 'UTC',
  })
  return { monthShort: (month: string) => format.format(new Date(`${month}T00:00:00Z`)) }
}

function Risks({ view, plan, innovation, mayEdit, typed = {}, errors }: PlanPageProps) {
  const words = view.messages.actionPlan
  const action = paths.planRisks(view.region?.slug ?? '', innovation.slug)
  const field = (name: string) => ({ view, name, value: typed[name], error: errors?.[name], required: true })
  return (
    <Card title={words.risks} id="risks">
      {plan.risks.length === 0 && <p>{words.noRisks}</p>}
      <ul class="ruled-list">
        {plan.risks.map(({ risk, prevention, holder }) => (
          <li>
            <b>{risk}</b>
            <p class="small">
              {prevention} · {holder}
            </p>
          </li>
        ))}
      </ul>
      {mayEdit && plan.door !== 'with-others' && (
        <details
          open={
            errors?.risk !== undefined || errors?.prevention !== undefined || errors?.holder !== undefined
          }
        >
          <summary>{words.addRisk}</summary>
          <form class="form" method="post" action={href(view, action)}>
            <ErrorSummary
              view={view}
              errors={errors}
              labels={{ risk: words.risk, prevention: words.prevention, holder: words.holder }}
            />
            <TextField {...field('risk')} label={words.risk} />
            <TextField {...field('prevention')} label={words.prevention} />
            <TextField {...field('holder')} label={words.holder} />
            <div>
              <button class="ds-button" data-variant="secondary" type="submit">
                {words.addRisk}
              </button>
            </div>
          </form>
        </details>
      )}
    </Card>
  )
}

/** The action plan of an innovation: how far it has come, its calendar, its risks. */
export function ActionPlanPage(props: PlanPageProps) {
  const { view, plan, innovation, mayEdit } = props
  const words = view.messages.actionPlan
  const { rupiah } = formatsOf(view.language)
  const { counts, spent, planned } = plan.progress
  const mayAdd = mayEdit && plan.door !== 'with-others'
  const add = {
    label: words.add,
    href: href(view, paths.newPlanStep(view.region?.slug ?? '', innovation.slug)),
  }
  return (
    <DeskShell view={view} title={`${words.title}: ${innovation.name}`}>
      <InnovationCrumbs view={view} innovation={innovation} crumbs={[{ label: words.title }]} />
      <div class="title-row">
        <div>
          <h1>{words.title}</h1>
          <p class="lead">
            {plan.steps.length === 0
              ? words.lead
              : words.progress(counts.done, plan.steps.length - counts.dropped, counts.late)}
          </p>
          {planned + spent > 0 && <p>{words.money(rupiah(spent), rupiah(planned))}</p>}
        </div>
        {mayAdd && plan.steps.length > 0 && (
          <a class="ds-button" href={add.href}>
            {add.label}
          </a>
        )}
      </div>
      {plan.door === 'with-others' && <p>{words.withOthers}</p>}
      {plan.door === 'additions' && mayEdit && <p class="small">{words.additions}</p>}
      {plan.steps.length === 0 ? (
        <EmptyState sentence={words.none} next={mayAdd ? add : undefined} />
      ) : (
        <Calendar {...props} />
      )}
      <Risks {...props} />
      <StakeholderCard {...props} />
    </DeskShell>
  )
}
