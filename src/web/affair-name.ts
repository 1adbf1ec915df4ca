import facts from '../domain/facts/government-affairs.json' with { type: 'json' }
import type { Language } from '../domain/language.ts'

const names: Record<Language, ReadonlyMap<string, string>> = {
  id: new Map(facts.affairs.map((affair) => [affair.code, affair.name_id])),
  en: new Map(facts.affairs.map((affair) => [affair.code, affair.name_en])),
}

/** The name of a government affair by its code, or null where there is none. */
export function affairName(language: Language, code: string): string | null {
  return names[language].get(code) ?? null
}

/** The codes of all affairs, in their order. */
export const affairCodes: readonly string[] = facts.affairs.map(({ code }) => code)
