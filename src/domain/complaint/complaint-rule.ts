import type { Day } from '../calendar/working-days.ts'
import suggested from '../facts/complaint-rule.json' with { type: 'json' }
import { ok, type Result, refused } from '../result.ts'

/** What a region sets for the handling of complaints, from a day on. */
export type ComplaintRule = {
  readonly validFrom: Day
  /** Working days before the deadline on which the holder is reminded. */
  readonly remindDaysBefore: number
  /** Working days after the deadline on which it goes to the one above the holder, and to the head of the region. */
  readonly escalateDaysAfter: number
  readonly escalateToHeadDaysAfter: number
  /** Weeks after the close until the citizen is asked whether it is better now. */
  readonly askBetterWeeks: number
  /** Days after the close until name and address of the citizen are removed. */
  readonly forgetContactDays: number
  /** Reports of so many weeks are compared when duplicates are looked for. */
  readonly duplicateWeeks: number
}

/** The limits of each number, with what lies beyond them: a year for the terms of work, five for keeping an address. */
export const ruleLimits = {
  remindDaysBefore: { min: 1, max: 60 },
  escalateDaysAfter: { min: 1, max: 250 },
  escalateToHeadDaysAfter: { min: 1, max: 250 },
  askBetterWeeks: { min: 1, max: 52 },
  forgetContactDays: { min: 7, max: 1825 },
  duplicateWeeks: { min: 1, max: 52 },
} as const satisfies Record<Exclude<keyof ComplaintRule, 'validFrom'>, { min: number; max: number }>

export type RuleNumber = keyof typeof ruleLimits
export const ruleNumbers = Object.keys(ruleLimits) as RuleNumber[]

/** Labinov's suggestion, in force until a region sets its own. No regulation names these numbers. */
export const suggestedRule: ComplaintRule = suggested.rule

/** The rule in force on a day. */
export function ruleOn(rules: readonly ComplaintRule[], day: Day): ComplaintRule {
  return rules
    .filter(({ validFrom }) => validFrom <= day)
    .reduce((latest, rule) => (rule.validFrom >= latest.validFrom ? rule : latest), suggestedRule)
}

export type RuleRefusal = 'head-before-coordinator' | 'forgotten-before-asked'

/** Refuses numbers that contradict each other. Their limits are checked where they are read. */
export function checkRule(rule: ComplaintRule): Result<ComplaintRule, RuleRefusal> {
  if (rule.escalateToHeadDaysAfter <= rule.escalateDaysAfter) return refused('head-before-coordinator')
  // The question goes to the address too, so that it must still be there on that day.
  if (rule.forgetContactDays <= rule.askBetterWeeks * 7) return refused('forgotten-before-asked')
  return ok(rule)
}
