import facts from '../facts/abusive-words.json' with { type: 'json' }
import { seenText } from './seen-text.ts'

export const abusiveWordLanguages = ['id', 'en'] as const
export type AbusiveWordLanguage = (typeof abusiveWordLanguages)[number]

/** What a region says about a word for a time: it makes texts wait, or it no longer does. Days are the region's. */
export type AbusiveWordRule = {
  readonly language: AbusiveWordLanguage
  readonly word: string
  readonly isListed: boolean
  readonly validFrom: string
  /** The first day on which it is over; null while it holds. */
  readonly validUntil: string | null
}

export type AbusiveWord = Pick<AbusiveWordRule, 'language' | 'word'>

/** Shorter ones are parts of too many names and abbreviations. */
const WORD = /^\p{L}{3,40}$/u

/** A typed word as it is kept, small letters of any alphabet alone, or null when it is none. */
export function tidyWord(text: string): string | null {
  const word = text.normalize('NFKC').toLowerCase().trim()
  return WORD.test(word) ? word : null
}

/**
 * The words that make a text wait on a day: those that come with Labinov, then what the region added or took out. A later
 * rule about the same word stands over an earlier one.
 */
export function abusiveWordsOn(day: string, rules: readonly AbusiveWordRule[]): AbusiveWord[] {
  const words = new Map<string, AbusiveWord>()
  const keyOf = ({ language, word }: AbusiveWord) => `${language} ${word}`
  for (const { language, word, validFrom } of facts.words as (AbusiveWord & { validFrom: string })[]) {
    if (validFrom <= day) words.set(keyOf({ language, word }), { language, word })
  }
  const inForce = rules.filter((rule) => rule.validFrom <= day && (rule.validUntil ?? '9999') > day)
  for (const { language, word, isListed } of inForce) {
    if (isListed) words.set(keyOf({ language, word }), { language, word })
    else words.delete(keyOf({ language, word }))
  }
  return [...words.values()]
}

/** Signs that are written for a letter. No two letters share one, so that the search never goes back over a text. */
const DISGUISES: Readonly<Record<string, string>> = {
  a: 'a4@а',
  b: 'b8',
  c: 'cс',
  e: 'e3е',
  g: 'g69',
  i: 'i1!',
  k: 'kк',
  o: 'o0о',
  p: 'pр',
  s: 's5$',
  t: 't7',
  u: 'uµ',
  x: 'xх',
  y: 'yу',
}
/** What may stand between the letters of one word, 'b-a-n-g-s-a-t'; spaces only when they stand between all of them. */
const JOINT = '[._~|-]?'
/** Endings that Indonesian writes onto a word. */
const ENDING = '(?:nya|lah|kah|mu|ku)?'

function letterPattern(letter: string, isFirst: boolean): string {
  const signs = `[${DISGUISES[letter] ?? letter}]+`
  // A single asterisk may stand for any letter but the first.
  return isFirst ? signs : `(?:${signs}|[*#])`
}

function wordPattern(word: string): string {
  // Letters written double are found as well as letters repeated, also when each of the two stands apart.
  const runs = word.match(/(.)\1*/gu) ?? []
  const joined = (joint: string, between: string) =>
    runs
      .map((run, index) => {
        const letter = letterPattern([...run][0] as string, index === 0)
        return [...run].length > 1 ? `${letter}(?:${between}${letter})?` : letter
      })
      .join(joint)
  return `${joined(JOINT, '[._~|-]')}${ENDING}|${joined('\\s+', '\\s+')}`
}

/** What finds the words in a text, or null when there is no word. Made once for many texts. */
export function abusePattern(words: readonly AbusiveWord[]): RegExp | null {
  if (words.length === 0) return null
  const alternatives = [...new Set(words.map(({ word }) => wordPattern(word)))].join('|')
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'giu')
}

/** As it is seen, so that what looks like the word is the word. */
function plain(text: string): string {
  return seenText(text).text.toLowerCase()
}

/** The abusive words of a text as they were written, each once; empty when there is none. It proves nothing: a person looks. */
export function findAbuse(text: string, pattern: RegExp | null): string[] {
  return pattern === null ? [] : [...new Set(plain(text).match(pattern) ?? [])]
}
