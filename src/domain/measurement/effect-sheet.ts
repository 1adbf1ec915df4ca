import facts from '../facts/effect-sheet.json' with { type: 'json' }
import type { Language } from '../language.ts'
import { ok, type Refused, type Result, refused } from '../result.ts'

/** What a row is about: what goes in, how it is done, what comes out, and what users get. */
export const effectSections = ['input', 'process', 'output', 'outcome'] as const
export type EffectSection = (typeof effectSections)[number]

export type EffectUnit =
  | 'people'
  | 'rupiah'
  | 'organisations'
  | 'steps'
  | 'minutes'
  | 'hours'
  | 'days'
  | 'items'
  | 'km'
  | 'documents'
  | 'procedures'
  | 'channels'

/** A row of LAN's sheet. Which way is better is our own reading; 'depends' claims neither. */
export type EffectRow = {
  readonly section: EffectSection
  readonly key: string
  readonly name: Readonly<Record<Language, string>>
  readonly units: readonly EffectUnit[]
  readonly betterWhen: 'lower' | 'higher' | 'depends'
}

/** The 17 rows of the sheet, as data with their source. They have no total: people, rupiah and hours do not add up. */
export const effectRows = facts.sheet.rows as readonly EffectRow[]
export const EFFECT_SOURCE = facts.sheet.source

/** A value of a row with the time it stands for and where it can be looked up. */
export type EffectValue = {
  readonly value: number | null
  readonly period: string | null
  readonly source: string | null
}

export type EffectValues = {
  readonly unit: string
  readonly before: EffectValue
  readonly after: EffectValue
  readonly narrative: string | null
}

/** More than any budget of a region, and exact in a double. */
const VALUE_MAX = 9e15

export type EffectRefusal =
  | Refused<'unknown-row' | 'unit-not-of-row' | 'no-value'>
  /** A value that is none, or that names no source. */
  | Refused<'bad-value' | 'source-missing', { readonly side: 'before' | 'after' }>

/** Looks at a row before it is kept: one unit for both values, each with its source, and at least one of the two. */
export function checkEffect(key: string, values: EffectValues): Result<EffectRow, never, EffectRefusal> {
  const row = effectRows.find((one) => one.key === key)
  if (!row) return refused('unknown-row')
  if (!row.units.some((unit) => unit === values.unit)) return refused('unit-not-of-row')
  for (const side of ['before', 'after'] as const) {
    const { value, source } = values[side]
    if (value === null) continue
    if (!(value >= 0 && value <= VALUE_MAX)) return refused('bad-value', { side })
    if (!source?.trim()) return refused('source-missing', { side })
  }
  if (values.before.value === null && values.after.value === null) return refused('no-value')
  return ok(row)
}

/** How a value has moved: by how much, by how many percent of what was before, and whether that is better. */
export type EffectChange = {
  readonly absolute: number
  /** Null where nothing was before: of nothing there is no percentage. */
  readonly percent: number | null
  /** Null where it did not move, or where the row claims no better way. */
  readonly isBetter: boolean | null
}

/** The change from before to after, or null while one of both is missing: what was not measured is not nought. */
export function effectChange(
  { betterWhen }: Pick<EffectRow, 'betterWhen'>,
  before: number | null,
  after: number | null,
): EffectChange | null {
  if (before === null || after === null) return null
  const absolute = after - before
  const percent = before === 0 ? null : (absolute / before) * 100
  const claimsNothing = absolute === 0 || betterWhen === 'depends'
  return { absolute, percent, isBetter: claimsNothing ? null : absolute > 0 === (betterWhen === 'higher') }
}
