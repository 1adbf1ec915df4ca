/** One branch of the fishbone: a category, and the whys from the first to the root. */
export type CauseBranch = { readonly category: string; readonly whys: readonly string[] }

export const CAUSE_BRANCHES_MAX = 12
/** Five whys, as the technique has it. */
export const CAUSE_WHYS_MAX = 5

/**
 * Reads causes as people type them, one branch a line: `Category: why > why > why`. A line without a category has none; more than
 * five whys stay in the fifth, so that nothing typed is lost.
 */
export function parseCauses(text: string): CauseBranch[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, CAUSE_BRANCHES_MAX)
    .map((line) => {
      const [, category = '', rest = ''] = /^(?:([^:>]{1,60}):)?(.*)$/s.exec(line) ?? []
      const whys = rest
        .split('>')
        .map((why) => why.trim())
        .filter((why) => why !== '')
      const last = whys.slice(CAUSE_WHYS_MAX - 1).join(' > ')
      return {
        category: category.trim(),
        whys: [...whys.slice(0, CAUSE_WHYS_MAX - 1), ...(last === '' ? [] : [last])],
      }
    })
    .filter(({ whys }) => whys.length > 0)
}

/** The last why of each branch: the roots. */
export function rootsOf(branches: readonly CauseBranch[]): string[] {
  return branches.flatMap(({ whys }) => whys.at(-1) ?? [])
}
