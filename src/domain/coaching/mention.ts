/** Where somebody was named: in a request or the notes of a meeting, or in a note on a stage's worksheet. */
export type MentionPlace = 'coaching' | 'drum-up' | 'diagnose' | 'design' | 'deliver' | 'display'

/** Somebody who may be named. */
export type Nameable = { readonly id: string; readonly name: string }

/** More names than this in one text call nobody. */
export const MENTIONS_MAX = 20

const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)
const plain = (text: string) => text.normalize('NFC').toLowerCase()

/** The words by which somebody can be called: the whole name, and the first name where nobody else has it. */
function callsOf(people: readonly Nameable[]): { call: string; id: string }[] {
  const firstOf = (name: string) => plain(name).split(/\s+/)[0] ?? ''
  const shared = Map.groupBy(people, ({ name }) => firstOf(name))
  return people
    .flatMap(({ id, name }) => {
      const first = firstOf(name)
      const isAlone = shared.get(first)?.length === 1
      return [{ call: plain(name).trim(), id }, ...(isAlone && first ? [{ call: first, id }] : [])]
    })
    .filter(({ call }) => call !== '')
    .toSorted((one, other) => other.call.length - one.call.length)
}

/**
 * Who is named in a text by `@` and their name, `@Siti Aminah` or `@Siti` where only one is called so; in no case twice. An `@`
 * within a word, as in an address of e-mail, names nobody.
 */
export function findMentions(text: string, people: readonly Nameable[]): string[] {
  const said = plain(text)
  const calls = callsOf(people)
  const found = new Set<string>()
  for (let at = said.indexOf('@'); at !== -1 && found.size < MENTIONS_MAX; at = said.indexOf('@', at + 1)) {
    if (isLetter(said[at - 1])) continue
    const named = calls.find(
      ({ call }) => said.startsWith(call, at + 1) && !isLetter(said[at + 1 + call.length]),
    )
    if (named) found.add(named.id)
  }
  return [...found]
}
