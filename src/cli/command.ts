/** A command of `labinov`: one file each, listed in main.ts. */
export type Command = {
  readonly name: string
  /** What follows the name on the command line, for the help. */
  readonly usage: string
  readonly summary: string
  /** @returns the exit code. */
  readonly run: (words: readonly string[]) => Promise<number>
}
