import { type Refused, refused } from '../result.ts'
import { averageOf } from './average.ts'
import { studentQuantile } from './distribution.ts'
import { type Estimate, estimateOf } from './estimate.ts'
import { type GuardedStep, guardedStep, UNPENALISED } from './guarded-step.ts'
import { checkSides } from './interrupted-time-series.ts'
import { keptMonths } from './outlier-months.ts'
import { DIP_GUARD_DEVIATIONS, type KnownCourse, type StepDesign, stepDesign } from './step-design.ts'
import { addRow, copyOf, emptySums, type StepSums } from './step-sums.ts'

export type LevelShiftOptions = {
  /** Periods before the launch. */
  interventionIndex: number
  /** Months from one value to the next. Default 1. */
  stepMonths?: number
  /** Values needed before and after the launch. Default 6 each. */
  beforeMin?: number
  afterMin?: number
  /** Chance of a bound on the wrong side of no change, on each side of the interval. Default 0.04. */
  errorRate?: number
  /** How strong a trend may have been there already, in standard deviations a month. Default 0.03. */
  trendGuardPerMonth?: number
  /** How strong a yearly season may be, in standard deviations. Default 0.4. */
  seasonGuard?: number
  /** How far the last quarter before the launch may lie from the rest, in standard deviations. Default 0.8. */
  dipGuard?: number
  /** Whether a month that went its own way counts as one without a value. Default true. */
  leaveOutliers?: boolean
  /** Periods at which another way of counting began. Default none. */
  breaks?: readonly number[]
  /** Courses known for each period, such as Ramadan. Default none. */
  courses?: readonly KnownCourse[]
}

export type LevelShift = Estimate & {
  /** Plain averages of the values before and after the launch. */
  before: number
  after: number
  beforeCount: number
  afterCount: number
  /** Standard deviation of the values around the model. */
  deviation: number
  /** Values less level and step. */
  freedom: number
  /** Degrees of freedom of the interval: values kept less all columns that they were spent on. */
  freedomLeft: number
  /** Lag-1 autocorrelation of the values around the model, 0 to 0.8. */
  autocorrelation: number
  /** Change a period that the model sets aside as no merit of the launch. */
  trend: number
  /** Months that went their own way and were left out. */
  outliers: number
}

/** The step as it stood when a period had its value, and that of the newest values alone. */
export type ShiftLook = {
  /** Index of the newest value. */
  index: number
  step: Sureness
  /** The newest six values against those before the launch; null as long as they are most of those after it. */
  lately: Sureness | null
  afterCount: number
}

/** A step, its standard error, and the standard deviation around the model, in the unit of the values. */
export type Sureness = Pick<GuardedStep, 'estimate' | 'standardError' | 'deviation' | 'freedom'>

/** Under three on a side, the columns leave nothing to tell chance by, whatever a policy allows. */
const SIDE_VALUES_LEAST = 3
/** A step smaller than this share of the largest value is rounding. */
const ROUNDING = 1e-10
/** Values that are "lately", and how many there must be after the launch before they say something of their own. */
export const LATELY_VALUES = 6
const LATELY_FROM_VALUES = 9

/**
 * The step of a series at the launch, guarded against what was there anyway: the test that the verdict rests
 * on.
 *
 * Model: value = level + step after the launch + trend x month + yearly wave + dip in the quarter before the launch +
 * courses that are known + breaks of counting + noise that remembers the period before (lag-1 autocorrelation, gaps
 * counted). Trend, wave, dip and courses are shrunk towards none (penalised least squares, the same as a mixed model with
 * trend ~ N(0, guard) and so on in standard deviations of the noise), so that the data may show them, and the step's
 * interval is as much wider as they could still hide. One that plainly shows, by more than two of its standard errors,
 * widens its own guard by what it shows beyond them, so that a strong trend is not shrunk into the step. Two passes each:
 * the first estimates the autocorrelation, the second fits the whitened values. A month that went its own way
 * (`keptMonths`) is left out like one without a value. Interval: Student t with the degrees of freedom that are left.
 *
 * Unit: that of the values. Assumes one step at the launch and equal periods; a null is a gap in time. Adding
 * a constant to every value after the launch adds just that to the step and leaves its interval as wide as it
 * was. Refuses as segmentedRegression does; values without any variation around the model give an interval of
 * no width. Why this model, its error rates and its power: docs/method.md. Source: Henderson, Biometrics 1975
 * (mixed model equations); Prais and Winsten 1954 (whitening).
 */
export function levelShift(
  values: readonly (number | null)[],
  options: LevelShiftOptions,
): LevelShift | Refused {
  const gathered = gather(values, options)
  return 'ok' in gathered ? gathered : shiftIn(gathered, options)
}

function shiftIn(
  gathered: Gathered,
  { stepMonths = 1, errorRate = 0.04 }: LevelShiftOptions,
): LevelShift | Refused {
  const { known, times, beforeCount, scale } = gathered
  const kept = keptOf(gathered, known.length)
  const step = guardedStep(sumsOf(gathered, kept, 0, known.length), gathered.design)
  if (!step) return refused('collinear')
  const sure = inUnit(step, gathered)
  return {
    ...estimateOf(sure.estimate, sure.standardError, studentQuantile(1 - errorRate, step.freedom)),
    before: averageOf(known.slice(0, beforeCount)),
    after: averageOf(known.slice(beforeCount)),
    beforeCount,
    afterCount: times.length - beforeCount,
    deviation: sure.deviation,
    freedom: known.length - UNPENALISED,
    freedomLeft: step.freedom,
    autocorrelation: step.autocorrelation,
    trend: step.coefficients[2]! * scale.unit * stepMonths,
    outliers: kept.filter((isKept) => !isKept).length,
  }
}

