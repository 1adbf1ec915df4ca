import { normalName } from '../intake/names.ts'
import { fingerprint, similarity } from '../intake/similarity.ts'

/** A government affair as the facts hold it: code '2.12' and its names. */
export type AffairReference = {
  readonly code: string
  readonly name_id: string
  readonly name_en: string
  /** What offices call it from day to day: `Kominfo`, `PUPR`. */
  readonly aliases?: readonly string[] | undefined
}

export type NearestAffair = {
  /** The affair whose code begins the cell or whose name it is; null when none is certain. */
  readonly code: string | null
  /** For an uncertain one the likeliest affairs, best first. */
  readonly candidates: readonly AffairReference[]
}

/** Affairs that are alike enough to be offered. */
const SCORE_MIN = 0.3
const CANDIDATES_MAX = 3

/** Finds the affair that a cell means: by code ('2.12 Administrasi ...'), by Indonesian or English name. */
export function affairFinder(affairs: readonly AffairReference[]): (text: string) => NearestAffair {
  const codes = new Map<string, string>()
  const learn = (form: string, code: string) => {
    if (!codes.has(form)) codes.set(form, code)
  }
  for (const { code, name_id, name_en } of affairs)
    for (const form of [code, normalName(name_id), normalName(name_en)]) learn(form, code)
  // A name goes before what another one is called.
  for (const { code, aliases = [] } of affairs) for (const alias of aliases) learn(normalName(alias), code)
  const prints = affairs.map((affair) => ({ affair, print: fingerprint(normalName(affair.name_id)) }))
  // The same misspelling comes back row after row.
  const guessed = new Map<string, NearestAffair>()
  return (text) => {
    const form = normalName(text)
    const code = codes.get(/^\d\.\d\d(?!\d)/.exec(text)?.[0] ?? '') ?? codes.get(form)
    if (code !== undefined) return { code, candidates: [] }
    const print = fingerprint(form)
    const found = guessed.get(form) ?? {
      code: null,
      candidates: prints
        .map(({ affair, print: other }) => ({ affair, score: similarity(print, other) }))
        .filter(({ score }) => score >= SCORE_MIN)
        .sort((one, other) => other.score - one.score)
        .slice(0, CANDIDATES_MAX)
        .map(({ affair }) => affair),
    }
    guessed.set(form, found)
    return found
  }
}
