import { z } from 'zod'
import { dayAt } from '../../../../domain/calendar/working-days.ts'
import { FREQUENCIES, type Frequency, periodsOfYear } from '../../../../domain/measurement/indicator.ts'
import { cellName, checkGrid } from '../../../../domain/measurement/measurement-grid.ts'
import { checkMeasurement, confirmMeasurements } from '../../../../services/measurement/check-measurement.ts'
import { recordMeasurements } from '../../../../services/measurement/record-measurements.ts'
import { type ShownIndicator, showMeasurements } from '../../../../services/measurement/show-measurements.ts'
import { showImprovement } from '../../../../services/verdict/improvement-work.ts'
import type { FieldErrors } from '../../../components/error-summary/error-summary.tsx'
import { optionalLine } from '../../../forms/fields.ts'
import { decimalSignIn } from '../../../forms/number-field.ts'
import { parseForm, readForm, type Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { page, redirect, viewOf } from '../../../respond.tsx'
import { authorOf } from '../../../visit.ts'
import { GridPage, type GridPageProps } from './grid-page.tsx'
import { answerIndicators, type OnInnovation } from './handlers.tsx'

/** So many years back values can be typed by hand; older ones come by a file. */
const YEARS_BACK = 9

/** The years to choose from, this one first. `today` is 'YYYY-MM-DD'. */
export function yearsToFill(today: string): number[] {
  return Array.from({ length: YEARS_BACK + 1 }, (_, index) => Number(today.slice(0, 4)) - index)
}

type Grid = {
  readonly indicators: readonly ShownIndicator[]
  readonly frequencies: readonly Frequency[]
  readonly frequency: Frequency
  readonly year: number
  readonly years: readonly number[]
  readonly periods: readonly string[]
  readonly running: string | null
  readonly measuredAgain: GridPageProps['measuredAgain']
}

/** Whether a value is missing that an indicator had in an earlier period already. */
function isOwed(indicators: readonly ShownIndicator[], period: string): boolean {
  return indicators.some(({ measurements }) => {
    const first = measurements[0]?.period
    return first !== undefined && first < period && measurements.every((one) => one.period !== period)
  })
}

/** The grid that an address or a form asks for, or the nearest one that there is. */
async function gridOf(visit: OnInnovation, asked: { year?: string; frequency?: string }): Promise<Grid> {
  const { services, region, innovation } = visit
  const all = await showMeasurements(services, region, innovation.id)
  const work = await showImprovement(services, region, innovation.id)
  const dueOn = work?.decision.dueOn
  const measuredAgain = work && dueOn ? { names: work.since.map(({ name }) => name), dueOn } : null
  const today = dayAt(services.clock(), region.timeZone)
  const frequencies = FREQUENCIES.filter((one) => all.some((indicator) => indicator.frequency === one))
  const frequency = frequencies.find((one) => one === asked.frequency) ?? frequencies[0] ?? 'month'
  const years = yearsToFill(today)
  const indicators = all.filter((indicator) => indicator.frequency === frequency)
  const periodsOf = (year: number) => periodsOfYear(year, frequency).filter((period) => period <= today)
  const running = periodsOf(Number(today.slice(0, 4))).at(-1) ?? null
  const lacks = (year: number) =>
    periodsOf(year).some((period) => period !== running && isOwed(indicators, period))
  const year = years.find((one) => String(one) === asked.year) ?? years.find(lacks) ?? years[0]!
  const periods = periodsOf(year)
  return { indicators, frequencies, frequency, year, years, periods, running, measuredAgain }
}

function answerGrid(visit: OnInnovation, grid: Grid, typed?: Typed, errors?: FieldErrors): Response {
  const element = (
    <GridPage
      view={viewOf(visit)}
      region={visit.region.slug}
      innovation={visit.innovation}
      {...grid}
      typed={typed}
      errors={errors}
    />
  )
  return page(visit, element, errors ? 422 : 200)
}

export async function showGrid(visit: OnInnovation): Promise<Response> {
  const asked = {
    year: visit.query.get('year') ?? undefined,
    frequency: visit.query.get('frequency') ?? undefined,
  }
  return answerGrid(visit, await gridOf(visit, asked))
}

const gridForm = z.looseObject({ source: optionalLine(), reason: optionalLine(500) })

export async function handleGrid(visit: OnInnovation): Promise<Response> {
  const words = visit.messages.measurement
  const form = await parseForm(visit, gridForm)
  const grid = await gridOf(visit, form.typed)
  if (!form.ok) return answerGrid(visit, grid, form.typed, form.errors)
  const { source, reason } = form.values
  const { entries, problems } = checkGrid(form.typed, {
    indicators: grid.indicators,
    periods: grid.periods,
    existing: grid.indicators.flatMap((indicator) =>
      indicator.measurements.map(({ period, value }) => ({ indicatorKey: indicator.key, period, value })),
    ),
    decimal: decimalSignIn(visit.language),
    hasReason: reason !== null,
    isSure: form.typed.sure === 'yes',
    today: dayAt(visit.services.clock(), visit.region.timeZone),
  })
  if (problems.size > 0) {
    const cells = [...problems].map(
      ([name, found]) => [name, found.map((problem) => words.problems[problem]).join(' ')] as const,
    )
    const all = [...problems.values()].flat()
    const needsReason = all.includes('needs-reason')
    const asksSure = all.includes('looks-mistyped')
    const errors = {
      ...Object.fromEntries(cells),
      ...(needsReason ? { reason: words.reasonMissing } : {}),
      ...(asksSure ? { sure: words.sureAsked } : {}),
    }
    return answerGrid(visit, grid, form.typed, inOrder(errors, grid))
  }
  const scope = { regionId: visit.region.id, innovationId: visit.innovation.id }
  const input = { entries, source, reason }
  const sent = form.files.get('evidence')?.[0] ?? null
  const file = sent && { name: sent.name, bytes: new Uint8Array(await sent.arrayBuffer()) }
  const outcome = await recordMeasurements(visit.services, authorOf(visit), scope, input, file)
  if (outcome.ok) {
    const { created, corrected, waits } = outcome.value
    const reply = waits ? 'measuredWaits' : created + corrected > 0 ? 'measured' : 'measuredNothing'
    return redirect(visit, paths.indicators(visit.region.slug, visit.innovation.slug), reply)
  }
  if (outcome.code === 'reason-missing') {
    return answerGrid(visit, grid, form.typed, { reason: words.reasonMissing })
  }
  if (outcome.code === 'changed-meanwhile') {
    return answerGrid(visit, grid, form.typed, { '': words.changedMeanwhile })
  }
  if (outcome.code === 'no-such-indicator') {
    return answerGrid(visit, grid, form.typed, { '': words.noSuchIndicator })
  }
  const refusals: Readonly<Record<string, string>> = visit.messages.worksheet.uploadRefused
  const evidence = refusals[outcome.code] ?? visit.messages.worksheet.uploadRefused.other
  return answerGrid(visit, grid, form.typed, { evidence })
}

/** Errors in the order of the grid, so that the summary reads as the page does. */
function inOrder(errors: Readonly<Record<string, string>>, { periods, indicators }: Grid): FieldErrors {
  const names = periods.flatMap((period) => indicators.map(({ key }) => cellName(key, period)))
  return Object.fromEntries(
    [...names, 'sure', 'reason'].flatMap((name) => (errors[name] ? [[name, errors[name]]] : [])),
  )
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export async function handleCheck(visit: OnInnovation): Promise<Response> {
  const words = visit.messages.measurement
  const { typed } = await readForm(visit)
  const { services, region, innovation } = visit
  const scope = { regionId: region.id, innovationId: innovation.id }
  const author = authorOf(visit)
  const key = typed.indicator ?? ''
  const done = () => redirect(visit, paths.indicators(region.slug, innovation.slug), 'measurementChecked')
  if (typed.outcome !== 'doubted') {
    const ids = (typed.measurements ?? '').split(' ').filter((id) => uuid.test(id))
    await confirmMeasurements(services, author, scope, ids)
    return done()
  }
  const note = optionalLine(500).safeParse(typed[`note-${key}`])
  const measurementId = typed[`measurement-${key}`] ?? ''
  const check = { measurementId, outcome: 'doubted' as const, note: note.success ? note.data : null }
  const outcome = await checkMeasurement(services, author, scope, check)
  if (outcome.ok) return done()
  return answerIndicators(visit, typed, { [`note-${key}`]: words.checkErrors[outcome.code] })
}
