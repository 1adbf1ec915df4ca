import { type Random, randomOf } from './simulate-innovation.ts'

/** Something that is drawn by chance and asked one question, with the share that the answer may have. */
export type ChanceWorld = {
  name: string
  most?: number
  least?: number
  /** Draws one case; true when what the name says last happens. */
  happens: (random: Random) => boolean
}

export type ChanceAnswer = Pick<ChanceWorld, 'name' | 'most' | 'least'> & {
  rate: number
  /** 95 % error of the simulation itself. */
  error: number
  held: boolean
}

/** How often it happens in so many cases. */
export function askChance(world: ChanceWorld, cases: number, seed: number): ChanceAnswer {
  const random = randomOf(seed)
  let count = 0
  for (let drawn = 0; drawn < cases; drawn += 1) if (world.happens(random)) count += 1
  const rate = count / cases
  const error = 1.96 * Math.sqrt((rate * (1 - rate)) / cases)
  const held = rate <= (world.most ?? 1) && rate >= (world.least ?? 0)
  return { name: world.name, most: world.most, least: world.least, rate, error, held }
}
