import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { judge } from '../../../src/domain/verdict/judge.ts'
import { DEFAULT_POLICY, type Policy } from '../../../src/domain/verdict/policy.ts'
import { checkMeasurement } from '../../../src/services/measurement/check-measurement.ts'
import { defineIndicator } from '../../../src/services/measurement/define-indicator.ts'
import { recordMeasurements } from '../../../src/services/measurement/record-measurements.ts'
import { showMeasurements } from '../../../src/services/measurement/show-measurements.ts'
import { changePolicy } from '../../../src/services/verdict/change-policy.ts'
import { decide, showDecisions } from '../../../src/services/verdict/decide.ts'
import { judgeInnovation } from '../../../src/services/verdict/judge-innovation.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { updateInnovation } from '../../../src/store/lifecycle/innovation.ts'
import { listCurrentMeasurements } from '../../../src/store/measurement/measurement.ts'
import { latestVerdict, listVerdicts } from '../../../src/store/verdict/verdict.ts'
import { takeVerdictsDue } from '../../../src/store/verdict/verdict-due.ts'
import { findPolicy, listPolicies } from '../../../src/store/verdict/verdict-policy.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
let recorder: PersonAuthor
let checker: PersonAuthor
let leader: PersonAuthor
let now = new Date('2021-12-06T02:00:00Z')

const region = () => ({ id: laboratory.regionId, timeZone: 'Asia/Jakarta' as const })
const scope = () => ({ regionId: laboratory.regionId, innovationId: laboratory.innovationId })
const latest = () => latestVerdict(laboratory.database.db, laboratory.regionId, laboratory.innovationId)
const history = () => listVerdicts(laboratory.database.db, laboratory.regionId, laboratory.innovationId)
const measurements = () =>
  listCurrentMeasurements(laboratory.database.db, laboratory.regionId, laboratory.innovationId)

const months = Array.from(
  { length: 22 },
  (_, index) => `${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`,
)
const days = [
  ...[9.1, 8.7, 9.6, 8.9, 9.4, 9.2, 8.8, 9.3, 9.0, 9.5],
  ...[4.4, 3.9, 4.2, 3.6, 3.8, 3.3, 3.5, 3.1, 3.4, 3.2, 3.0, 3.3],
]

beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  recorder = await laboratory.join('Tim (contoh)', 'innovator')
  checker = await laboratory.join('Penilai (contoh)', 'evaluator')
  leader = await laboratory.join('Pimpinan (contoh)', 'leader')
  await change(laboratory.database.db, system('test'), 'test', (transaction) =>
    updateInnovation(transaction, laboratory.regionId, laboratory.innovationId, {
      launchedOn: '2020-11-02',
      updatedAt: now,
    }),
  )
})

afterAll(() => laboratory.close())

const definition = {
  name: 'Waktu penyelesaian',
  definition: null,
  kind: 'outcome' as const,
  unit: 'hari',
  direction: 'lower' as const,
  frequency: 'month' as const,
  baselineValue: 9.1,
  baselineOn: '2020-10-31',
  baselineSource: 'Register layanan',
  purpose: null,
  source: null,
}

test('an innovation without any proof is unproven, and says what is missing', async () => {
  const judged = await judgeInnovation(laboratory.services, system('test'), { ...scope(), cause: 'request' })
  expect(judged).toMatchObject({ verdict: 'unproven', previous: 'unproven' })
  expect((await latest())?.judgement.missing.map(({ code }) => code)).toContain('outcome-indicator')
  await judgeInnovation(laboratory.services, system('test'), { ...scope(), cause: 'request' })
  expect(await history()).toHaveLength(1)
})

test('a baseline needs its day and its source', async () => {
  const withoutSource = { definition: { ...definition, baselineSource: null }, targets: [] }
  const input = { region: region(), innovationId: laboratory.innovationId }
  expect(await defineIndicator(laboratory.services, recorder, input, withoutSource)).toMatchObject({
    ok: false,
    code: 'baseline-source-missing',
  })
  const defined = await defineIndicator(laboratory.services, recorder, input, {
    definition,
    targets: [{ period: '2021-12-01', value: 4 }],
  })
  expect(defined).toEqual({ ok: true, value: { key: 'waktu-penyelesaian' } })
  expect((await history())[0]?.cause).toBe('indicator')
})

test('values move the verdict, the same values again write nothing', async () => {
  const input = {
    entries: months.map((period, index) => ({
      indicatorKey: 'waktu-penyelesaian',
      period,
      value: days[index]!,
    })),
    source: 'Register layanan',
    reason: null,
  }
  expect(await recordMeasurements(laboratory.services, recorder, scope(), input)).toMatchObject({
    ok: true,
    value: { created: 22, corrected: 0, unchanged: 0 },
  })
  const verdict = await latest()
  expect(verdict?.judgement.dimensions.effective).toMatchObject({ state: 'met' })
  const rows = (await history()).length
  expect(await recordMeasurements(laboratory.services, recorder, scope(), input)).toMatchObject({
    value: { created: 0, corrected: 0, unchanged: 22 },
  })
  expect(await history()).toHaveLength(rows)
})

test('a correction needs a reason and supersedes; the first value stays in the records', async () => {
  const entries = [{ indicatorKey: 'waktu-penyelesaian', period: '2020-03-01', value: 9.7 }]
  const without = await recordMeasurements(laboratory.services, recorder, scope(), {
    entries,
    source: null,
    reason: null,
  })
  expect(without).toMatchObject({ ok: false, code: 'reason-missing' })
  const corrected = await recordMeasurements(laboratory.services, recorder, scope(), {
    entries,
    source: null,
    reason: 'salah ketik',
  })
  expect(corrected).toMatchObject({ value: { corrected: 1 } })
  const march = (await measurements()).filter((row) => row.period === '2020-03-01')
  expect(march).toMatchObject([{ value: 9.7, note: 'salah ketik', isCorrection: true }])
  const { rows } = await laboratory.database.pool.query('SELECT count(*)::int AS n FROM measurement')
  expect(rows[0].n).toBe(23)
})

