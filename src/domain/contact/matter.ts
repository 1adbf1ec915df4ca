import type { Stage } from '../lifecycle/stage.ts'

/** One thing of which an agency is reminded. Days late are working days. */
export type Matter =
  | { readonly kind: 'stage'; readonly name: string; readonly stage: Stage; readonly daysLate: number }
  | { readonly kind: 'improvement'; readonly name: string; readonly daysLate: number }
  | { readonly kind: 'values'; readonly name: string; readonly since: string }
  | { readonly kind: 'complaints'; readonly count: number }
  | { readonly kind: 'readiness'; readonly year: number; readonly daysLate: number }
  | { readonly kind: 'no-innovation'; readonly year: number }

/** The order in which they are told: what has a day first. */
const order: readonly Matter['kind'][] = [
  'stage',
  'improvement',
  'complaints',
  'values',
  'readiness',
  'no-innovation',
]

/** A message is read on a phone: more than so many are told by their number. */
export const MATTERS_TOLD_MAX = 8

const daysOf = (matter: Matter) => ('daysLate' in matter ? matter.daysLate : 0)

/** The latest first, within the kinds in their order. */
export function inOrderOfMatters(matters: readonly Matter[]): Matter[] {
  return matters.toSorted(
    (one, other) => order.indexOf(one.kind) - order.indexOf(other.kind) || daysOf(other) - daysOf(one),
  )
}
