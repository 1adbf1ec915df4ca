import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  accounts,
  demonstrationPassword,
} from '../../../src/services/demonstration/demonstration-accounts.ts'
import { fieldId } from '../../../src/web/components/field/frame.tsx'
import { type TestApplication, testApplication } from '../../support/application.ts'
import { type BoundedForm, boundedForms } from '../../support/bounded-forms.ts'
import type { TestDatabase } from '../../support/database.ts'
import { demonstrationDatabase } from '../../support/demonstration.ts'

/** What a laboratory runs by: its tables, of whose numbers and days the database has rules of its own. */
const TABLES = [
  ...['cohort', 'cohort_stage', 'exhibition', 'exhibition_count', 'priority_rule', 'problem_screening'],
  ...['problem_score', 'plan_step', 'plan_step_report', 'course', 'course_session', 'learning_record'],
  ...['panel', 'score_sheet', 'message_plan', 'message_step', 'reach_record', 'coaching_meeting'],
  ...['test_answer', 'readiness_survey', 'readiness_check', 'cohort_note', 'commitment', 'idea', 'idea_vote'],
  ...['plan_stakeholder', 'effect_row', 'idea_sheet', 'judge_reminder'],
]

/** Rules whose values nobody types: the program counts them from what was typed. */
const COUNTED = [
  'score_sheet_check', // a sheet that is in has its total
  'learning_record_check', // the days of a course's own sessions, or the day of a meeting
  'test_answer_points_check', // right answers
  'judge_reminder_sheets_check', // sheets that are not in
]

let database: TestDatabase
let application: TestApplication
const cookies = new Map<string, string>()
let found: Record<string, string> = {}

const one = async (query: string) => {
  const { rows } = await database.pool.query<{ v: string }>(query)
  if (!rows[0]) throw new Error(`the demonstration has none of ${query}`)
  return rows[0].v
}

beforeAll(async () => {
  database = await demonstrationDatabase()
  application = testApplication(database)
  for (const { role, email } of accounts) {
    const answer = await application.post('/sign-in', { email, password: demonstrationPassword })
    cookies.set(
      role,
      answer.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; '),
    )
  }
  const ofAgency = "JOIN agency a ON a.id = t.agency_id WHERE a.key = 'dpmptsp'"
  found = {
    cohort: await one('SELECT id AS v FROM cohort LIMIT 1'),
    exhibition: await one('SELECT code AS v FROM exhibition LIMIT 1'),
    course: await one('SELECT code AS v FROM course LIMIT 1'),
    problem: await one(`SELECT t.id AS v FROM problem t ${ofAgency} LIMIT 1`),
    innovation: await one(
      `SELECT i.slug AS v FROM plan_step t JOIN innovation i ON i.id = t.innovation_id JOIN agency a ON a.id = i.agency_id WHERE a.key = 'dpmptsp' LIMIT 1`,
    ),
    coach: await one("SELECT person_id AS v FROM membership WHERE role = 'coach' LIMIT 1"),
  }
  found.step = await one(
    `SELECT t.id AS v FROM plan_step t JOIN innovation i ON i.id = t.innovation_id WHERE i.slug = '${found.innovation}' LIMIT 1`,
  )
}, 300_000)
afterAll(() => database.close())

const filled = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(values).map(([name, text]) => [
      name,
      text.startsWith(':') ? (found[text.slice(1)] ?? '') : text,
    ]),
  )

const send = ({ role, path }: BoundedForm, values: Readonly<Record<string, string>>) =>
  application.post(path(found), filled(values), { cookie: cookies.get(role) ?? '' })

describe.each(Object.entries(boundedForms))('%s', (_, form) => {
  const cases = form.fields.flatMap(({ name, hostile }) => hostile.map((text) => [name, text] as const))

  test.each(cases)('%s "%s" is refused with a sentence beside it', async (name, text) => {
    const answer = await send(form, { ...form.values, [name]: text })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(`${fieldId(name)}-error`)
  })

  test('what is within is taken', async () => {
    expect((await send(form, form.values)).status).toBe(303)
  })
})

test('no rule of the database about a number or a day stands without a form that was tried', async () => {
  const { rows } = await database.pool.query<{ name: string; rule: string }>(
    `SELECT conname AS name, pg_get_constraintdef(oid) AS rule FROM pg_constraint
      WHERE contype = 'c' AND conrelid::regclass::text = ANY($1)`,
    [TABLES],
  )
  const bounding = rows.filter(({ rule }) => /[<>]=? |IS NOT NULL/.test(rule.replaceAll("<> ''", '')))
  const tried = [...Object.values(boundedForms).flatMap(({ rules }) => rules), ...COUNTED]
  expect(bounding.length).toBeGreaterThan(20)
  expect(bounding.filter(({ name }) => !tried.includes(name))).toEqual([])
  const all = rows.map(({ name }) => name)
  expect(tried.filter((name) => !all.includes(name))).toEqual([])
})
