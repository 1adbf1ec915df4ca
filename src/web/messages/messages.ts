import type { Language } from '../../domain/language.ts'
import { en } from './en.ts'
import { id, type Messages } from './id.ts'

const byLanguage: Record<Language, Messages> = { id, en }

/** The words of one language, for `View.messages`. */
export function messagesOf(language: Language): Messages {
  return byLanguage[language]
}
