import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ideaFields } from '../../../src/domain/diagnosis/idea.ts'
import type { PriorityScores } from '../../../src/domain/diagnosis/priority.ts'
import type { AgencyId } from '../../../src/domain/scope.ts'
import { saveIdea, startFromIdea, voteForIdea } from '../../../src/services/diagnosis/edit-idea.ts'
import { saveProblem, scoreProblem, screenProblem } from '../../../src/services/diagnosis/edit-problem.ts'
import { setPriorityRule } from '../../../src/services/diagnosis/priority-rule.ts'
import { showDiagnosis } from '../../../src/services/diagnosis/show-diagnosis.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { findWorksheet } from '../../../src/store/lifecycle/worksheet.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { agency } from '../../../src/store/schema/index.ts'
import { hasActedFor } from '../../../src/store/verdict/own-part.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
let writer: PersonAuthor
let colleague: PersonAuthor
let region: RegionScope
let now = new Date('2026-04-08T03:00:00Z')
const other = newIdentifier() as AgencyId

const scope = (agencyId = laboratory.agencyId) => ({ regionId: laboratory.regionId, agencyId })
const db = () => laboratory.database.db
const add = async (statement: string, changes = {}) => {
  const input = {
    statement,
    figures: '312 laporan',
    source: 'Register',
    causes: null,
    revision: 0,
    ...changes,
  }
  const made = await saveProblem(laboratory.services, writer, scope(), null, input)
  if (!made.ok) throw new Error(made.code)
  return made.value.id
}
const scores = ([urgency, seriousness, growth]: [number, number, number]): PriorityScores => ({
  urgency,
  seriousness,
  growth,
})
const score = (author: PersonAuthor, id: string, given: [number, number, number], at = scope()) =>
  scoreProblem(laboratory.services, author, at, id, { scores: scores(given), reason: 'Data bulan lalu' })
const screen = (id: string, feasible: number) =>
  screenProblem(laboratory.services, writer, scope(), id, {
    variant: 'yes-no',
    marks: { actual: 1, problematic: 1, widespread: 1, feasible },
    reason: 'Kewenangan kota',
  })
const shown = () => showDiagnosis(laboratory.services, region, scope())
const idea = async (texts: Record<string, string>, problemId: string | null = null) => {
  const input = {
    name: 'Loket sore',
    route: 'problem-based',
    origin: 'new',
    problemId,
    texts,
    revision: 0,
  } as const
  const made = await saveIdea(laboratory.services, writer, scope(), null, input)
  if (!made.ok) throw new Error(made.code)
  return made.value.id
}

beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  writer = await laboratory.join('Penulis', 'innovator')
  colleague = await laboratory.join('Rekan', 'coordinator')
  region = (await findRegionById(db(), laboratory.regionId))!
  await change(db(), system('test'), 'test', (transaction) =>
    transaction.insert(agency).values({
      regionId: laboratory.regionId,
      id: other,
      key: 'dinsos',
      name: 'Dinas Sosial',
      abbreviation: 'Dinsos',
      kind: 'dinas',
    }),
  )
})
afterAll(() => laboratory.close())
beforeEach(async () => {
  now = new Date('2026-04-08T03:00:00Z')
  await laboratory.database.pool.query(
    'TRUNCATE idea_vote, idea, problem_score, problem_screening, problem, priority_rule',
  )
})

test('problems stand by the totals of several people, ties share a place, and the filter holds back', async () => {
  const [first, second, third, fourth] = [await add('A'), await add('B'), await add('C'), await add('D')]
  await score(writer, first, [4, 4, 4])
  await score(colleague, first, [5, 5, 2])
  await score(writer, second, [4, 4, 4])
  await score(writer, third, [5, 5, 5])
  expect(await screen(third, 0)).toMatchObject({ ok: true })
  expect(await screen(second, 1)).toMatchObject({ ok: true })
  const { problems } = await shown()
  expect(problems.map(({ id, rank, priority }) => [id, rank, priority?.total ?? null])).toEqual([
    [first, 1, 12],
    [second, 1, 12],
    [third, null, null],
    [fourth, null, null],
  ])
  expect(problems[0]?.priority).toMatchObject({
    scorers: 2,
    spread: 0,
    averages: { urgency: 4.5, growth: 3 },
  })
  expect(problems[0]?.scores.map(({ personName, reason }) => [personName, reason])).toEqual([
    ['Penulis', 'Data bulan lalu'],
    ['Rekan', 'Data bulan lalu'],
  ])
  // Scored again, the person still counts once, and the filter that was said last counts.
  await score(writer, first, [5, 5, 5])
  await screen(third, 1)
  const again = await shown()
  expect(again.problems.map(({ id, rank }) => [id, rank])).toEqual([
    [third, 1],
    [first, 2],
    [second, 3],
    [fourth, null],
  ])
})

test('a score outside the scale, of a problem of another agency, or over what somebody changed is refused', async () => {
  const id = await add('A')
  expect(await score(writer, id, [6, 4, 4])).toMatchObject({ code: 'mark-out-of-scale' })
  expect(await score(writer, id, [4.5, 4, 4])).toMatchObject({ code: 'mark-out-of-scale' })
  expect(await screen(id, 3)).toMatchObject({ code: 'mark-out-of-scale' })
  expect(await score(writer, id, [4, 4, 4], scope(other))).toMatchObject({ code: 'unknown-problem' })
  const texts = { statement: 'A2', figures: null, source: null, causes: null }
  const edit = (revision: number, at = scope()) =>
    saveProblem(laboratory.services, writer, at, id, { ...texts, revision })
  expect(await edit(1, scope(other))).toMatchObject({ code: 'unknown-problem' })
  expect(await edit(1)).toMatchObject({ ok: true })
  expect(await edit(1)).toMatchObject({ code: 'changed-since-read' })
})

