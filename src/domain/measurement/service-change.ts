import { type Refused, refused } from '../result.ts'

/** What one use of the service costs a citizen. */
export const SERVICE_COSTS = ['minutes', 'visits', 'documents', 'steps', 'rupiah'] as const

export type ServiceCost = (typeof SERVICE_COSTS)[number]

/** Cost of one use; null where it is not known. */
export type ServiceCosts = Readonly<Partial<Record<ServiceCost, number | null>>>

export type CostChange = {
  cost: ServiceCost
  before: number
  after: number
  /** after - before: negative when the service costs less. */
  difference: number
  /** difference / before, or null when it cost nothing before. */
  share: number | null
  /** difference x uses a year, or null when the number served is not known. */
  yearly: number | null
}

export type ServiceAssumption =
  | 'every-use-alike'
  | 'one-use-per-person-served'
  | 'served-scaled-to-year'
  | 'costs-reported-not-measured'

export type ServiceChange = {
  changes: CostChange[]
  /** Uses a year that the yearly totals rest on. */
  usesYearly: number | null
  /** What must hold for the totals, as codes to be shown beside them. */
  assumptions: ServiceAssumption[]
}

const MONTHS_A_YEAR = 12

/**
 * What the service costs a citizen before and after: difference, share, and total a year over the users
 * served.
 *
 * `served` people in `months` months are scaled to a year; each is taken as one use, each use as costing the
 * same. Costs known on one side only are left out. Refuses 'negative-cost', 'bad-served' and 'nothing-to-
 * compare'. Source: the standard cost model of administrative burden (OECD 2010), as price x quantity.
 */
export function serviceChange(
  before: ServiceCosts,
  after: ServiceCosts,
  use: { served: number | null; months?: number; measured?: boolean },
): ServiceChange | Refused {
  const { served, months = MONTHS_A_YEAR, measured = false } = use
  if ((served !== null && !(served >= 0 && Number.isFinite(served))) || !(months > 0)) {
    return refused('bad-served', { served, months })
  }
  for (const cost of SERVICE_COSTS) {
    for (const [side, costs] of Object.entries({ before, after })) {
      const value = costs[cost] ?? null
      if (value !== null && !(value >= 0 && Number.isFinite(value)))
        return refused('negative-cost', { cost, side, value })
    }
  }
  const usesYearly = served === null ? null : (served / months) * MONTHS_A_YEAR
  const changes = SERVICE_COSTS.flatMap((cost) => {
    const from = before[cost] ?? null
    const to = after[cost] ?? null
    return from === null || to === null ? [] : [costChange(cost, from, to, usesYearly)]
  })
  if (changes.length === 0) return refused('nothing-to-compare')
  const assumptions: ServiceAssumption[] = ['every-use-alike']
  if (usesYearly !== null) assumptions.push('one-use-per-person-served')
  if (usesYearly !== null && months !== MONTHS_A_YEAR) assumptions.push('served-scaled-to-year')
  if (!measured) assumptions.push('costs-reported-not-measured')
  return { changes, usesYearly, assumptions }
}

function costChange(cost: ServiceCost, before: number, after: number, usesYearly: number | null): CostChange {
  const difference = after - before
  return {
    cost,
    before,
    after,
    difference,
    share: before === 0 ? null : difference / before,
    yearly: usesYearly === null ? null : difference * usesYearly,
  }
}
