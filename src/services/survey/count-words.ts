import { shownText } from '../../domain/moderation/text-review.ts'
import { groupWords, type WordGroup, wordsOf } from '../../domain/survey/words.ts'
import type { Database } from '../../store/base/connect.ts'
import { stemWords } from '../../store/gallery/stem.ts'
import type { Sentence } from '../../store/survey/answer-list.ts'

const EXAMPLES_KEPT = 2

/** The words that people use in these sentences, forms of one word joined by their stem, those of most people first. */
export async function countWords(
  db: Database,
  sentences: readonly string[],
  options: { readonly withNames: boolean },
): Promise<WordGroup[]> {
  const words = sentences.map((text) => wordsOf(text, options))
  const stems = await stemWords(db, [...new Set(words.flat())])
  return groupWords(words, (word) => stems.get(word) ?? word, { examplesMax: EXAMPLES_KEPT })
}

/** A sentence as its words are counted: what is covered leaves no word behind, neither its own nor that of its cover. */
export function wordsLeft({ text, decision }: Pick<Sentence, 'text' | 'decision'>): string {
  return shownText(text, decision, () => ' ')
}

/** Those of the sentences in which a word stands in any of its forms, as `countWords` counts them. */
export async function sentencesWith(
  db: Database,
  sentences: readonly Sentence[],
  word: string,
): Promise<Sentence[]> {
  const words = sentences.map((sentence) => wordsOf(wordsLeft(sentence), { withNames: true }))
  const sought = word.toLowerCase()
  const stems = await stemWords(db, [...new Set([sought, ...words.flat()])])
  const stem = stems.get(sought)
  return sentences.filter((_, place) => words[place]?.some((each) => stems.get(each) === stem))
}
