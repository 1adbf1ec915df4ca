import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countHours, hoursByYear, hoursOfActivity, hoursOfMinutes, type LearningActivity } from './hours.ts'
import { hoursTables, tableOn } from './hours-table.ts'

let made = 0
function activity(changes: Partial<LearningActivity> & { form: string }): LearningActivity {
  made += 1
  const id = String(made).padStart(6, '0')
  const day = '2026-03-02'
  return { id, subject: id, startsOn: day, endsOn: day, units: 1, minutes: 0, isAbroad: false, ...changes }
}

const total = (activities: readonly LearningActivity[]) =>
  countHours(activities).reduce((sum, { counted }) => sum + counted, 0)

describe('the published table of hours', () => {
  test.each([
    ['a seminar of two days', [activity({ form: 'seminar', units: 2 })], 8],
    ['a workshop of three days', [activity({ form: 'workshop', units: 3 })], 15],
    ['a seminar abroad', [activity({ form: 'seminar', isAbroad: true })], 6],
    ['three coaching sessions in a month', [1, 2, 3].map(() => activity({ form: 'coaching' })), 4],
    ['the same three in one record', [activity({ form: 'coaching', units: 3 })], 4],
    [
      'e-learning of seven hours in two days',
      [activity({ form: 'e-learning', minutes: 7 * 45, endsOn: '2026-03-03' })],
      6,
    ],
    ['five hours of own study in a day', [activity({ form: 'self-study', minutes: 5 * 45 })], 2],
    [
      'technical training abroad of forty hours',
      [activity({ form: 'technical-training', minutes: 40 * 45, isAbroad: true })],
      48,
    ],
  ])('%s', (_, activities, hours) => {
    expect(total(activities)).toBe(hours)
  })

  test.each([
    [135, 3],
    [100, 2],
    [44, 0],
  ])('%d minutes are %d hours of learning', (minutes, hours) => {
    expect(hoursOfMinutes(minutes, 45)).toBe(hours)
  })

  test('it has its source and its period, and is not called confirmed', () => {
    expect(tableOn('2026-03-02')).toMatchObject({ isConfirmed: false, minutesPerHour: 45 })
    expect(tableOn('2015-03-02')).toBeNull()
    for (const { source } of hoursTables) expect(source).toMatch(/PerLAN 10\/2018/)
  })
})

describe('what gives no hours says why', () => {
  test.each([
    [activity({ form: 'workshop', startsOn: '2015-03-02', endsOn: '2015-03-02' }), 'no-table'],
    [activity({ form: 'cooking' }), 'no-such-form'],
    [activity({ form: 'on-the-job' }), 'hours-unknown'],
    [activity({ form: 'workshop', units: 0 }), 'bad-amount'],
    [activity({ form: 'workshop', units: 1.5 }), 'bad-amount'],
    [activity({ form: 'course', minutes: Number.NaN }), 'bad-amount'],
    [activity({ form: 'workshop', startsOn: '2026-03-03' }), 'bad-amount'],
    [activity({ form: 'workshop', startsOn: '1926-03-03' }), 'bad-amount'],
  ])('%o', (one, code) => {
    expect(hoursOfActivity(one)).toMatchObject({ ok: false, code })
    expect(countHours([one])).toMatchObject([{ counted: 0, reason: code }])
  })
})

describe('an activity counts once', () => {
  test('also under two kinds, and what gave nothing stands in nobody’s way', () => {
    const unknown = activity({ form: 'on-the-job', subject: 'one' })
    const workshop = activity({ form: 'workshop', subject: 'one' })
    const seminar = activity({ form: 'seminar', subject: 'one' })
    expect(countHours([seminar, workshop, unknown]).map(({ counted, reason }) => [counted, reason])).toEqual([
      [0, 'hours-unknown'],
      [5, null],
      [0, 'counted-already'],
    ])
  })

  const activities = fc.array(
    fc.record({
      subject: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
      form: fc.constantFrom('coaching', 'mentoring', 'workshop', 'e-learning', 'self-study', 'on-the-job'),
      day: fc.integer({ min: 1, max: 28 }),
      days: fc.integer({ min: 0, max: 40 }),
      units: fc.integer({ min: 1, max: 4 }),
      minutes: fc.integer({ min: 1, max: 900 }),
      isAbroad: fc.boolean(),
    }),
    { maxLength: 30 },
  )
  const madeOf = (rows: readonly { day: number; days: number; subject: string; form: string }[]) =>
    rows.map(({ day, days, ...row }, place) => {
      const startsOn = `2026-01-${String(day).padStart(2, '0')}`
      const endsOn = new Date(Date.parse(startsOn) + days * 86_400_000).toISOString().slice(0, 10)
      return { ...activity({ form: row.form }), ...row, id: String(place).padStart(3, '0'), startsOn, endsOn }
    })

  test('recorded again it adds nothing, and no order of telling changes a sum', () => {
    fc.assert(
      fc.property(activities, (rows) => {
        const known = madeOf(rows)
        const again = known.map((one) => ({ ...one, id: `x${one.id}` }))
        expect(total([...again, ...known])).toBe(total([...known, ...again].reverse()))
        const once = new Map(
          countHours(known).map(({ activity: { subject }, counted }) => [subject, counted]),
        )
        const counts = countHours([...known, ...again]).filter(({ hours }) => hours > 0)
        expect(new Set(counts.map(({ activity: { subject } }) => subject)).size).toBe(counts.length)
        expect(once.size).toBeGreaterThanOrEqual(counts.length)
      }),
    )
  })

  test('no month holds more than two sessions, no day more than its hours', () => {
    fc.assert(
      fc.property(activities, (rows) => {
        const months = new Map<string, number>()
        for (const { activity: one, counted, hours } of countHours(madeOf(rows))) {
          expect(counted).toBeLessThanOrEqual(hours)
          expect(Number.isInteger(counted)).toBe(true)
          if (one.form !== 'coaching' && one.form !== 'mentoring') continue
          const month = `${one.form} ${one.endsOn.slice(0, 7)}`
          const units = counted / (one.isAbroad ? 4 : 2)
          months.set(month, (months.get(month) ?? 0) + units)
          expect(months.get(month)).toBeLessThanOrEqual(2)
        }
      }),
    )
  })

  test('the year is that of the last day', () => {
    const over = activity({ form: 'workshop', units: 2, startsOn: '2025-12-31', endsOn: '2026-01-01' })
    expect([...hoursByYear(countHours([over]))]).toEqual([[2026, 10]])
  })
})
