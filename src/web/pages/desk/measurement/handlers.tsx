import { z } from 'zod'
import { may } from '../../../../domain/access/permission.ts'
import type { Actor } from '../../../../domain/access/role.ts'
import { SERVICE_COSTS } from '../../../../domain/measurement/service-change.ts'
import {
  changeIndicator,
  defineIndicator,
  endIndicator,
  type IndicatorRefusal,
  resumeIndicator,
} from '../../../../services/measurement/define-indicator.ts'
import { setServiceCosts } from '../../../../services/measurement/set-service-costs.ts'
import { type ShownIndicator, showMeasurements } from '../../../../services/measurement/show-measurements.ts'
import type { InnovationScope } from '../../../../store/access/subject.ts'
import { listEndedIndicators } from '../../../../store/measurement/indicator.ts'
import { listServiceChanges, type ServiceChangeRow } from '../../../../store/measurement/service-change.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import type { FieldErrors } from '../../../components/error-summary/error-summary.tsx'
import { optionalLine, optionalText } from '../../../forms/fields.ts'
import { optionalNumber } from '../../../forms/number-field.ts'
import { parseForm, type Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../respond.tsx'
import { authorOf, type Visit } from '../../../visit.ts'
import { indicatorForm, indicatorInput, typedIndicator } from './indicator-form.ts'
import { IndicatorFormPage } from './indicator-form-page.tsx'
import { IndicatorsPage } from './indicators-page.tsx'

export type OnInnovation = Visit & { region: RegionScope; actor: Actor; innovation: InnovationScope }

export async function showIndicators(visit: OnInnovation): Promise<Response> {
  return answerIndicators(visit)
}

/** The page of the indicators, with the form that was refused as it was typed. */
export async function answerIndicators(
  visit: OnInnovation,
  typed?: Typed,
  errors?: FieldErrors,
): Promise<Response> {
  const { services, region, innovation, actor } = visit
  const [ended, indicators, costs] = await Promise.all([
    listEndedIndicators(services.db, region.id, innovation.id),
    showMeasurements(services, region, innovation.id),
    listServiceChanges(services.db, region.id, innovation.id),
  ])
  const element = (
    <IndicatorsPage
      view={viewOf(visit)}
      region={region}
      innovation={innovation}
      indicators={indicators}
      ended={ended}
      costs={costs}
      personId={actor.personId}
      mayEdit={may(actor, 'indicator.edit', innovation)}
      mayRecord={may(actor, 'measurement.record', innovation)}
      mayCheck={may(actor, 'measurement.check', innovation)}
      typed={typed}
      errors={errors}
    />
  )
  return page(visit, element, errors ? 422 : 200)
}

function answerForm(
  visit: OnInnovation,
  indicator: ShownIndicator | null,
  typed: Typed,
  errors?: FieldErrors,
): Response {
  const element = (
    <IndicatorFormPage
      view={viewOf(visit)}
      region={visit.region.slug}
      innovation={visit.innovation}
      indicator={indicator}
      typed={typed}
      errors={errors}
    />
  )
  return page(visit, element, errors ? 422 : 200)
}

async function indicatorOf(visit: OnInnovation): Promise<ShownIndicator | null> {
  const indicators = await showMeasurements(visit.services, visit.region, visit.innovation.id)
  return indicators.find((one) => one.key === visit.parameters.indicator) ?? null
}

export function showNewIndicator(visit: OnInnovation): Response {
  return answerForm(visit, null, { frequency: 'month' })
}

export async function showIndicator(visit: OnInnovation): Promise<Response> {
  const indicator = await indicatorOf(visit)
  if (!indicator) return notFound(visit)
  return answerForm(visit, indicator, typedIndicator(visit.language, indicator))
}

const fieldOf: Readonly<Record<IndicatorRefusal, string>> = {
  'baseline-day-missing': 'baselineOn',
  'baseline-source-missing': 'baselineSource',
  'baseline-in-future': 'baselineOn',
  'no-such-indicator': '',
  'purpose-taken': 'purpose',
  'frequency-has-values': 'frequency',
  'too-many-indicators': '',
  'reason-missing': 'reason',
  'already-waiting': '',
}

async function saveIndicator(visit: OnInnovation, indicator: ShownIndicator | null): Promise<Response> {
  const { services, region, innovation } = visit
  const words = visit.messages.indicator
  const form = await parseForm(visit, indicatorForm(visit.language))
  if (!form.ok) return answerForm(visit, indicator, form.typed, form.errors)
  const read = indicatorInput(form.values, words)
  if ('errors' in read) return answerForm(visit, indicator, form.typed, read.errors)
  const scope = { region, innovationId: innovation.id }
  const author = authorOf(visit)
  const outcome = indicator
    ? await changeIndicator(services, author, scope, indicator.key, read.input)
    : await defineIndicator(services, author, scope, read.input)
  if (outcome.ok) {
    const waits = 'waits' in outcome.value && outcome.value.waits
    return redirect(visit, paths.indicators(region.slug, innovation.slug), waits ? 'proposed' : 'saved')
  }
  return answerForm(visit, indicator, form.typed, { [fieldOf[outcome.code]]: words.errors[outcome.code] })
}

export async function handleNewIndicator(visit: OnInnovation): Promise<Response> {
  return saveIndicator(visit, null)
}

export async function handleIndicator(visit: OnInnovation): Promise<Response> {
  const indicator = await indicatorOf(visit)
  return indicator ? saveIndicator(visit, indicator) : notFound(visit)
}

export async function handleEndIndicator(visit: OnInnovation): Promise<Response> {
  const { services, region, innovation } = visit
  const scope = { region, innovationId: innovation.id }
  const key = visit.parameters.indicator ?? ''
  const form = await parseForm(visit, z.object({ endReason: optionalText(500) }))
  const indicator = await indicatorOf(visit)
  if (!indicator) return notFound(visit)
  const again = { ...typedIndicator(visit.language, indicator), ...form.typed }
  if (!form.ok) return answerForm(visit, indicator, again, form.errors)
  const outcome = await endIndicator(services, authorOf(visit), scope, key, form.values.endReason)
  if (outcome.ok) {
    const reply = outcome.value.waits ? 'proposed' : 'saved'
    return redirect(visit, paths.indicators(region.slug, innovation.slug), reply)
  }
  return answerForm(visit, indicator, again, { endReason: visit.messages.indicator.errors[outcome.code] })
}

export async function handleResumeIndicator(visit: OnInnovation): Promise<Response> {
  const { services, region, innovation } = visit
  const scope = { region, innovationId: innovation.id }
  const outcome = await resumeIndicator(services, authorOf(visit), scope, visit.parameters.indicator ?? '')
  if (outcome.ok) return redirect(visit, paths.indicators(region.slug, innovation.slug), 'indicatorResumed')
  if (outcome.code === 'no-such-indicator') return notFound(visit)
  return answerIndicators(visit, undefined, { '': visit.messages.indicator.resumeErrors[outcome.code] })
}

export async function handleServiceCosts(visit: OnInnovation): Promise<Response> {
  const { services, region, innovation } = visit
  const words = visit.messages.indicator
  const numbers = SERVICE_COSTS.flatMap((cost) => [`${cost}-before`, `${cost}-after`])
  const schema = z.object({
    ...Object.fromEntries(numbers.map((name) => [name, optionalNumber(visit.language)])),
    costSource: optionalLine(),
  })
  const form = await parseForm(visit, schema)
  if (!form.ok) return answerIndicators(visit, form.typed, form.errors)
  const values = form.values as Record<string, number | string | null>
  const errors: Record<string, string> = {}
  const rows = SERVICE_COSTS.flatMap((key): ServiceChangeRow[] => {
    const [before, after] = [values[`${key}-before`], values[`${key}-after`]]
    if (before === null && after === null) return []
    if (typeof before === 'number' && typeof after === 'number') {
      return [{ key, before, after, source: values.costSource as string | null }]
    }
    errors[`${key}-${before === null ? 'before' : 'after'}`] = words.costPair
    return []
  })
  if (Object.keys(errors).length > 0) return answerIndicators(visit, form.typed, errors)
  const scope = { regionId: region.id, innovationId: innovation.id }
  const outcome = await setServiceCosts(services, authorOf(visit), scope, rows)
  if (outcome.ok) return redirect(visit, `${paths.indicators(region.slug, innovation.slug)}`, 'saved')
  const { cost, side } = outcome.details
  return answerIndicators(visit, form.typed, { [`${cost}-${side}`]: words.costNegative })
}
