import facts from '../facts/readiness.json' with { type: 'json' }

/** The six components of an agency's readiness to innovate, as LAN's own survey has them. */
export const readinessComponents = [
  'people',
  'regulation',
  'capital',
  'culture',
  'leadership',
  'infrastructure',
] as const

export type ReadinessComponent = (typeof readinessComponents)[number]

export type ReadinessIndicator = {
  readonly key: string
  readonly label: { readonly id: string; readonly en: string }
}

/** A version of the questions; an answer stays with the version that it was given to. */
export type ReadinessInstrument = {
  readonly version: number
  readonly components: readonly {
    readonly key: ReadinessComponent
    readonly indicators: readonly ReadinessIndicator[]
  }[]
  /** What 0 to 4 stand for, from the lowest. */
  readonly options: readonly {
    readonly score: number
    readonly label: { readonly id: string; readonly en: string }
  }[]
}

export const READINESS_SCORE_MAX = facts.scale.max

/** The questions that come along. They are Labinov's own and say so. */
export const ownReadinessInstrument: ReadinessInstrument = {
  version: facts.version,
  components: facts.components.map(({ key, indicators }) => ({
    key: key as ReadinessComponent,
    indicators: indicators.map((one) => ({ key: one.key, label: { id: one.id, en: one.en } })),
  })),
  options: facts.options.map(({ score, id, en }) => ({ score, label: { id, en } })),
}

/** Scores by key of the indicator, 0 to 4. */
export type ReadinessScores = Readonly<Record<string, number>>

export type ReadinessResult = {
  /** Average of the indicators of each component, 0 to 4; null while none of them is answered. */
  readonly components: Readonly<Record<ReadinessComponent, number | null>>
  /** Average of the components (our convention), or null while one of them is empty. */
  readonly overall: number | null
  /** Those with the lowest average, in the order of the survey; all that share it. */
  readonly weakest: readonly ReadinessComponent[]
  readonly answered: number
  readonly asked: number
}

const average = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / values.length

/** What a survey says: per component the average of its indicators; what was not answered is left out, never counted as 0. */
export function readinessResult(instrument: ReadinessInstrument, scores: ReadinessScores): ReadinessResult {
  const averages = new Map(
    instrument.components.map(({ key, indicators }) => {
      return [key, average(indicators.flatMap((one) => scores[one.key] ?? []))]
    }),
  )
  const components = Object.fromEntries(
    readinessComponents.map((key) => [key, averages.get(key) ?? null]),
  ) as Record<ReadinessComponent, number | null>
  const known = readinessComponents.flatMap((key) => components[key] ?? [])
  const isWhole = instrument.components.every(({ key }) => components[key] !== null)
  const lowest = Math.min(...known)
  const indicators = instrument.components.flatMap((one) => one.indicators)
  return {
    components,
    overall: isWhole ? average(known) : null,
    weakest: known.length === 0 ? [] : readinessComponents.filter((key) => components[key] === lowest),
    answered: indicators.filter(({ key }) => scores[key] !== undefined).length,
    asked: indicators.length,
  }
}

/** A survey as far as it is compared with another one of the same agency. */
export type ReadSurvey = {
  readonly instrument: Pick<ReadinessInstrument, 'version'>
  readonly own: ReadinessResult
  /** What a second person's scores come to, or null. */
  readonly checked: ReadinessResult | null
}

/** Two surveys of an agency, like beside like. */
export type ReadinessChange = {
  /** Whose scores are compared: the checker's only where both surveys have them. */
  readonly by: 'checked' | 'own'
  readonly first: ReadinessResult
  readonly last: ReadinessResult
  /** Of the average of the components, or null while one of both has none. */
  readonly overall: number | null
}

/**
 * The first survey against the last. Scores of the agency itself are never set against those of a checker, or a strict checker
 * would look like a loss; and null where the questions are of another version, whose answers say nothing of the difference.
 */
export function readinessChange(first: ReadSurvey, last: ReadSurvey): ReadinessChange | null {
  if (first.instrument.version !== last.instrument.version) return null
  const isChecked = first.checked !== null && last.checked !== null
  const then = (isChecked ? first.checked : null) ?? first.own
  const now = (isChecked ? last.checked : null) ?? last.own
  const overall = then.overall === null || now.overall === null ? null : now.overall - then.overall
  return { by: isChecked ? 'checked' : 'own', first: then, last: now, overall }
}

/** The indicators that have no score yet, or one outside the scale. */
export function readinessGaps(instrument: ReadinessInstrument, scores: ReadinessScores): string[] {
  return instrument.components
    .flatMap(({ indicators }) => indicators)
    .filter(({ key }) => {
      const score = scores[key]
      return score === undefined || !Number.isInteger(score) || score < 0 || score > READINESS_SCORE_MAX
    })
    .map(({ key }) => key)
}
