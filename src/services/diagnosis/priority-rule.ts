import { type Day, dayAt } from '../../domain/calendar/working-days.ts'
import { PRIORITY_SOURCE_TAUGHT, PRIORITY_WEIGHTS_TAUGHT } from '../../domain/diagnosis/priority.ts'
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

/**
 * Sets the rule from a day on. It never reaches back: a rule that begins before today could turn an order that people have acted
 * on already.
 */
export async function setPriorityRule(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  region: RegionScope,
  rule: PriorityRuleRecord,
): Promise<Result<null, 'begins-in-the-past'>> {
  const now = services.clock()
  if (rule.validFrom < dayAt(now, region.timeZone)) return refused('begins-in-the-past')
  return change(services.db, author, 'priority-rule.set', async (transaction) => {
    await insertPriorityRule(transaction, region.id, { ...rule, setBy: author.personId, setAt: now })
    return ok(null)
  })
}