test('two people who record the same period at once: one wins, the other is told', async () => {
  const input = (value: number) => ({
    entries: [{ indicatorKey: 'waktu-penyelesaian', period: '2021-11-01', value }],
    source: null,
    reason: null,
  })
  const outcomes = await Promise.all(
    [3.1, 3.2].map((value) => recordMeasurements(laboratory.services, recorder, scope(), input(value))),
  )
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
  const refusal = outcomes.find((outcome) => !outcome.ok)
  expect(['changed-meanwhile', 'reason-missing']).toContain(refusal?.code)
})

test('nobody checks their own value; a doubt takes it out of the evidence', async () => {
  const last = (await measurements()).at(-1)!
  const check = (author: PersonAuthor, outcome: 'confirmed' | 'doubted', note: string | null) =>
    checkMeasurement(laboratory.services, author, scope(), { measurementId: last.id, outcome, note })
  expect(await check(recorder, 'confirmed', null)).toMatchObject({ code: 'own-measurement' })
  expect(await check(checker, 'doubted', null)).toMatchObject({ code: 'note-missing' })
  expect(await check(checker, 'doubted', 'tidak cocok dengan register')).toEqual({ ok: true, value: null })
  expect(await check(checker, 'confirmed', null)).toMatchObject({ code: 'already-checked' })
  const evidence = (await latest())?.evidence.indicators[0]?.values
  expect(evidence?.map(({ period }) => period)).not.toContain('2021-11')
})

test('a stored verdict is made again from its own evidence and policy', async () => {
  const verdict = await latest()
  const policy = await findPolicy(laboratory.database.db, laboratory.regionId, verdict!.policyVersion)
  expect(judge(verdict!.evidence, policy!.policy)).toEqual(verdict!.judgement)
})

test('a decision keeps the verdict as it stood; to improve needs a name and a date', async () => {
  const make = (dueOn: string | null) =>
    decide(
      laboratory.services,
      leader,
      { region: region(), innovationId: laboratory.innovationId },
      {
        kind: 'improve',
        reason: 'Warga belum ditanya.',
        responsible: 'Kepala bidang',
        dueOn,
        ownerId: recorder.personId as string,
        secondId: null,
      },
    )
  expect(await make(null)).toMatchObject({ code: 'due-missing' })
  expect(await make('2021-12-06')).toMatchObject({ code: 'due-not-future' })
  expect(await make('2022-01-10')).toMatchObject({ ok: true })
  const shown = () => showDecisions(laboratory.services, region(), laboratory.innovationId)
  expect(await shown()).toMatchObject([
    { kind: 'improve', verdict: 'unproven', verdictId: (await latest())!.id, isDue: false },
  ])
  now = new Date('2022-01-10T02:00:00Z')
  expect((await shown())[0]?.isDue).toBe(true)
})

test('a new policy is a new version, and everything judged before it is due', async () => {
  const { key: _, validFrom: __, ...thresholds } = DEFAULT_POLICY satisfies Policy
  const input = (basedOn: number, answersMin: number) => ({
    basedOn,
    thresholds: { ...thresholds, answersMin },
    reason: 'Layanan kecil',
  })
  const set = (basedOn: number, answersMin: number) =>
    changePolicy(laboratory.services, leader, region(), input(basedOn, answersMin))
  expect(await set(1, 3)).toMatchObject({ code: 'threshold-outside-range', details: { name: 'answersMin' } })
  expect(await set(1, 30)).toMatchObject({ code: 'nothing-changed' })
  expect(await set(1, 20)).toEqual({ ok: true, value: { version: 2 } })
  expect(await set(1, 25)).toMatchObject({ code: 'changed-meanwhile' })
  expect(await listPolicies(laboratory.database.db, laboratory.regionId)).toMatchObject([
    { version: 2, reason: 'Layanan kecil', createdByName: 'Pimpinan (contoh)' },
    { version: 1, createdByName: null },
  ])
  now = new Date(now.getTime() + 60_000)
  expect(await takeVerdictsDue(laboratory.database.db, 10)).toMatchObject([{ ...scope(), cause: 'policy' }])
  await judgeInnovation(laboratory.services, system('job'), { ...scope(), cause: 'policy' })
  expect(await takeVerdictsDue(laboratory.database.db, 10)).toEqual([])
  expect(await latest()).toMatchObject({ policyVersion: 2, cause: 'policy' })
})

test('a file proves the values it came with, and is refused by its content', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'labinov-evidence-'))
  const services = { ...laboratory.services, dataFolder }
  const input = {
    entries: [{ indicatorKey: 'waktu-penyelesaian', period: '2021-12-01', value: 3 }],
    source: 'Register layanan',
    reason: null,
  }
  const send = (name: string, text: string) =>
    recordMeasurements(services, recorder, scope(), input, { name, bytes: new TextEncoder().encode(text) })
  expect(await send('bukti.exe', 'MZ\u0000\u0001\u0002')).toMatchObject({ ok: false })
  expect((await measurements()).some((row) => row.period === '2021-12-01')).toBe(false)
  expect(await send('register.csv', 'bulan;hari\n2021-12;3\n')).toMatchObject({ value: { created: 1 } })
  const [shown] = await showMeasurements(services, region(), laboratory.innovationId)
  expect(shown?.files).toMatchObject([{ fileName: 'register.csv' }])
  rmSync(dataFolder, { recursive: true })
})
