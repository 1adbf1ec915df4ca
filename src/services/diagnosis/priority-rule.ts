import { type Day, dayAt } from '../../domain/calendar/working-days.ts'
import { PRIORITY_SOURCE_TAUGHT, PRIORITY_WEIGHTS_TAUGHT } from '../../domain/diagnosis/priority.ts'
import {
  checkBounds,
  dayFault,
  numberFault,
  type OutOfBounds,
  wordsFault,
} from '../../domain/intake/bounds.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import { type Author, change } from '../../store/base/change.ts'
import {
  findPriorityRule,
  insertPriorityRule,
  type PriorityRuleRecord,
} from '../../store/diagnosis/priority-rule.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'

/** How problems are filtered and weighed; `validFrom` is null for what is taught, which a region starts with. */
export type PriorityRule = Omit<PriorityRuleRecord, 'validFrom'> & { readonly validFrom: Day | null }

const taught: PriorityRule = {
  ...PRIORITY_WEIGHTS_TAUGHT,
  screening: 'yes-no',
  source: PRIORITY_SOURCE_TAUGHT,
  validFrom: null,
}

/** The rule of a region today. */
export async function priorityRuleOf(
  services: Pick<Services, 'db' | 'clock'>,
  region: RegionScope,
): Promise<PriorityRule> {
  const today = dayAt(services.clock(), region.timeZone)
  return (await findPriorityRule(services.db, region.id, today)) ?? taught
}

/** A weight counts, and none drowns the others. */
export const PRIORITY_WEIGHT = { min: 0.01, max: 10, isWhole: false } as const

/**
 * Sets the rule from a day on. It never reaches back: a rule that begins before today could turn an order that people have acted
 * on already. Refused 'begins-in-the-past' and 'out-of-bounds'.
 */
export async function setPriorityRule(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  region: RegionScope,
  rule: PriorityRuleRecord,
): Promise<Result<null, 'begins-in-the-past', OutOfBounds>> {
  const checked = checkBounds({
    validFrom: dayFault(rule.validFrom),
    urgency: numberFault(rule.urgency, PRIORITY_WEIGHT),
    seriousness: numberFault(rule.seriousness, PRIORITY_WEIGHT),
    growth: numberFault(rule.growth, PRIORITY_WEIGHT),
    source: wordsFault(rule.source),
  })
  if (!checked.ok) return checked
  const now = services.clock()
  if (rule.validFrom < dayAt(now, region.timeZone)) return refused('begins-in-the-past')
  return change(services.db, author, 'priority-rule.set', async (transaction) => {
    await insertPriorityRule(transaction, region.id, { ...rule, setBy: author.personId, setAt: now })
    return ok(null)
  })
}
