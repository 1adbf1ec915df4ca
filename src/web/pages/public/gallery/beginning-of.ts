// As long as a headline sentence gets, so that the cards of a row look alike.
const SENTENCE_CHARACTERS_MAX = 140

/** The first sentence of a text, cut between words where it is long. */
export function beginningOf(text: string): string {
  const sentence = /^.*?[.;!?](?=\s|$)/s.exec(text)?.[0].replace(/;$/, '.') ?? text
  if (sentence.length <= SENTENCE_CHARACTERS_MAX) return sentence
  return `${sentence.slice(0, SENTENCE_CHARACTERS_MAX).replace(/\s+\S*$/, '')} …`
}
