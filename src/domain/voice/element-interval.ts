import skm from '../facts/skm.json' with { type: 'json' }
import { NORMAL_95 } from '../measurement/estimate.ts'
import { type ElementScore, finitePopulationFactor } from './satisfaction-index.ts'

/**
 * 95 % interval of an element's mean, 1 to 4, from its mean and number of answers alone: mean -+ 1.96 s / sqrt(n) with s
 * the largest standard deviation that answers between 1 and 4 with this mean can have, sqrt((mean - 1)(4 - mean)) (Bhatia and
 * Davis 2000). It is never too narrow. Null without answers; one answer says nothing of the others.
 */
export function elementInterval(
  { mean, n }: ElementScore,
  { served }: { served?: number | null } = {},
): { lower: number; upper: number } | null {
  if (mean === null) return null
  const { min, max } = skm.scale
  if (n < 2) return { lower: min, upper: max }
  const spread = Math.sqrt(Math.max(0, (mean - min) * (max - mean)))
  const half = ((NORMAL_95 * spread) / Math.sqrt(n)) * finitePopulationFactor(n, served ?? null)
  return { lower: Math.max(min, mean - half), upper: Math.min(max, mean + half) }
}