test('other weights hold from their day on and never reach back', async () => {
  const [heavy, fast] = [await add('A'), await add('B')]
  await score(writer, heavy, [3, 5, 3])
  await score(writer, fast, [3, 3, 5])
  const rule = {
    urgency: 1,
    seriousness: 1,
    growth: 2,
    screening: 'scored' as const,
    source: 'Keputusan 7/2026',
  }
  const set = (validFrom: string) =>
    setPriorityRule(laboratory.services, writer, region, { ...rule, validFrom })
  expect(await set('2026-04-07')).toMatchObject({ code: 'begins-in-the-past' })
  expect(await set('2026-05-01')).toMatchObject({ ok: true })
  expect((await shown()).problems.map(({ rank }) => rank)).toEqual([1, 1])
  now = new Date('2026-05-01T03:00:00Z')
  const later = await shown()
  expect(later.rule).toMatchObject({ source: 'Keputusan 7/2026', screening: 'scored' })
  expect(later.problems.map(({ id, priority }) => [id, priority?.total])).toEqual([
    [fast, 16],
    [heavy, 14],
  ])
})

test('an idea becomes an innovation once, with what was found, and by somebody who then acted for it', async () => {
  const problemId = await add('Warga datang tiga kali', {
    causes: 'Proses: berkas diulang > data tidak dibagi',
  })
  const half = await idea({ idea: 'Loket dibuka sore' }, problemId)
  const start = (id: string) => startFromIdea(laboratory.services, writer, region, scope(), id)
  expect(await start(half)).toMatchObject({ code: 'incomplete' })
  const whole = await idea(Object.fromEntries(ideaFields.map((field) => [field, `isi ${field}`])), problemId)
  const outcomes = await Promise.all([start(whole), start(whole)])
  expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.code)).sort()).toEqual([
    'already-started',
    'ok',
  ])
  const started = (await shown()).ideas.find(({ id }) => id === whole)
  expect(started?.innovationSlug).toBe('loket-sore')
  const innovationId = started!.innovationId!
  const sheet = await findWorksheet(db(), { ...scope(), innovationId, stage: 'diagnose' })
  expect(sheet?.values).toMatchObject({
    problem: 'Warga datang tiga kali',
    evidence: '312 laporan\nRegister',
    causes: 'Proses: berkas diulang > data tidak dibagi',
    idea: 'isi idea\nisi short',
  })
  expect(await hasActedFor(db(), laboratory.regionId, innovationId, [writer.personId])).toBe(true)
  expect(await start(newIdentifier())).toMatchObject({ code: 'unknown-idea' })
})

test('each person has one vote for an idea, and may take it back', async () => {
  const id = await idea({})
  const vote = (author: PersonAuthor, isFor: boolean) =>
    voteForIdea(laboratory.services, author, scope(), { ideaId: id, isFor })
  await Promise.all([vote(writer, true), vote(writer, true), vote(colleague, true)])
  expect((await shown()).ideas[0]?.voters).toHaveLength(2)
  await vote(writer, false)
  expect((await shown()).ideas[0]?.voters).toEqual([colleague.personId])
  const { rows } = await db().execute(
    sql`SELECT DISTINCT actor FROM audit WHERE table_name = 'idea_vote' AND row_key ->> 'idea_id' = ${id}`,
  )
  expect(rows).toHaveLength(2)
})

test('a score, and what the filter says, has its reason, or is not kept', async () => {
  const id = await add('Berkas diminta dua kali')
  for (const reason of ['', ' \n ']) {
    const given = { scores: scores([4, 4, 4]), reason }
    expect(await scoreProblem(laboratory.services, writer, scope(), id, given)).toMatchObject({
      code: 'out-of-bounds',
      details: { field: 'reason', cause: 'missing' },
    })
    const marks = { actual: 1, problematic: 1, widespread: 1, feasible: 1 }
    const screening = { variant: 'yes-no' as const, marks, reason }
    expect(await screenProblem(laboratory.services, writer, scope(), id, screening)).toMatchObject({
      code: 'out-of-bounds',
    })
  }
  expect((await shown()).problems.find((one) => one.id === id)).toMatchObject({ scores: [], screening: null })
})

test('an idea keeps where it comes from and how it was found, also when that is changed', async () => {
  const input = { name: 'Loket malam', problemId: null, texts: { idea: 'Loket dibuka malam' } }
  const kept = async () => (await shown()).ideas.map(({ route, origin }) => [route, origin])
  const made = await saveIdea(laboratory.services, writer, scope(), null, {
    ...input,
    route: 'innovation-shopping',
    origin: 'copy',
    revision: 0,
  })
  expect(await kept()).toEqual([['innovation-shopping', 'copy']])
  const id = made.ok ? made.value.id : ''
  const changed = { ...input, route: 'morphological', origin: 'development', revision: 1 } as const
  expect(await saveIdea(laboratory.services, writer, scope(), id, changed)).toMatchObject({ ok: true })
  expect(await kept()).toEqual([['morphological', 'development']])
})
