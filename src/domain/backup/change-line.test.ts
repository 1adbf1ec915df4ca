import { expect, test } from 'vitest'
import {
  type ChangeLine,
  filesToRemove,
  findContradiction,
  findWayBack,
  isBaseDue,
  isLineName,
  isSegment,
  judgeChanges,
  nameOfBase,
  nameOfKeptSegment,
  nameOfLine,
  readLine,
} from './change-line.ts'

const segment = (number: number) => `0000000100000000${number.toString(16).toUpperCase().padStart(8, '0')}`
const day = (number: number, hour = 20) => new Date(Date.UTC(2027, 2, number, hour))

/** A base each day, ten segments a day: base n begins at segment 10 n. */
function lineOf(days: number, bytes = 100): ChangeLine {
  const bases = Array.from({ length: days }, (_, at) => ({
    name: nameOfBase(day(at + 1), segment(10 * at), false),
    bytes,
  }))
  const segments = Array.from({ length: 10 * days }, (_, at) => ({
    name: nameOfKeptSegment(segment(at), '0123456789abcdef', true),
    bytes: 10,
  }))
  return readLine([...segments.toReversed(), ...bases.toReversed(), { name: 'notes.txt', bytes: 1 }])
}

test('what lies in the folder of a line is read from its names, the earliest first', () => {
  const { bases, segments } = lineOf(2)
  expect(bases.map(({ moment, firstSegment }) => [moment, firstSegment])).toEqual([
    [day(1), segment(0)],
    [day(2), segment(10)],
  ])
  expect(segments).toHaveLength(20)
  expect(segments[0]?.segment).toBe(segment(0))
  expect(isLineName(nameOfLine(day(1), '1f2e3d4c'))).toBe(true)
  expect(isSegment(segment(3))).toBe(true)
  expect(isSegment(`${segment(3)}.00000028.backup`)).toBe(false)
})

test('a moment is reached from the last base before it, over the log from there to the base after the next', () => {
  const way = findWayBack(lineOf(5), day(2, 22))
  expect(way?.base.moment).toEqual(day(2))
  expect(way?.segments[0]?.segment).toBe(segment(10))
  expect(way?.segments.at(-1)?.segment).toBe(segment(30))
  expect(findWayBack(lineOf(5), day(1, 19))).toBeNull()
  expect(findWayBack(lineOf(5), null)?.base.moment).toEqual(day(5))
})

test('what leads to the moments of the days that are kept stays, and all before goes', () => {
  const now = day(6)
  const removed = filesToRemove(lineOf(6), { now, days: 2, bytesMax: Number.POSITIVE_INFINITY })
  expect(removed.filter((name) => name.startsWith('base'))).toHaveLength(3)
  expect(removed.filter((name) => name.startsWith('wal'))).toHaveLength(30)
  expect(findWayBack(lineOf(6), day(4))?.base.firstSegment).toBe(segment(30))
})

test('a line that takes too much room gives up its oldest, and never its last base', () => {
  const now = day(6)
  const tight = filesToRemove(lineOf(6), { now, days: 30, bytesMax: 450 })
  expect(tight.filter((name) => name.startsWith('base'))).toHaveLength(4)
  const nothing = filesToRemove(lineOf(6), { now, days: 30, bytesMax: 1 })
  expect(nothing.filter((name) => name.startsWith('base'))).toHaveLength(5)
  expect(nothing).not.toContain(nameOfBase(day(6), segment(50), false))
})

test('a base is due where there is none, at night, after two days, and when the log has become long', () => {
  expect(isBaseDue({ bases: [], segments: [] }, day(1))).toBe(true)
  expect(isBaseDue(lineOf(1), day(2, 12))).toBe(false)
  expect(isBaseDue(lineOf(1), day(2, 20))).toBe(true)
  expect(isBaseDue(lineOf(1), day(3, 20))).toBe(true)
  const long = { file: 'wal', segment: segment(99), bytes: 2 * 1024 ** 3 }
  const { bases, segments } = lineOf(1)
  expect(isBaseDue({ bases, segments: [...segments, long] }, day(1, 21))).toBe(true)
})

test('two databases that write into one line are noticed', () => {
  const name = (hash: string) => ({ name: nameOfKeptSegment(segment(1), hash, false), bytes: 1 })
  expect(findContradiction(readLine([name('0123456789abcdef')]))).toBeNull()
  expect(findContradiction(readLine([name('0123456789abcdef'), name('f123456789abcdef')]))).toBe(segment(1))
})

test('changes that wait for more than a minute are told', () => {
  const now = day(2)
  const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)
  expect(judgeChanges(null, null, now)).toBe('off')
  expect(judgeChanges(readLine([]), ago(5), now)).toBe('beginning')
  expect(judgeChanges(lineOf(1), ago(59), now)).toBe('kept')
  expect(judgeChanges(lineOf(1), ago(61), now)).toBe('behind')
})
