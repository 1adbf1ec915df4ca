import { expect, test } from 'vitest'
import { backupsToRemove, type KeptBackup } from './rotation.ts'

const night = (day: number, isProven = true): KeptBackup => ({
  file: `night-${day}`,
  begunAt: new Date(Date.UTC(2027, 0, day, 20)),
  isProven,
})
const keptOf = (backups: readonly KeptBackup[]) => {
  const removed = new Set(backupsToRemove(backups))
  return backups.filter((each) => !removed.has(each)).map(({ file }) => file)
}

test('a year of nights leaves seven days and one of each of five weeks', () => {
  const kept = keptOf(Array.from({ length: 365 }, (_, day) => night(day)))
  // 30 December 2027 is day 364, a Thursday; the Sundays before it end their weeks.
  expect(kept).toEqual([
    ...['night-339', 'night-346', 'night-353'],
    ...[358, 359, 360, 361, 362, 363, 364].map((day) => `night-${day}`),
  ])
})

test('rotating each night keeps the same as rotating once', () => {
  let folder: KeptBackup[] = []
  for (let day = 0; day < 365; day += 1) {
    folder.push(night(day))
    const removed = new Set(backupsToRemove(folder))
    folder = folder.filter((each) => !removed.has(each))
  }
  expect(folder.map(({ file }) => file)).toEqual(keptOf(Array.from({ length: 365 }, (_, day) => night(day))))
})

test('one that was not proven pushes out none that was, and the newest proven one never goes', () => {
  const failing = [night(1), ...Array.from({ length: 90 }, (_, day) => night(day + 2, false))]
  expect(keptOf(failing)).toContain('night-1')
  const twice = [night(5), { ...night(5, false), file: 'later', begunAt: new Date(Date.UTC(2027, 0, 5, 22)) }]
  expect(keptOf(twice)).toEqual(['night-5'])
})
