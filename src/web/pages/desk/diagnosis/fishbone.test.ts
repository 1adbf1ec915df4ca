import { expect, test } from 'vitest'
import { fishboneOf } from './fishbone.ts'

test('branches stand by turns above and below the spine, and inside the picture', () => {
  const branches = ['a', 'b', 'c', 'd', 'e'].map((category) => ({
    category,
    whys: ['satu', 'dua'.repeat(40)],
  }))
  const { bones, spineY, width, height } = fishboneOf(branches)
  expect(bones.map(({ from }) => from.y < spineY)).toEqual([true, false, true, false, true])
  for (const { from, to, texts } of bones) {
    expect(from.x).toBeGreaterThan(0)
    expect(from.x).toBeLessThan(width)
    expect(from.y).toBeLessThan(height)
    expect(to.y).toBe(spineY)
    expect(texts.every((text) => text.length <= 32)).toBe(true)
  }
  expect(fishboneOf([]).bones).toEqual([])
})
