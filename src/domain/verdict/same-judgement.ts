import type { DimensionName, Judgement } from './judgement.ts'

/**
 * True when two judgements say the same for the same reasons, whatever the figures behind them: then the later one is no
 * news for the history.
 */
export function sameJudgement(one: Judgement, other: Judgement): boolean {
  return outline(one) === outline(other)
}

function outline({ verdict, dimensions, missing, recommendation }: Judgement): string {
  const states = Object.keys(dimensions)
    .sort()
    .map((name) => {
      const { state, reasons } = dimensions[name as DimensionName]
      return [name, state, reasons.map(({ code, numbers }) => [code, numbers.key ?? null])]
    })
  const proofs = missing.map(({ code, numbers }) => [code, numbers.key ?? null]).sort()
  return JSON.stringify([verdict, states, proofs, recommendation])
}
