import { planPhases, stallCauses, stepOutcomes } from '../../../../domain/action-plan/plan-step.ts'
import type { Language } from '../../../../domain/language.ts'
import type { ShownStep } from '../../../../services/action-plan/show-plan-steps.ts'
import { Card } from '../../../components/card/card.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { RadioField } from '../../../components/field/choice.tsx'
import {
  DateField,
  HiddenField,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../components/field/field.tsx'
import { formatsOf } from '../../../format.ts'
import { typedNumber } from '../../../forms/number-field.ts'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { href } from '../../../view.ts'
import { InnovationCrumbs } from '../lifecycle/innovation/innovation-crumbs.tsx'
import type { PlanPageProps } from './action-plan-props.ts'

type StepPageProps = PlanPageProps & {
  /** Null for a new one. */
  step: ShownStep | null
  typed: Typed
}

/** A step as it stands in its form. */
export function typedStep(language: Language, step: ShownStep): Typed {
  return {
    phase: step.phase,
    activity: step.activity,
    doer: step.doer,
    output: step.output,
    method: step.method ?? '',
    place: step.place ?? '',
    fromMonth: step.fromMonth.slice(0, 7),
    toMonth: step.toMonth.slice(0, 7),
    cost: typedNumber(language, step.cost),
    revision: String(step.revision),
  }
}

const fieldIn = ({ view, typed, errors }: StepPageProps, name: string) => ({
  view,
  name,
  value: typed[name],
  error: errors?.[name],
})

function StepForm(props: StepPageProps) {
  const { view, innovation, step } = props
  const words = view.messages.actionPlan
  const region = view.region?.slug ?? ''
  const action = step
    ? paths.planStep(region, innovation.slug, step.id)
    : paths.newPlanStep(region, innovation.slug)
  return (
    <form class="form" method="post" action={href(view, action)}>
      <HiddenField name="revision" value={props.typed.revision ?? '0'} />
      <SelectField
        {...fieldIn(props, 'phase')}
        label={words.phase}
        empty={false}
        options={planPhases.map((phase) => ({ value: phase, label: words.phases[phase] }))}
      />
      <TextField {...fieldIn(props, 'activity')} label={words.activity} required />
      <TextField {...fieldIn(props, 'doer')} label={words.doer} hint={words.doerHint} required />
      <TextField {...fieldIn(props, 'output')} label={words.output} required />
      <TextField {...fieldIn(props, 'method')} label={words.method} />
      <TextField {...fieldIn(props, 'place')} label={words.place} />
      <DateField {...fieldIn(props, 'fromMonth')} label={words.fromMonth} month required />
      <DateField {...fieldIn(props, 'toMonth')} label={words.toMonth} month required />
      <NumberField {...fieldIn(props, 'cost')} label={words.cost} hint={words.costHint} whole required />
      <div>
        <button class="ds-button" type="submit">
          {words.save}
        </button>
      </div>
    </form>
  )
}

/** The step to be read, where nobody may write it now. */
function StepFacts({ view, step }: StepPageProps & { step: ShownStep }) {
  const words = view.messages.actionPlan
  const { rupiah } = formatsOf(view.language)
  const facts = [
    [words.doer, step.doer],
    [words.output, step.output],
    [words.method, step.method ?? '–'],
    [words.place, step.place ?? '–'],
    [words.fromMonth, step.fromMonth.slice(0, 7)],
    [words.toMonth, step.toMonth.slice(0, 7)],
    [words.cost, rupiah(step.cost)],
  ]
  return (
    <dl class="facts">
      {facts.map(([label, text]) => (
        <div>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What was reported, newest first, with what follows from a stall, and the place for the next report. */
function Reports(props: StepPageProps & { step: ShownStep }) {
  const { view, step, innovation, mayEdit, timeZone } = props
  const words = view.messages.actionPlan
  const { moment, rupiah } = formatsOf(view.language)
  const stall = step.reports[0]?.stall
  const action = paths.planStepReports(view.region?.slug ?? '', innovation.slug, step.id)
  return (
    <Card title={words.reports} id="reports">
      {step.reports.length === 0 && <p>{words.noReports}</p>}
      {stall && (
        <p>
          <b>{words.stalls[stall]}.</b> {words.stallNext[stall]}
        </p>
      )}
      <ol class="ruled-list">
        {step.reports.map((report) => (
          <li>
            <b>{words.outcomes[report.outcome]}</b>: {report.text}
            <p class="small">
              {words.reportBy(report.personName ?? '–', moment(report.reportedAt, timeZone))}
              {report.costSoFar !== null && ` · ${rupiah(report.costSoFar)}`}
            </p>
          </li>
        ))}
      </ol>
      {mayEdit && (
        <form class="form" method="post" action={href(view, action)}>
          <RadioField
            {...fieldIn(props, 'outcome')}
            label={words.outcome}
            options={stepOutcomes.map((one) => ({ value: one, label: words.outcomes[one] }))}
            required
          />
          <TextAreaField
            {...fieldIn(props, 'text')}
            label={words.text}
            hint={words.textHint}
            rows={3}
            required
          />
          <NumberField
            {...fieldIn(props, 'costSoFar')}
            label={words.costSoFar}
            hint={words.costSoFarHint}
            whole
          />
          <SelectField
            {...fieldIn(props, 'stall')}
            label={words.stall}
            empty={words.stallNone}
            options={stallCauses.map((one) => ({ value: one, label: words.stalls[one] }))}
          />
          <div>
            <button class="ds-button" data-variant="secondary" type="submit">
              {words.report}
            </button>
          </div>
        </form>
      )}
    </Card>
  )
}

/** One step of a plan: what is planned, and what was reported of it. */
export function StepPage(props: StepPageProps) {
  const { view, plan, innovation, mayEdit, step, errors } = props
  const words = view.messages.actionPlan
  const title = step?.activity ?? words.add
  const isOpen = plan.door === 'open' || (plan.door === 'additions' && (step === null || step.isLateAddition))
  const labels = {
    activity: words.activity,
    doer: words.doer,
    output: words.output,
    fromMonth: words.fromMonth,
    toMonth: words.toMonth,
    cost: words.cost,
    outcome: words.outcome,
    text: words.text,
    costSoFar: words.costSoFar,
  }
  const path = paths.actionPlan(view.region?.slug ?? '', innovation.slug)
  return (
    <DeskShell view={view} title={title}>
      <InnovationCrumbs
        view={view}
        innovation={innovation}
        crumbs={[{ label: words.title, path }, { label: title }]}
      />
      <h1>{title}</h1>
      <ErrorSummary view={view} errors={errors} labels={labels} />
      <div class={step ? 'work-columns' : undefined}>
        {mayEdit && isOpen ? (
          <StepForm {...props} />
        ) : step ? (
          <StepFacts {...props} step={step} />
        ) : (
          <p>{words.withOthers}</p>
        )}
        {step && <Reports {...props} step={step} />}
      </div>
    </DeskShell>
  )
}
