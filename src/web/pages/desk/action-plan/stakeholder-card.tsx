import { stakes } from '../../../../domain/action-plan/stakeholder.ts'
import { Card } from '../../../components/card/card.tsx'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { SelectField, TextField } from '../../../components/field/field.tsx'
import { LineAction } from '../../../components/line-action/line-action.tsx'
import { paths } from '../../../paths.ts'
import { href } from '../../../view.ts'
import type { PlanPageProps } from './action-plan-props.ts'

function StakeholderForm({ view, innovation, typed = {}, errors }: PlanPageProps) {
  const words = view.messages.actionPlan.stakeholders
  const region = view.region?.slug ?? ''
  const field = (name: string) => ({ view, name, value: typed[name], error: errors?.[name] })
  const options = stakes.map((value) => ({ value, label: words.stakes[value] }))
  return (
    <details open={errors?.name !== undefined || errors?.involvement !== undefined}>
      <summary>{words.add}</summary>
      <form class="form" method="post" action={href(view, paths.planStakeholders(region, innovation.slug))}>
        <ErrorSummary
          view={view}
          errors={errors}
          labels={{ name: words.name, involvement: words.involvement }}
        />
        <TextField {...field('name')} label={words.name} hint={words.nameHint} required />
        <SelectField {...field('influence')} label={words.influence} empty={false} options={options} />
        <SelectField {...field('interest')} label={words.interest} empty={false} options={options} />
        <TextField {...field('involvement')} label={words.involvement} required />
        <div>
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.add}
          </button>
        </div>
      </form>
    </details>
  )
}

/** Who has a stake, by the four fields of the map, and the way to the plan of how people are told. */
export function StakeholderCard(props: PlanPageProps) {
  const { view, plan, innovation, mayEdit } = props
  const words = view.messages.actionPlan.stakeholders
  const region = view.region?.slug ?? ''
  return (
    <Card title={words.title} id="stakeholders">
      {plan.stakeholders.length === 0 && <p>{words.none}</p>}
      {plan.stakeholders.map(({ field, people }) => (
        <>
          <h3>{words.fields[field]}</h3>
          <ul class="ruled-list">
            {people.map(({ id, name, involvement }) => (
              <li class="work-item">
                <span>
                  <b>{name}</b>
                  <br />
                  <small>{involvement}</small>
                </span>
                {mayEdit && (
                  <LineAction
                    action={href(view, paths.removePlanStakeholder(region, innovation.slug))}
                    fields={{ stakeholder: id }}
                    label={words.remove}
                    spoken={words.removeOf(name)}
                  />
                )}
              </li>
            ))}
          </ul>
        </>
      ))}
      {mayEdit && <StakeholderForm {...props} />}
      <p>
        <a href={href(view, paths.message(region, innovation.slug))}>{words.communication}</a>
      </p>
    </Card>
  )
}
