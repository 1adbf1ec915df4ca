import stopWords from '../facts/stop-words.json' with { type: 'json' }

const passedOver = new Set([...stopWords.id, ...stopWords.en])
/** Shorter ones say nothing by themselves: "di", "ok". */
const WORD_LETTERS_MIN = 3

/**
 * The words of a sentence that may say something, in small letters, each once. Without names, words written with a capital
 * are left out: a name is one of them, and any other word is written small by somebody else.
 */
export function wordsOf(text: string, { withNames }: { withNames: boolean }): string[] {
  const written = text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []
  const words = (withNames ? written : written.filter((word) => !/^\p{Lu}/u.test(word))).map((word) =>
    word.toLowerCase(),
  )
  return [
    ...new Set(
      words
        .map((word) => word.replace(/(?<!['’-])['’-]+$/, ''))
        .filter((word) => word.length >= WORD_LETTERS_MIN && !passedOver.has(word)),
    ),
  ]
}

/** Sentences that share a word, by whatever form of it was written. */
export type WordGroup = {
  /** The stem under which its forms are one. */
  readonly stem: string
  /** The form that most people wrote. */
  readonly word: string
  readonly people: number
  /** Places of some sentences that hold it, in the order given. */
  readonly examples: readonly number[]
}

type Open = { forms: Map<string, number>; people: number; examples: number[] }

/**
 * The words that people use, those of most people first. Each sentence is one person's; whoever repeats a word counts once.
 * `stemOf` gives the stem of a word; words whose stem is passed over are left out as well.
 */
export function groupWords(
  sentences: readonly (readonly string[])[],
  stemOf: (word: string) => string,
  { examplesMax }: { examplesMax: number },
): WordGroup[] {
  const groups = new Map<string, Open>()
  for (const [place, words] of sentences.entries()) {
    const said = new Set<string>()
    for (const word of words) {
      const stem = stemOf(word)
      if (passedOver.has(stem)) continue
      const group: Open = groups.get(stem) ?? { forms: new Map(), people: 0, examples: [] }
      groups.set(stem, group)
      group.forms.set(word, (group.forms.get(word) ?? 0) + 1)
      if (said.has(stem)) continue
      said.add(stem)
      group.people += 1
      if (group.examples.length < examplesMax) group.examples.push(place)
    }
  }
  return [...groups]
    .map(([stem, { forms, people, examples }]) => ({ stem, word: mostWritten(forms), people, examples }))
    .sort((one, other) => other.people - one.people || (one.word < other.word ? -1 : 1))
}

function mostWritten(forms: ReadonlyMap<string, number>): string {
  let most = { word: '', times: 0 }
  for (const [word, times] of forms) if (times > most.times) most = { word, times }
  return most.word
}
