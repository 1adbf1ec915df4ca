import { groupWords, type WordGroup, wordsOf } from '../domain/voice/words.ts'
import type { Database } from '../store/connect.ts'
import { stemWords } from '../store/stem.ts'

const examplesKept = 2

/** The words that people use in these sentences, forms of one word joined by their stem, those of most people first. */
export async function countWords(
  db: Database,
  sentences: readonly string[],
  options: { readonly withNames: boolean },
): Promise<WordGroup[]> {
  const words = sentences.map((text) => wordsOf(text, options))
  const stems = await stemWords(db, [...new Set(words.flat())])
  return groupWords(words, (word) => stems.get(word) ?? word, { examples_max: examplesKept })
}
