import { ok, type Refused, type Result, refused } from '../result.ts'

/** What is worked on a sheet: a morphological box, or how to make it worse turned round (LAN's route without a problem). */
export const ideaSheetKinds = ['morphological', 'reverse-thinking'] as const

export type IdeaSheetKind = (typeof ideaSheetKinds)[number]

/** An aspect with its choices; in reverse thinking a way to make it worse with what would be its opposite. */
export type SheetRow = { readonly head: string; readonly options: readonly string[] }

/** A sheet fits on a wall, and its choices on a line. */
export const SHEET_ROWS_MAX = 10
export const SHEET_OPTIONS_MAX = 8

export type SheetRefusal =
  | Refused<'no-rows' | 'too-few-aspects'>
  | Refused<'too-many-rows', { readonly max: number }>
  /** A line without its part after the colon, one that says a choice twice, or too many of them. */
  | Refused<'row-without-options' | 'option-twice' | 'too-many-options', { readonly line: number }>

/**
 * Reads a sheet as people type it, a row a line: `Aspect: choice; choice`. A morphological box needs two aspects with two choices
 * each, or there is nothing to combine.
 */
export function readSheet(kind: IdeaSheetKind, text: string): Result<SheetRow[], never, SheetRefusal> {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length === 0) return refused('no-rows')
  if (lines.length > SHEET_ROWS_MAX) return refused('too-many-rows', { max: SHEET_ROWS_MAX })
  const rows: SheetRow[] = []
  for (const [at, line] of lines.entries()) {
    const colon = line.indexOf(':')
    const head = line.slice(0, Math.max(0, colon)).trim()
    const options = line
      .slice(colon + 1)
      .split(';')
      .map((option) => option.trim())
      .filter((option) => option !== '')
    if (head === '' || options.length === 0) return refused('row-without-options', { line: at + 1 })
    if (options.length > SHEET_OPTIONS_MAX) return refused('too-many-options', { line: at + 1 })
    const said = new Set(options.map((option) => option.toLocaleLowerCase('id')))
    if (said.size < options.length) return refused('option-twice', { line: at + 1 })
    rows.push({ head, options })
  }
  const combinable = rows.filter(({ options }) => options.length > 1).length
  if (kind === 'morphological' && combinable < 2) return refused('too-few-aspects')
  return ok(rows)
}

/** The sheet as it is typed again. */
export const sheetText = (rows: readonly SheetRow[]): string =>
  rows.map(({ head, options }) => `${head}: ${options.join('; ')}`).join('\n')

/** How many ideas the box holds: one choice of each aspect. */
export const combinationsOf = (rows: readonly SheetRow[]): number =>
  rows.reduce((product, { options }) => product * options.length, 1)

/**
 * What somebody chose on a sheet, a line a row, as the text of an idea. `picks` holds the place of the choice by the place of its
 * row; a row without one, or with one that is not there, is left out.
 */
export function pickedText(rows: readonly SheetRow[], picks: ReadonlyMap<number, number>): string {
  return rows
    .flatMap(({ head, options }, at) => {
      const option = options[picks.get(at) ?? -1]
      return option === undefined ? [] : [`${head}: ${option}`]
    })
    .join('\n')
}

/** Of a text that was chosen on a sheet, the lines that the sheet still holds; what it does not hold was not chosen there. */
export function standingPicks(rows: readonly SheetRow[], picked: string): string {
  const there = new Set(rows.flatMap(({ head, options }) => options.map((option) => `${head}: ${option}`)))
  return [...new Set(picked.split('\n').map((line) => line.trim()))]
    .filter((line) => there.has(line))
    .join('\n')
}
