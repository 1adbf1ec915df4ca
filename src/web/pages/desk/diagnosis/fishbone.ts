import type { CauseBranch } from '../../../../domain/diagnosis/causes.ts'

/** Where a branch of the fishbone is drawn, in units of the picture. */
export type Bone = {
  readonly category: string
  /** The first why, and the last when there is more than one, cut to what fits. */
  readonly texts: readonly string[]
  readonly from: { readonly x: number; readonly y: number }
  readonly to: { readonly x: number; readonly y: number }
  readonly textY: number
}

export type Fishbone = {
  readonly width: number
  readonly height: number
  readonly spineY: number
  readonly headX: number
  readonly bones: readonly Bone[]
}

const BONE_WIDTH = 230
const HEAD_WIDTH = 40
const SIDE_HEIGHT = 120
/** Characters that fit above a bone; the list below the picture has all of them. */
const TEXT_CHARACTERS_MAX = 32

const cut = (text: string) =>
  text.length <= TEXT_CHARACTERS_MAX ? text : `${text.slice(0, TEXT_CHARACTERS_MAX - 1).trimEnd()}…`

/** A fishbone with its head to the right: branches by turns above and below the spine. */
export function fishboneOf(branches: readonly CauseBranch[]): Fishbone {
  const columns = Math.max(1, Math.ceil(branches.length / 2))
  const spineY = SIDE_HEIGHT + 10
  const headX = columns * BONE_WIDTH + 30
  const bones = branches.map(({ category, whys }, at) => {
    const isAbove = at % 2 === 0
    const x = headX - Math.floor(at / 2) * BONE_WIDTH
    const y = isAbove ? 44 : spineY * 2 - 44
    const ends = [whys[0], whys.length > 1 ? whys.at(-1) : undefined].filter((why) => why !== undefined)
    return {
      category: cut(category),
      texts: ends.map(cut),
      from: { x: x - 60, y },
      to: { x: x - 10, y: spineY },
      textY: isAbove ? 14 : y - 14,
    }
  })
  return { width: headX + HEAD_WIDTH, height: spineY * 2, spineY, headX, bones }
}
