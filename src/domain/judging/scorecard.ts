import facts from '../facts/scorecards.json' with { type: 'json' }
import type { Language } from '../language.ts'
import { ok, type Refused, type Result, refused } from '../result.ts'

/** One criterion of a scorecard: its share of the total in percent, and the range in which a judge scores. */
export type Criterion = {
  readonly key: string
  readonly name: Readonly<Record<Language, string>>
  readonly weight: number
  readonly min: number
  readonly max: number
}

/** A set of criteria as it was seen somewhere. It is an example to copy; a competition's own year is the region's to set. */
export type ScorecardExample = {
  readonly key: string
  readonly name: Readonly<Record<Language, string>>
  readonly source: string
  readonly isConfirmed: boolean
  readonly criteria: readonly Criterion[]
}

export const scorecardExamples: readonly ScorecardExample[] = facts.sets

/** Scores of one judge for one entry, by the key of the criterion. What is missing is not scored yet, and never nothing. */
export type Scores = Readonly<Record<string, number>>

export type CriteriaRefusal = 'no-criteria' | 'weights-not-100' | 'bad-range' | 'criterion-twice'

/** Weights are typed with decimals at most, so that their sum may miss 100 by rounding. */
const ROUNDING = 1e-6

/** Looks at a set of criteria before it is used. Refuses 'no-criteria', 'criterion-twice', 'bad-range' and 'weights-not-100'. */
export function checkCriteria(criteria: readonly Criterion[]): Result<null, CriteriaRefusal> {
  if (criteria.length === 0) return refused('no-criteria')
  if (new Set(criteria.map(({ key }) => key)).size < criteria.length) return refused('criterion-twice')
  const broken = criteria.find(({ min, max, weight }) => !(min < max) || !(weight > 0))
  if (broken) return refused('bad-range', { key: broken.key })
  const sum = criteria.reduce((total, { weight }) => total + weight, 0)
  return Math.abs(sum - 100) > ROUNDING ? refused('weights-not-100', { sum }) : ok(null)
}

/** Criteria that have no score yet. */
export type IncompleteScores = Refused<'incomplete', { readonly missing: readonly string[] }>
/** A criterion whose score lies outside its range. */
export type ScoreOutside = Refused<
  'outside-range',
  { readonly key: string; readonly min: number; readonly max: number }
>

/**
 * Total of a scorecard in points of 100: the sum of weight x place in the range of its criterion, with full precision. For
 * ranges from 0 to 100 that is sum(weight x score) / 100. Refuses 'incomplete', with what is missing, and 'outside-range'.
 */
export function totalOf(
  criteria: readonly Criterion[],
  scores: Scores,
): Result<number, never, IncompleteScores | ScoreOutside> {
  const missing = criteria.filter(({ key }) => scores[key] === undefined).map(({ key }) => key)
  if (missing.length > 0) return refused('incomplete', { missing })
  const outside = criteria.find(({ key, min, max }) => !isWithin(scores[key] as number, min, max))
  if (outside) return refused('outside-range', { key: outside.key, min: outside.min, max: outside.max })
  const sum = criteria.reduce(
    (total, { key, weight, min, max }) => total + (weight * ((scores[key] as number) - min)) / (max - min),
    0,
  )
  return ok(sum)
}

/** False also for what is no number. */
function isWithin(score: number, min: number, max: number): boolean {
  return score >= min && score <= max
}

/** More criteria than a judge can keep apart. */
export const CRITERIA_MAX = 20

/**
 * Criteria from lines as people write them, `Kebaruan; 40`, each from 0 to 100. Refuses 'no-weight' with the line that has none.
 * The key is the place of the line, so that renaming moves no score.
 */
export function readCriteria(text: string): Result<Criterion[], 'no-weight'> {
  const criteria: Criterion[] = []
  const lines = text.split('\n').flatMap((line) => line.trim() || [])
  for (const [place, line] of lines.slice(0, CRITERIA_MAX).entries()) {
    const [, name = '', figure = ''] = /^(.*\S)\s*[;|\t]\s*(\d{1,3}(?:[.,]\d{1,2})?)$/.exec(line) ?? []
    if (name === '') return refused('no-weight', { line })
    const weight = Number(figure.replace(',', '.'))
    criteria.push({ key: `c${place + 1}`, name: { id: name, en: name }, weight, min: 0, max: 100 })
  }
  return ok(criteria)
}
