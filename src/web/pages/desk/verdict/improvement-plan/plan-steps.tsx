import type { ImprovementPlan } from '../../../../../domain/verdict/improvement-plan.ts'
import type { Indicator } from '../../../../../store/measurement/indicator.ts'
import { Card } from '../../../../components/card/card.tsx'
import { Progress } from '../../../../components/progress/progress.tsx'
import { formatsOf } from '../../../../format.ts'
import type { View } from '../../../../view.ts'

type PlanStepsProps = {
  view: View
  plan: ImprovementPlan
  indicators: readonly Pick<Indicator, 'id' | 'name'>[]
  today: string
}

/** A plan to read: how far it is, its steps with their days, and what is measured again. */
export function PlanSteps({ view, plan, indicators, today }: PlanStepsProps) {
  const words = view.messages.improvementPlan
  const format = formatsOf(view.language)
  const done = plan.steps.filter(({ doneOn }) => doneOn !== null).length
  const measured = indicators.filter(({ id }) => plan.indicatorIds.includes(id))
  return (
    <Card title={words.steps}>
      <Progress value={done} max={plan.steps.length} label={words.progress(done, plan.steps.length)} />
      <ol class="ruled-list">
        {plan.steps.map(({ what, dueOn, doneOn }) => (
          <li>
            {what}{' '}
            <small>
              {doneOn
                ? words.done(format.date(doneOn))
                : dueOn < today
                  ? words.late(format.date(dueOn))
                  : words.open(format.date(dueOn))}
            </small>
          </li>
        ))}
      </ol>
      {plan.measureBy && (
        <p>
          {words.measures}: {measured.map(({ name }) => name).join(', ') || '–'}. {words.measureBy}{' '}
          {format.date(plan.measureBy)}.
        </p>
      )}
    </Card>
  )
}
