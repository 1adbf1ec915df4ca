import type { Frequency, IndicatorPurpose } from '../measurement/indicator.ts'

/** What an indicator says of itself, as far as a judgement rests on it. */
export type IndicatorTerms = {
  readonly name: string
  readonly nameEn: string | null
  readonly definition: string | null
  readonly kind: 'input' | 'output' | 'outcome'
  readonly unit: string
  readonly direction: 'higher' | 'lower' | 'neutral'
  readonly frequency: Frequency
  readonly purpose: IndicatorPurpose | null
  readonly baselineValue: number | null
  readonly baselineOn: string | null
  readonly baselineSource: string | null
  readonly targets: readonly { readonly period: string; readonly value: number }[]
}

export type WatchedField = keyof IndicatorTerms

/**
 * How far an indicator is bound. 'planned': it stands in a registered plan, and all that it promises is bound. 'judged': it
 * has values of an innovation that runs, so that whoever turns it round, or makes it something else, changes a verdict that
 * they have seen. 'free': nothing rests on it yet.
 */
export type Binding = 'free' | 'judged' | 'planned'

const WATCHED: Readonly<Record<Binding, readonly WatchedField[]>> = {
  free: [],
  judged: ['kind', 'direction', 'purpose'],
  planned: [
    'name',
    'nameEn',
    'definition',
    'kind',
    'unit',
    'direction',
    'frequency',
    'purpose',
    'baselineValue',
    'baselineOn',
    'baselineSource',
    'targets',
  ],
}

/** What of a change needs a second person; empty where the team may make it alone. */
export function watchedChanges(
  before: IndicatorTerms,
  after: IndicatorTerms,
  binding: Binding,
): WatchedField[] {
  const plain = (terms: IndicatorTerms, field: WatchedField) =>
    JSON.stringify(field === 'targets' ? targetsInOrder(terms) : (terms[field] ?? null))
  return WATCHED[binding].filter((field) => plain(before, field) !== plain(after, field))
}

function targetsInOrder({ targets }: IndicatorTerms): [string, number][] {
  return targets
    .map(({ period, value }): [string, number] => [period, value])
    .sort(([one], [other]) => (one < other ? -1 : 1))
}
