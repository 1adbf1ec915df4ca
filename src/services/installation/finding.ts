/** How something stands: all well, worth a look, or in the way of somebody. */
export type FindingState = 'ok' | 'look' | 'wrong'

/** What an examination found about one thing, in words for whoever runs the server. */
export type Finding = {
  readonly name: string
  readonly state: FindingState
  readonly words: string
  /** Mends it, where that can be done without asking; gives what was done. */
  readonly mend?: () => Promise<string>
}

export const fine = (name: string, words: string): Finding => ({ name, state: 'ok', words })
export const look = (name: string, words: string, mend?: Finding['mend']): Finding =>
  found(name, 'look', words, mend)
export const wrong = (name: string, words: string, mend?: Finding['mend']): Finding =>
  found(name, 'wrong', words, mend)

function found(name: string, state: FindingState, words: string, mend: Finding['mend']): Finding {
  return mend ? { name, state, words, mend } : { name, state, words }
}
