import { SERVICE_COSTS } from '../../../../domain/measurement/service-change.ts'
import { Card } from '../../../components/card/card.tsx'
import { NumberField, TextField } from '../../../components/field/field.tsx'
import { typedNumber } from '../../../forms/number-field.ts'
import { paths } from '../../../paths.ts'
import { href } from '../../../view.ts'
import type { IndicatorsPageProps } from './indicators-props.ts'

/** What one use of the service costs a citizen before and now. */
export function ServiceCosts({ view, region, innovation, costs, typed, errors }: IndicatorsPageProps) {
  const words = view.messages.indicator
  const value = (cost: string, side: 'before' | 'after') =>
    typed?.[`${cost}-${side}`] ??
    typedNumber(view.language, costs.find(({ key }) => key === cost)?.[side] ?? null)
  return (
    <Card title={words.costs} id="costs">
      <form class="form" method="post" action={href(view, paths.serviceCosts(region.slug, innovation.slug))}>
        <p class="small">{words.costsLead}</p>
        {SERVICE_COSTS.map((cost) => (
          <div class="field-pair">
            <NumberField
              view={view}
              name={`${cost}-before`}
              label={words.costBefore(words.costNames[cost])}
              value={value(cost, 'before')}
              error={errors?.[`${cost}-before`]}
            />
            <NumberField
              view={view}
              name={`${cost}-after`}
              label={words.costAfter(words.costNames[cost])}
              value={value(cost, 'after')}
              error={errors?.[`${cost}-after`]}
            />
          </div>
        ))}
        <TextField
          view={view}
          name="costSource"
          label={words.costSource}
          value={typed?.costSource ?? costs[0]?.source ?? ''}
        />
        <div>
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.save}
          </button>
        </div>
      </form>
    </Card>
  )
}
