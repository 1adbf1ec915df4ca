import { expect, test } from 'vitest'
import { radarOutline, radarPoint } from './radar.ts'

const place = { centre: 100, radius: 80 }

test('the first axis points up, the middle is nothing, and the rim is all', () => {
  expect(radarPoint(0, 6, 1, place)).toEqual({ x: 100, y: 20 })
  expect(radarPoint(3, 6, 1, place)).toEqual({ x: 100, y: 180 })
  expect(radarPoint(2, 6, 0, place)).toEqual({ x: 100, y: 100 })
  expect(radarOutline([4, null, 2, 0], 4, place)).toBe('100,20 100,100 100,140 100,100')
})
