import skm from '../facts/skm.json' with { type: 'json' }
import { NORMAL_95 } from '../measurement/estimate.ts'
import { type Refused, refused } from '../result.ts'
import { finitePopulationFactor } from './satisfaction-index.ts'

const { X2, P, d } = skm.sampleSize

/**
 * Number of people to ask so that a share is known to 5 points, by Krejcie and Morgan: X2 N P (1-P) / (d2
 * (N-1) + X2 P (1-P)), rounded to the nearest person. `population` is the number of people served. Refuses
 * 'bad-population'. Source: Educational and Psychological Measurement 1970, as the satisfaction survey uses
 * it.
 */
export function requiredSample(population: number): number | Refused {
  if (!(population >= 0)) return refused('bad-population', { population })
  const spread = X2 * P * (1 - P)
  if (population === Number.POSITIVE_INFINITY) return Math.round(spread / d ** 2)
  return Math.round((spread * population) / (d ** 2 * (population - 1) + spread))
}

/**
 * Half-width of the 95 % interval of a share near one half, as a share (0.05 is five points):
 * 1.96 sqrt(0.25 / n) sqrt((N-n)/(N-1)); without `population` the last factor is 1.
 * Assumes a random sample. Refuses 'no-answers', 'bad-population' and 'more-answers-than-people'. Source: Cochran,
 * Sampling Techniques 1977.
 */
export function marginOfError(n: number, population?: number | null): number | Refused {
  if (!(n > 0)) return refused('no-answers', { n })
  const served = population ?? null
  if (served !== null && !(served > 0)) return refused('bad-population', { population: served })
  if (served !== null && served < n) return refused('more-answers-than-people', { n, population: served })
  const factor = served === Number.POSITIVE_INFINITY ? 1 : finitePopulationFactor(n, served)
  return NORMAL_95 * Math.sqrt((P * (1 - P)) / n) * factor
}
