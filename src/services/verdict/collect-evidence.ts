import { monthOf } from '../../domain/calendar/month.ts'
import type { RegionTimeZone } from '../../domain/calendar/time-zone.ts'
import { dayAt } from '../../domain/calendar/working-days.ts'
import { MONTHS_OF_FREQUENCY } from '../../domain/measurement/indicator.ts'
import type { PeriodValue } from '../../domain/measurement/series.ts'
import { targetOn } from '../../domain/measurement/target.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type {
  Comparison,
  Evidence,
  IndicatorEvidence,
  ReachEvidence,
  SeriesMark,
} from '../../domain/verdict/evidence.ts'
import type { Policy } from '../../domain/verdict/policy.ts'
import type { Database } from '../../store/base/connect.ts'
import { type ComparisonSeries, listComparisonSeries } from '../../store/measurement/comparison-series.ts'
import {
  type Indicator,
  listEndedIndicators,
  listIndicators,
  listTargets,
} from '../../store/measurement/indicator.ts'
import { listCurrentMeasurements, listEndedMeasurements } from '../../store/measurement/measurement.ts'
import {
  readVoiceCounters,
  readVoiceMonths,
  type VoiceCounters,
  type VoiceMonth,
} from '../../store/survey/voice.ts'
import { readComplaintFigures } from '../../store/verdict/evidence.ts'
import { collectVoice } from '../survey/collect-voice.ts'
import { complaintEvidence } from './complaint-evidence.ts'
import { type Measured, measuredOf } from './measured.ts'
import { planEvidence } from './plan-evidence.ts'
import { readReach } from './read-reach.ts'

/** Everything known of an innovation on a day of its region, as the domain judges it by a policy. Reads only. */
export async function collectEvidence(
  db: Database,
  scope: { regionId: RegionId; innovationId: InnovationId; timeZone: RegionTimeZone; launch: string | null },
  policy: Policy,
  now: Date,
): Promise<Evidence> {
  const { regionId, innovationId, timeZone, launch } = scope
  const asOf = dayAt(now, timeZone)
  const indicators = await listIndicators(db, regionId, innovationId)
  const targets = await listTargets(db, regionId, innovationId)
  const measurements = await listCurrentMeasurements(db, regionId, innovationId)
  const comparisons = await listComparisonSeries(db, regionId, innovationId)
  const voice = await readVoiceCounters(db, regionId, innovationId)
  const months = await readVoiceMonths(db, regionId, innovationId)
  const complaints = await readComplaintFigures(db, regionId, innovationId, { today: asOf, timeZone })
  const { marksOf, placesBefore, ...plans } = await planEvidence(db, scope)
  const measured = measuredOf(indicators, measurements)
  const served = measured.find(({ indicator }) => indicator.purpose === 'served') ?? null
  const planned = new Set(plans.plan?.outcomes.map(({ key }) => key))
  const ended = measuredOf(
    (await listEndedIndicators(db, regionId, innovationId)).filter(({ key }) => planned.has(key)),
    await listEndedMeasurements(db, regionId, innovationId),
  )
  const evidenceIn = ({ indicator, values }: Measured): IndicatorEvidence => ({
    ...evidenceOf(indicator, values),
    ...comparisonsOf(
      comparisons.filter((one) => one.indicatorId === indicator.id),
      placesBefore(indicator.key),
    ),
    ...marked(marksOf(indicator.key)),
    target: targetOn(
      targets.filter((target) => target.indicatorId === indicator.id),
      asOf,
    ),
  })
  // What the plan names goes on counting for it, whatever two people made of it since.
  const byPlanAlone = [
    ...measured.filter(({ indicator }) => !isJudged(indicator) && planned.has(indicator.key)),
    ...ended,
  ]
  return {
    asOf,
    launch,
    indicators: [
      ...measured.filter(({ indicator }) => isJudged(indicator)).map(evidenceIn),
      ...byPlanAlone.map((one) => ({ ...evidenceIn(one), ended: true })),
    ],
    voice: await collectVoice(db, scope, {
      policy,
      asOf,
      months,
      servedIn: (some) => served && servedDuring(served, some),
    }),
    complaints: await complaintEvidence(db, scope, { figures: complaints, measured, served, asOf }),
    reach: await reachEvidence(db, scope, { measured, voice, asOf }),
    ...plans,
  }
}

/** A series without a mark says nothing of any. */
function marked(marks: SeriesMark[]): Pick<IndicatorEvidence, 'marks'> {
  return marks.length > 0 ? { marks } : {}
}

/**
 * How many people are meant and how many follow an account are no results, and complaints are judged by their own
 * condition.
 */
function isJudged({ purpose }: Indicator): boolean {
  return purpose === null || purpose === 'served' || purpose === 'reached'
}

function evidenceOf(indicator: Indicator, values: readonly PeriodValue[]): Omit<IndicatorEvidence, 'target'> {
  const { key, name, nameEn, kind, direction, unit, baselineValue, baselineOn } = indicator
  const baseline =
    baselineValue !== null && baselineOn !== null ? { value: baselineValue, on: baselineOn } : null
  return { key, name, nameEn, kind, direction, unit, baseline, values: [...values] }
}

/**
 * The places that an indicator is compared with, the first one and the further ones; a place without any value says nothing, and
 * is left out. One that the plan named and that was changed since stands beside them, for the plan.
 */
function comparisonsOf(
  places: readonly ComparisonSeries[],
  before: readonly Comparison[],
): Pick<IndicatorEvidence, 'comparison' | 'comparisons'> {
  const stand = places.map(({ name, values }) => ({
    name,
    values: values.map(({ period, value }) => ({ period: period.slice(0, 7), value })),
  }))
  const gone = before.filter(({ name }) => !stand.some((place) => place.name === name))
  const [first, ...further] = stand.filter(({ values }) => values.length > 0)
  const others = [...further, ...gone]
  return {
    ...(first ? { comparison: first } : {}),
    ...(others.length > 0 ? { comparisons: others } : {}),
  }
}

/**
 * People served in the months from which the answers come. Null where a month is not known, and where fewer were served
 * than answered: then the two figures do not count the same people.
 */
function servedDuring({ indicator, values }: Measured, months: readonly VoiceMonth[]): number | null {
  const step = MONTHS_OF_FREQUENCY[indicator.frequency]
  const known = new Map(values.map(({ period, value }) => [monthOf(period), value]))
  let served = 0
  const seen = new Set<number>()
  for (const { month } of months) {
    const number = monthOf(month) ?? 0
    const begin = number - (number % step)
    if (seen.has(begin)) continue
    seen.add(begin)
    const value = known.get(begin) ?? null
    if (value === null) return null
    served += value
  }
  const answers = months.reduce((sum, month) => sum + month.answers, 0)
  return served >= answers && served > 0 ? served : null
}

/** Who was reached, and who is meant; a claim without a source is in neither number. */
async function reachEvidence(
  db: Database,
  scope: { regionId: RegionId; innovationId: InnovationId },
  known: { measured: readonly Measured[]; voice: VoiceCounters; asOf: string },
): Promise<ReachEvidence | null> {
  const { measured, voice, asOf } = known
  const { intended, people, by, counted } = await readReach(db, scope, measured, asOf)
  if (intended === null && people === null && voice.knewAsked === 0) return null
  const evidence = { intended, reached: people, askedKnew: voice.knewAsked, knew: voice.knew }
  return by === 'records' ? { ...evidence, records: counted } : evidence
}
