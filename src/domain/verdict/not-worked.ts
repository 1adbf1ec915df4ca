import type { HeadlineCode } from './headline.ts'

/** The headlines that say that an innovation did not do what it was meant to. What is only unknown yet is none of them. */
export const NOT_WORKED_HEADLINES: readonly HeadlineCode[] = [
  'outcome-unchanged',
  'outcome-elsewhere-too',
  'outcome-unseen-lately',
  'outcome-worsened',
  'outcome-worsened-lately',
  'not-enjoyed',
  'complaints-increased',
  'complaints-above-ceiling',
]

/**
 * Whether a headline says so. Beside another place it is known only where the difference is for certain no more than is worth having.
 */
export function didNotWork(
  headline: { readonly code: string; readonly numbers: Readonly<Record<string, unknown>> } | null,
): boolean {
  if (!headline || !NOT_WORKED_HEADLINES.some((code) => code === headline.code)) return false
  return headline.code !== 'outcome-elsewhere-too' || headline.numbers.isDifferenceBelowLeast === 1
}
