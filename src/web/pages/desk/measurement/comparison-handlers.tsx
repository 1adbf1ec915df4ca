import { z } from 'zod'
import { dayAt } from '../../../../domain/calendar/working-days.ts'
import { COMPARISON_PLACES_MAX } from '../../../../domain/measurement/comparison.ts'
import { periodsOfYear } from '../../../../domain/measurement/indicator.ts'
import { cellName, checkGrid } from '../../../../domain/measurement/measurement-grid.ts'
import { removeComparison, setComparison } from '../../../../services/measurement/set-comparison.ts'
import { type ShownIndicator, showMeasurements } from '../../../../services/measurement/show-measurements.ts'
import type { FieldErrors } from '../../../components/error-summary/error-summary.tsx'
import { optionalText, requiredLine } from '../../../forms/fields.ts'
import { decimalSignIn } from '../../../forms/number-field.ts'
import { parseForm, type Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../respond.tsx'
import { authorOf } from '../../../visit.ts'
import { ComparisonPage } from './comparison-page.tsx'
import type { OnInnovation } from './handlers.tsx'
import { yearsToFill } from './value-handlers.tsx'

type Grid = {
  indicator: ShownIndicator
  /** Which of the places it is compared with, and that place where it is known. */
  at: number
  comparison: ShownIndicator['comparison']
  year: number
  years: readonly number[]
  periods: readonly string[]
}

type Asked = { year: string | undefined; place: string | undefined }

/** The year that an address or a form asks for: without one the last that has values, because those are compared. */
async function gridOf(visit: OnInnovation, asked: Asked): Promise<Grid | null> {
  const { services, region, innovation } = visit
  const indicators = await showMeasurements(services, region, innovation.id)
  const indicator = indicators.find((one) => one.key === visit.parameters.indicator)
  const at = Number(asked.place ?? 1)
  if (!indicator || !Number.isInteger(at) || at < 1 || at > COMPARISON_PLACES_MAX) return null
  const today = dayAt(services.clock(), region.timeZone)
  const years = yearsToFill(today)
  const lastYear = indicator.measurements.at(-1)?.period.slice(0, 4)
  const year = years.find((one) => String(one) === (asked.year ?? lastYear)) ?? years[0]!
  const periods = periodsOfYear(year, indicator.frequency).filter((period) => period <= today)
  const comparison = indicator.comparisons.find(({ place }) => place === at) ?? null
  return { indicator, at, comparison, year, years, periods }
}

function answer(visit: OnInnovation, grid: Grid, typed?: Typed, errors?: FieldErrors): Response {
  const { region, innovation } = visit
  const props = { region: region.slug, innovation, ...grid, typed, errors }
  return page(visit, <ComparisonPage view={viewOf(visit)} {...props} />, errors ? 422 : 200)
}

export async function showComparison(visit: OnInnovation): Promise<Response> {
  const grid = await gridOf(visit, {
    year: visit.query.get('year') ?? undefined,
    place: visit.query.get('place') ?? undefined,
  })
  return grid ? answer(visit, grid) : notFound(visit)
}

const comparisonForm = z.looseObject({
  name: requiredLine(),
  source: requiredLine(),
  reason: optionalText(500),
})

export async function handleComparison(visit: OnInnovation): Promise<Response> {
  const form = await parseForm(visit, comparisonForm)
  const grid = await gridOf(visit, { year: form.typed.year, place: form.typed.place })
  if (!grid) return notFound(visit)
  if (!form.ok) return answer(visit, grid, form.typed, form.errors)
  const { services, region, innovation, messages } = visit
  const { indicator, periods, at } = grid
  const { entries, problems } = checkGrid(form.typed, {
    indicators: [indicator],
    periods,
    existing: [],
    decimal: decimalSignIn(visit.language),
    hasReason: true,
    isSure: true,
    today: dayAt(services.clock(), region.timeZone),
  })
  if (problems.size > 0) {
    const told = messages.measurement.problems
    const errors = [...problems].map(([name, found]) => [name, found.map((one) => told[one]).join(' ')])
    return answer(visit, grid, form.typed, Object.fromEntries(errors))
  }
  const scope = { regionId: region.id, innovationId: innovation.id }
  const given = new Set(entries.map(({ period }) => period))
  const input = {
    at,
    place: { name: form.values.name, source: form.values.source },
    values: entries.map(({ period, value }) => ({ period, value })),
    // A cell that was not sent stays as it is.
    emptied: periods.filter(
      (period) => form.typed[cellName(indicator.key, period)] !== undefined && !given.has(period),
    ),
  }
  const reason = form.values.reason
  const outcome = await setComparison(services, authorOf(visit), scope, indicator.key, { ...input, reason })
  if (!outcome.ok) {
    if (outcome.code === 'no-such-indicator') return notFound(visit)
    const errors: FieldErrors =
      outcome.code === 'place-twice'
        ? { name: messages.comparison.placeTwice }
        : { reason: messages.evidencePlan.errors[outcome.code] }
    return answer(visit, grid, form.typed, errors)
  }
  const path = paths.comparison(region.slug, innovation.slug, indicator.key)
  return redirect(
    visit,
    `${path}?place=${at}&year=${grid.year}`,
    outcome.value.waits ? 'proposed' : 'measured',
  )
}

export async function handleRemoveComparison(visit: OnInnovation): Promise<Response> {
  const { services, region, innovation, parameters } = visit
  const scope = { regionId: region.id, innovationId: innovation.id }
  const form = await parseForm(visit, z.looseObject({ removeReason: optionalText(500) }))
  const grid = await gridOf(visit, { year: undefined, place: form.typed.place })
  if (!grid) return notFound(visit)
  if (!form.ok) return answer(visit, grid, form.typed, form.errors)
  const removal = { at: grid.at, reason: form.values.removeReason }
  const key = parameters.indicator ?? ''
  const outcome = await removeComparison(services, authorOf(visit), scope, key, removal)
  if (outcome.ok) {
    const reply = outcome.value.waits ? 'proposed' : 'saved'
    return redirect(visit, paths.indicators(region.slug, innovation.slug), reply)
  }
  if (outcome.code === 'no-such-indicator' || outcome.code === 'no-such-comparison') return notFound(visit)
  const errors = { removeReason: visit.messages.evidencePlan.errors[outcome.code] }
  return answer(visit, grid, form.typed, errors)
}
