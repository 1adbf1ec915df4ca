import { PLAN_STEPS_MAX } from '../../../../../domain/verdict/improvement-plan.ts'
import type { ImprovementWork } from '../../../../../services/verdict/improvement-work.ts'
import type { InnovationScope } from '../../../../../store/access/subject.ts'
import { Card } from '../../../../components/card/card.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../../components/empty-state/empty-state.tsx'
import { ErrorSummary, type FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import { CheckboxesField } from '../../../../components/field/choice.tsx'
import { DateField, TextField } from '../../../../components/field/field.tsx'
import { InnovationTabs } from '../../../../components/innovation-tabs/innovation-tabs.tsx'
import { formatsOf } from '../../../../format.ts'
import type { Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import { InnovationCrumbs } from '../../lifecycle/innovation/innovation-crumbs.tsx'
import { PlanSteps } from './plan-steps.tsx'
import { SinceChange } from './since-change.tsx'

export type ImprovementPlanProps = {
  view: View
  region: string
  innovation: InnovationScope
  work: ImprovementWork
  today: string
  mayEdit: boolean
  typed: Typed
  errors?: FieldErrors
}

/** Empty lines below the steps that are there already. */
const EMPTY_STEPS = 2

/** How many lines of steps the form has: those that were filled in, and a few more. */
export function stepLines(filled: number): number {
  return Math.min(PLAN_STEPS_MAX, filled + EMPTY_STEPS)
}

function StepFields({ view, typed, errors, place }: ImprovementPlanProps & { place: number }) {
  const words = view.messages.improvementPlan
  const field = (part: string) => {
    const name = `${part}-${place}`
    return { view, name, value: typed[name], error: errors?.[name] }
  }
  return (
    <fieldset class="plan-step">
      <legend>{words.step(place)}</legend>
      <TextField {...field('what')} label={words.what} />
      <div class="plan-step-days">
        <DateField {...field('due')} label={words.dueOn} />
        <DateField {...field('done')} label={words.doneOn} />
      </div>
    </fieldset>
  )
}

function PlanForm(props: ImprovementPlanProps) {
  const { view, region, innovation, work, today, typed, errors } = props
  const words = view.messages.improvementPlan
  const filled = Math.max(
    work.plan?.steps.length ?? 0,
    ...Object.keys(typed).map((name) => (typed[name] ? Number(/^what-(\d+)$/.exec(name)?.[1] ?? 0) : 0)),
  )
  return (
    <form class="form" method="post" action={href(view, paths.improvementPlan(region, innovation.slug))}>
      <h2>{words.steps}</h2>
      {Array.from({ length: stepLines(filled) }, (_, index) => (
        <StepFields {...props} place={index + 1} />
      ))}
      <p class="small">{words.moreSteps}</p>
      {work.indicators.length === 0 ? (
        <p>{words.noMeasures}</p>
      ) : (
        <CheckboxesField
          view={view}
          name="indicator"
          label={words.measures}
          options={work.indicators.map(({ id, name }) => ({ value: id, label: name }))}
          values={typed.indicator?.split('\n')}
          error={errors?.indicator}
        />
      )}
      <DateField
        view={view}
        name="measureBy"
        label={words.measureBy}
        required
        value={typed.measureBy}
        error={errors?.measureBy}
      />
      <DateField
        view={view}
        name="changedOn"
        label={words.changedOn}
        hint={words.changedHint}
        max={today}
        value={typed.changedOn}
        error={errors?.changedOn}
      />
      <div>
        <button class="ds-button" type="submit">
          {words.submit}
        </button>
      </div>
    </form>
  )
}

/** An order to improve: who has it until when, its steps, and what was measured before the change and since. */
export function ImprovementPlanPage(props: ImprovementPlanProps) {
  const { view, innovation, work, mayEdit, errors } = props
  const words = view.messages.improvementPlan
  const { decision } = work
  const due = decision.dueOn && formatsOf(view.language).date(decision.dueOn)
  return (
    <DeskShell view={view} title={`${words.title}: ${innovation.name}`}>
      <InnovationCrumbs view={view} innovation={innovation} crumbs={[{ label: words.title }]} />
      <div>
        <h1>
          {words.title}: {innovation.name}
        </h1>
        <p class="lead">{words.lead}</p>
      </div>
      <InnovationTabs view={view} />
      <ErrorSummary view={view} errors={errors} />
      <Card title={view.messages.decision.latest} tone="strong">
        <p>
          <b>{view.messages.decision.kinds[decision.kind]}.</b> {decision.reason}
        </p>
        {due && <p>{words.order(decision.responsible ?? '–', due)}</p>}
      </Card>
      {mayEdit ? (
        <PlanForm {...props} />
      ) : work.plan ? (
        <PlanSteps view={view} plan={work.plan} indicators={work.indicators} today={props.today} />
      ) : (
        <EmptyState sentence={words.empty} />
      )}
      <SinceChange view={view} work={work} />
    </DeskShell>
  )
}