/**
 * The step, and the same step at each value after the launch from the first that has enough on both sides, made of the
 * values up to it alone: what was to be seen when that value came. Each look costs a row more than the one before.
 */
export function shiftAndLooks(
  values: readonly (number | null)[],
  options: LevelShiftOptions,
): { shift: LevelShift; looks: ShiftLook[] } | Refused {
  const gathered = gather(values, options)
  if ('ok' in gathered) return gathered
  const shift = shiftIn(gathered, options)
  return 'ok' in shift ? shift : { shift, looks: looksIn(gathered, options) }
}

function looksIn(gathered: Gathered, options: LevelShiftOptions): ShiftLook[] {
  const { beforeCount, known, times, design } = gathered
  const afterMin = Math.max(SIDE_VALUES_LEAST, options.afterMin ?? 6)
  const looks: ShiftLook[] = []
  let last: Progress | null = null
  let room: StepSums | null = null
  for (let count = beforeCount + afterMin; count <= known.length; count += 1) {
    const kept = keptOf(gathered, count)
    const same: Progress | null = last?.kept.every((isKept, index) => isKept === kept[index]) ? last : null
    const before: StepSums = same?.before ?? sumsOf(gathered, kept, 0, beforeCount)
    const sums: StepSums = same ? same.sums : copyOf(before)
    extend(sums, gathered, kept, same ? same.kept.length : beforeCount, count)
    last = { kept, sums, before }
    const step = guardedStep(sums, design)
    if (!step) continue
    const afterCount = count - beforeCount
    let lately: GuardedStep | null = null
    if (afterCount >= LATELY_FROM_VALUES) {
      const newest: StepSums = copyOf(before, room)
      room = newest
      extend(newest, gathered, kept, count - LATELY_VALUES, count)
      lately = guardedStep(newest, design)
    }
    looks.push({
      index: times[count - 1]!,
      step: inUnit(step, gathered),
      lately: lately && inUnit(lately, gathered),
      afterCount,
    })
  }
  return looks
}

/** 1 or -1 when the step is up or down beyond chance at the given error rate, else 0. */
export function shiftBeyondChance(shift: LevelShift, errorRate: number): -1 | 0 | 1 {
  const reach = studentQuantile(1 - errorRate, shift.freedomLeft) * shift.standardError
  if (shift.estimate - reach > 0) return 1
  return shift.estimate + reach < 0 ? -1 : 0
}

/** What the look before has gathered; it goes on from there unless other months went their own way. */
type Progress = { kept: boolean[]; sums: StepSums; before: StepSums }

type Gathered = {
  known: number[]
  times: number[]
  beforeCount: number
  design: StepDesign
  rows: Float64Array[]
  scale: { centre: number; unit: number }
  largest: number
  leaveOutliers: boolean
}

function gather(values: readonly (number | null)[], options: LevelShiftOptions): Gathered | Refused {
  const { interventionIndex, stepMonths = 1, beforeMin = 6, afterMin = 6 } = options
  const {
    trendGuardPerMonth = 0.03,
    seasonGuard = 0.4,
    dipGuard = DIP_GUARD_DEVIATIONS,
    breaks = [],
    courses = [],
  } = options
  const refusal = checkSides(
    values,
    interventionIndex,
    Math.max(SIDE_VALUES_LEAST, beforeMin),
    Math.max(SIDE_VALUES_LEAST, afterMin),
  )
  if (refusal) return refusal
  const times = values.flatMap((value, index) => (value === null ? [] : [index]))
  const known = times.map((index) => values[index]!)
  const beforeCount = times.filter((time) => time < interventionIndex).length
  const guards = { trendGuardPerMonth, seasonGuard, dipGuard }
  const design = stepDesign({ interventionIndex, stepMonths, ...guards, breaks, courses })
  const scale = scaleOf(known.slice(0, beforeCount))
  const rows = times.map((time, place) => {
    const row = design.rowOf(time)
    row[design.columns] = (known[place]! - scale.centre) / scale.unit
    return row
  })
  const largest = Math.max(...known.map(Math.abs))
  const { leaveOutliers = true } = options
  return { known, times, beforeCount, design, rows, scale, largest, leaveOutliers }
}

/** The values are looked at around their average before the launch, in a unit of about their spread: a power of two. */
function scaleOf(before: readonly number[]): { centre: number; unit: number } {
  const centre = averageOf(before)
  const spread = Math.max(...before.map((value) => Math.abs(value - centre)))
  return { centre, unit: spread > 0 ? 2 ** Math.max(-1000, Math.floor(Math.log2(spread))) : 1 }
}

function keptOf({ known, beforeCount, leaveOutliers }: Gathered, count: number): boolean[] {
  return leaveOutliers
    ? keptMonths(known.slice(0, count), beforeCount)
    : known.slice(0, count).map(() => true)
}

function sumsOf(gathered: Gathered, kept: readonly boolean[], from: number, until: number): StepSums {
  const sums = emptySums(gathered.design.columns + 1)
  extend(sums, gathered, kept, from, until)
  return sums
}

function extend(
  sums: StepSums,
  { rows, times }: Gathered,
  kept: readonly boolean[],
  from: number,
  until: number,
) {
  for (let place = from; place < until; place += 1) {
    if (kept[place]) addRow(sums, rows[place]!, times[place]!)
  }
}

function inUnit({ estimate, standardError, deviation, freedom }: GuardedStep, gathered: Gathered): Sureness {
  const { scale, largest } = gathered
  const found = estimate * scale.unit
  return {
    estimate: Math.abs(found) <= ROUNDING * largest ? 0 : found,
    standardError: standardError * scale.unit,
    deviation: deviation * scale.unit,
    freedom,
  }
}
