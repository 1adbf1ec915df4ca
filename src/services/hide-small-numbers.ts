import type { DimensionName, Judgement, MissingProof, Reason } from '../domain/verdict/judgement.ts'

/** Numbers of a reason that count people or their complaints. */
const peopleNumbers = ['n', 'counted', 'asked', 'knew', 'reached', 'intended', 'due', 'settledInTime']

function isSmall({ numbers }: Reason, limit: number): boolean {
  return peopleNumbers.some((name) => {
    const value = numbers[name]
    return typeof value === 'number' && value > 0 && value < limit
  })
}

/**
 * A judgement as the public may read it: a reason that counts fewer people than the limit is left out, and what is
 * then missing is rounded up to the limit, so that nobody subtracts. The states of the conditions stay.
 */
export function hideSmallNumbers(judgement: Judgement, limit: number): Judgement {
  const hidden = new Set<DimensionName>()
  const dimensions = { ...judgement.dimensions }
  for (const name of Object.keys(dimensions) as DimensionName[]) {
    const { state, reasons } = dimensions[name]
    const told = reasons.filter((reason) => !isSmall(reason, limit))
    if (told.length === reasons.length) continue
    hidden.add(name)
    dimensions[name] = { state, reasons: told }
  }
  const round = (proof: MissingProof): MissingProof => {
    const { needed } = proof.numbers
    if (!hidden.has(proof.dimension) || typeof needed !== 'number') return proof
    return { ...proof, numbers: { ...proof.numbers, needed: Math.ceil(needed / limit) * limit } }
  }
  return { ...judgement, dimensions, missing: judgement.missing.map(round) }
}
