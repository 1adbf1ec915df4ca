import { StartError } from '../adapters/start-error.ts'

/** What follows a command: words in their order, and options with their value, or without one. */
export type Options = {
  readonly words: readonly string[]
  readonly value: (name: string) => string | undefined
  readonly has: (name: string) => boolean
}

/**
 * Reads what follows a command. `withValue` are the options that take the next word, `flags` those that stand alone.
 * @throws StartError with the usage where something else follows, or not so many words.
 */
export function readOptions(
  given: readonly string[],
  rules: {
    readonly words: number
    readonly withValue: readonly string[]
    readonly flags?: readonly string[]
    readonly usage: string
  },
): Options {
  const words: string[] = []
  const values = new Map<string, string>()
  for (let at = 0; at < given.length; at += 1) {
    const word = given[at] as string
    const next = given[at + 1]
    if (rules.withValue.includes(word) && next !== undefined) {
      values.set(word, next)
      at += 1
    } else if (rules.flags?.includes(word)) values.set(word, '')
    else if (word.startsWith('--')) throw new StartError(`usage: labinov ${rules.usage}`)
    else words.push(word)
  }
  if (words.length !== rules.words) throw new StartError(`usage: labinov ${rules.usage}`)
  return { words, value: (name) => values.get(name), has: (name) => values.has(name) }
}
