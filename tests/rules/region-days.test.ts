import { expect, test } from 'vitest'
import { sources } from './sources.ts'

/** The day or the year of London, or of the machine; a region has its own (`dayAt`). */
const foreignDay = /\.get(UTC)?(FullYear|Month|Date|Hours)\(|toISOString\(\)\.slice\(0, (4|7|10)\)/

/** Where it is not the region's day that is asked for, and why. */
const otherwise: Readonly<Record<string, string>> = {
  'domain/action-plan/plan-step.ts': 'counts months on from a day that is given as such',
  'domain/backup/change-line.ts': 'the hour of a night of the installation, which has no region',
  'domain/intake/dates.ts': 'a day of a spreadsheet, which has no zone',
  'domain/calendar/working-days.ts': 'counts in days that are given as such',
  'domain/learning/hours.ts': 'counts the days of a session that are given as such',
  'domain/measurement/moving-season.ts': 'months of holidays that are given as days',
  'services/demonstration/action-plan.ts': 'example data',
  'services/demonstration/asking.ts': 'example data',
  'services/demonstration/visit-codes.ts': 'example data',
  'services/demonstration/learning.ts': 'example data',
  'services/demonstration/measurements.ts': 'example data',
  'services/privacy/keep-no-longer.ts': 'a moment so many months ago, which is compared with moments',
  'services/installation/device-salt.ts': 'the salt of a day of UTC, the same for regions of all zones',
  'services/installation/examine-database.ts':
    'the year of the decree, about which a day more or less says nothing',
  'jobs/survey/join-past-slots.ts': 'of all regions at once, a month that is over everywhere',
  'web/islands/interview.ts': 'the day of the phone of whoever asks',
}

test('the day and the year of now are those of the region', () => {
  expect(foreignDay.test('now.getFullYear()') && foreignDay.test('at.toISOString().slice(0, 10)')).toBe(true)
  const found = sources(/./).filter(({ text }) => foreignDay.test(text))
  expect(found.map(({ path }) => path).sort()).toEqual(Object.keys(otherwise).sort())
})
