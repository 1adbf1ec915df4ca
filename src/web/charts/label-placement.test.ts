import { expect, test } from 'vitest'
import { type Box, boxOf, overlapOf, type Place, placeLabels } from './label-placement.ts'

const frame: Box = { left: 0, top: 0, right: 300, bottom: 200 }
const at = (x: number, y: number, anchor: Place['anchor'] = 'start'): Place => ({ x, y, anchor })

test('takes the first place when it is free', () => {
  const [label] = placeLabels(
    [{ text: 'target 3', kind: 'target', places: [at(10, 50), at(10, 90)] }],
    [],
    frame,
    12,
  )
  expect(label).toMatchObject({ x: 10, y: 50, text: 'target 3', kind: 'target' })
})

test('steps aside for a point and for an earlier label', () => {
  const point: Box = { left: 10, right: 16, top: 44, bottom: 50 }
  const placed = placeLabels(
    [
      { text: 'first', kind: 'mean', places: [at(10, 50), at(100, 50)] },
      { text: 'second', kind: 'mean', places: [at(100, 50), at(200, 50)] },
    ],
    [point],
    frame,
    12,
  )
  expect(placed.map((label) => label.x)).toEqual([100, 200])
})

test('rather covers something than leaves the picture', () => {
  const everything: Box = { left: 0, right: 300, top: 0, bottom: 200 }
  const [label] = placeLabels(
    [{ text: 'inside', kind: 'mean', places: [at(280, 50), at(100, 50)] }],
    [everything],
    frame,
    12,
  )
  expect(label?.x).toBe(100)
})

test('the room of a text grows to the side of its anchor', () => {
  const start = boxOf('word', at(100, 50, 'start'), 10)
  const end = boxOf('word', at(100, 50, 'end'), 10)
  expect(start.left).toBe(100)
  expect(end.right).toBe(100)
  expect(overlapOf(start, end)).toBe(0)
})
