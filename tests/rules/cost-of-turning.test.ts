import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { costOf, costsOf, DEFENDED, TURNS } from '../../simulation/cost-of-turning.ts'
import { DEFENCES, MAKERS } from '../../simulation/made-answers.ts'

const document = readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8')
const WITHIN_MS = 60_000

/** The cells of the document's row for a turn and defences; rows join defences that cost the same. */
function told(turn: string, defences: string): string | undefined {
  const rows = document.split('\n').filter((line) => line.startsWith(`| ${turn} | `))
  const row = rows.find((line) => line.split(' | ')[1]!.split('; ').includes(defences))
  return row?.slice(0, -2).split(' | ').slice(2).join(' | ')
}

/** The short form of `node simulation/cost-of-turning.ts`. */
describe('what it costs to turn a verdict by made answers', () => {
  test.each(TURNS.flatMap((turn) => DEFENDED.map(({ name }) => [turn.name, name] as const)))(
    'the document has: %s, %s',
    (turn, defences) => {
      expect(told(turn, defences)?.split(' | ')).toHaveLength(MAKERS.length)
    },
  )

  test.each(
    TURNS.flatMap((turn) =>
      DEFENDED.filter(({ name }) => name === 'none').map((defended) => [turn.name, turn, defended] as const),
    ),
  )(
    '%s without defences costs what the document says',
    (name, turn, defended) => {
      expect(told(name, defended.name)).toBe(costsOf(turn, defended))
    },
    WITHIN_MS,
  )

  test(
    'a program that is not turned away makes praise without defences, and none with them',
    () => {
      const turn = TURNS.find(({ to }) => to === 'met')!
      const [program] = MAKERS
      expect(costOf(turn, program!, DEFENCES)?.answers).toBeLessThan(30)
      expect(costOf(turn, program!, [])).toBeNull()
      expect(told(turn.name, 'all')).toMatch(/^not by/)
    },
    WITHIN_MS,
  )
})
