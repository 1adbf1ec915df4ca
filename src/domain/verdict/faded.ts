import type { Dimension } from './judgement.ts'

/**
 * Whether a condition is met by what can no longer be seen: over the whole time since the launch it got better, and in the newest
 * values none of its outcomes does. The state stays (two years of values cannot tell the two apart), and is told as faded.
 */
export function isFaded({ state, reasons }: Pick<Dimension, 'state' | 'reasons'>): boolean {
  const has = (wanted: string) => reasons.some(({ code }) => code === wanted)
  return state === 'met' && has('unseen-lately') && !has('improved')
}
