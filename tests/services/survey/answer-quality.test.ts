import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../../src/domain/access/role.ts'
import type { RegionTimeZone } from '../../../src/domain/calendar/time-zone.ts'
import type { AgencyId } from '../../../src/domain/scope.ts'
import {
  type AnswerSignThresholds,
  DEFAULT_ANSWER_SIGNS,
} from '../../../src/domain/survey/answer-sign-thresholds.ts'
import { elementKeys } from '../../../src/domain/survey/survey.ts'
import { judge } from '../../../src/domain/verdict/judge.ts'
import { DEFAULT_POLICY } from '../../../src/domain/verdict/policy.ts'
import { defineIndicator } from '../../../src/services/measurement/define-indicator.ts'
import { recordMeasurements } from '../../../src/services/measurement/record-measurements.ts'
import { addSurveyCode } from '../../../src/services/survey/add-survey-code.ts'
import { weighAnswers } from '../../../src/services/survey/weigh-answers.ts'
import { changePolicy } from '../../../src/services/verdict/change-policy.ts'
import { checkRecords } from '../../../src/services/verdict/check-records.ts'
import { judgeInnovation } from '../../../src/services/verdict/judge-innovation.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { complaint, membership } from '../../../src/store/schema/index.ts'
import { insertAnswer } from '../../../src/store/survey/answer.ts'
import { latestVerdict } from '../../../src/store/verdict/verdict.ts'
import { findPolicy } from '../../../src/store/verdict/verdict-policy.ts'
import { createApp } from '../../../src/web/app.tsx'
import { testApplication, testOrigin } from '../../support/application.ts'
import { type Laboratory, testLaboratory } from '../../support/laboratory.ts'

const now = new Date('2021-12-06T02:00:00Z')
const password = 'contoh-sandi-panjang'
let laboratory: Laboratory

const scope = (timeZone: RegionTimeZone = 'Asia/Jakarta') => ({
  regionId: laboratory.regionId,
  innovationId: laboratory.innovationId,
  timeZone,
})
const weigh = (timeZone?: RegionTimeZone, thresholds: AnswerSignThresholds = DEFAULT_ANSWER_SIGNS) =>
  weighAnswers(laboratory.database.db, scope(timeZone), thresholds, null)

/** Different in each row: the digits of a number to the base of four, spread by an odd factor. */
const valuesOf = (row: number) =>
  Object.fromEntries(elementKeys.map((key, at) => [key, 1 + (Math.floor((row * 40_503) / 4 ** at) % 4)]))

async function answer(
  answeredAt: string,
  row: number,
  more: {
    deviceKey?: string
    openText?: string
    like?: number
    code?: string
    fromAgencyNetwork?: boolean
  } = {},
): Promise<void> {
  await insertAnswer(laboratory.database.pool, {
    regionId: laboratory.regionId,
    innovationId: laboratory.innovationId,
    id: newIdentifier(),
    code: more.code ?? 'LOKET',
    formVersion: 1,
    elements: valuesOf(more.like ?? row),
    knewBefore: null,
    added: null,
    respondent: null,
    language: 'id',
    secondsTaken: 40,
    month: `${answeredAt.slice(0, 7)}-01`,
    openText: more.openText ?? null,
    deviceKey: more.deviceKey ?? `telepon-${row}`,
    answeredAt: new Date(answeredAt),
    ...(more.fromAgencyNetwork === undefined ? {} : { fromAgencyNetwork: more.fromAgencyNetwork }),
  })
}

async function judged() {
  await judgeInnovation(laboratory.services, system('test'), { ...scope(), cause: 'request' })
  const { db } = laboratory.database
  const verdict = (await latestVerdict(db, laboratory.regionId, laboratory.innovationId))!
  const policy = (await findPolicy(db, laboratory.regionId, verdict.policyVersion))!.policy
  return { verdict, policy }
}

beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  const input = { kind: 'counter', label: 'Loket Uji', length: 'full', code: 'LOKET' } as const
  await addSurveyCode(laboratory.services, system('test'), scope(), input)
})
afterAll(() => laboratory.close())

test('honest answers on working days count in full', async () => {
  for (let row = 0; row < 40; row += 1) {
    const day = String(1 + (row % 5)).padStart(2, '0')
    await answer(`2021-11-${day}T0${1 + (row % 7)}:${10 + row}:00Z`, row)
  }
  expect(await weigh()).toMatchObject({ weight: 1, signs: [] })
  const { verdict } = await judged()
  expect(verdict.evidence.voice).toMatchObject({ weight: 1, counters: { n: 40 } })
})

test('service hours are those of the region’s own zone', async () => {
  // 9.10 in Jakarta is 11.10 in Jayapura; half past two in the afternoon there is half past four.
  expect((await weigh('Asia/Jayapura')).signs).toEqual([])
  await answer('2021-11-05T08:30:00Z', 41)
  expect((await weigh('Asia/Jakarta')).signs).toEqual([])
  expect((await weigh('Asia/Jayapura')).signs).toMatchObject([{ code: 'outside-hours', share: 1 / 41 }])
})

test('a burst from one device weighs less, is kept with the verdict, and gives the same verdict again', async () => {
  const sentence = 'Bapak Contoh Rekaan melayani dengan sangat baik sekali'
  for (let row = 0; row < 12; row += 1) {
    const second = String(row * 4).padStart(2, '0')
    await answer(`2021-11-09T03:00:${second}Z`, row, { deviceKey: 'satu', openText: sentence, like: 1 })
  }
  const { weight, signs } = await weigh()
  expect(signs.map(({ code }) => code)).toEqual(['burst', 'identical-text'])
  expect(signs[0]?.answerIds).toHaveLength(12)
  expect(weight).toBeCloseTo(1 - (12 * 0.75) / 53, 12)
  const { verdict, policy } = await judged()
  expect(verdict.evidence.voice?.weight).toBe(weight)
  expect(judge(verdict.evidence, policy)).toEqual(verdict.judgement)
  const codes = verdict.judgement.dimensions.enjoyed.reasons.map(({ code }) => code)
  expect(codes).toContain('answers-weighed-down')
})

test('a region sets its own signs and hours; a verdict keeps those it was made with', async () => {
  const before = await judged()
  const leader = await laboratory.join('Pengelola (contoh)', 'lab-manager')
  const { key: _, validFrom: __, ...thresholds } = DEFAULT_POLICY
  const region = { id: laboratory.regionId, timeZone: 'Asia/Jakarta' as const }
  const own = { ...thresholds, burstWeight: 1, sentenceWeight: 1, serviceOpensHour: 9 }
  const input = { basedOn: before.verdict.policyVersion, thresholds: own, reason: 'Loket buka pukul 9' }
  expect(await changePolicy(laboratory.services, leader, region, input)).toMatchObject({ ok: true })
  const after = await judged()
  expect(after.policy).toMatchObject({ burstWeight: 1, serviceOpensHour: 9 })
  expect(after.verdict.evidence.voice?.weight).toBe((await weigh('Asia/Jakarta', own)).weight)
  const { signs } = await weigh('Asia/Jakarta', own)
  expect(signs.map(({ code, weight }) => [code, weight])).toEqual([
    ['burst', 1],
    ['identical-text', 1],
    ['outside-hours', 0.5],
  ])
  for (const { verdict, policy } of [before, after]) {
    expect(judge(verdict.evidence, policy)).toEqual(verdict.judgement)
  }
  expect(before.verdict.evidence.voice?.weight).not.toBe(after.verdict.evidence.voice?.weight)
  const back = { basedOn: after.verdict.policyVersion, thresholds, reason: 'Kembali' }
  expect(await changePolicy(laboratory.services, leader, region, back)).toMatchObject({ ok: true })
})

test('answers from the agency’s own network have a sign, and those of a shared device have none', async () => {
  const kiosk = {
    kind: 'counter',
    label: 'Tablet',
    length: 'full',
    code: 'TABLET',
    sharedDevice: true,
  } as const
  await addSurveyCode(laboratory.services, system('test'), scope(), kiosk)
  const more = { deviceKey: 'tablet', fromAgencyNetwork: true }
  for (let row = 100; row < 125; row += 1) {
    const at = `2021-11-10T0${1 + (row % 8)}:${row % 60}:00Z`.replace(/:(\d):/, ':0$1:')
    await answer(at, row, { ...more, code: 'TABLET' })
  }
  expect((await weigh()).signs.map(({ code }) => code)).not.toContain('agency-network')
  await answer('2021-11-10T02:00:00Z', 130, { fromAgencyNetwork: true })
  await answer('2021-11-10T02:30:00Z', 131, { fromAgencyNetwork: false })
  const { signs } = await weigh()
  const found = signs.find(({ code }) => code === 'agency-network')
  expect(found?.answerIds).toHaveLength(1)
  expect(signs.map(({ code }) => code)).not.toContain('one-device')
})

test('claims are held against the records', async () => {
  const author = await laboratory.join('Tim (contoh)', 'innovator')
  const region = { id: laboratory.regionId, timeZone: 'Asia/Jakarta' as const }
  const check = () => checkRecords(laboratory.services, region, laboratory.innovationId)
  const nothing = { complaints: 0, settledShare: null, claimedShare: null, completion: [], claims: [] }
  expect(await check()).toEqual({ ...nothing, complaintRows: [], beneficiaries: null })
  for (const [purpose, value] of [
    ['reached', 9000],
    ['intended', 8000],
    ['complaints-completed', 92],
    ['followers', 9020],
  ] as const) {
    const definition = {
      ...({ name: purpose, definition: null, kind: 'output', unit: 'orang', direction: 'neutral' } as const),
      ...({ frequency: 'month', baselineValue: null, baselineOn: null, baselineSource: null } as const),
      purpose,
      source: null,
    }
    const subject = { region, innovationId: laboratory.innovationId }
    const defined = await defineIndicator(laboratory.services, author, subject, { definition, targets: [] })
    if (!defined.ok) throw new Error(defined.code)
    await recordMeasurements(laboratory.services, author, scope(), {
      entries: [{ indicatorKey: defined.value.key, period: '2021-11-01', value }],
      source: 'Laporan',
      reason: null,
    })
  }
  await change(laboratory.database.db, system('test'), 'test', (transaction) =>
    transaction.insert(complaint).values({
      regionId: laboratory.regionId,
      id: newIdentifier() as never,
      ticket: 'UJI',
      text: 'contoh',
      innovationId: laboratory.innovationId,
      reportClass: 'complaint-non-supervisory',
      state: 'closed',
      receivedAt: now,
      closedAt: now,
    }),
  )
  expect(await check()).toMatchObject({
    complaints: 1,
    settledShare: 0,
    claimedShare: 0.92,
    completion: [
      { code: 'completion-above-records', numbers: { claimed: 0.92, settled: 0, complaints: 1 } },
      { code: 'completion-just-over-edge', numbers: { claimed: 0.92, edge: 0.91 } },
      { code: 'closed-without-answer', numbers: { unanswered: 1, closed: 1 } },
    ],
    complaintRows: [{ receivedOn: '2021-12-06', closedOn: '2021-12-06', answered: false, reopened: false }],
    beneficiaries: {
      claimed: 9000,
      served: null,
      intended: 8000,
      followers: 9020,
      signs: [
        { code: 'beneficiaries-above-intended' },
        { code: 'beneficiaries-equal-followers' },
        { code: 'round-number' },
      ],
    },
  })
})

test('the evaluator sees the rows without personal data; the agency that is judged does not', async () => {
  const application = testApplication(laboratory.database, () => now)
  const path = '/kota-uji/desk/innovations/izin-sehari/answer-quality'
  const look = async (role: Role): Promise<Response> => {
    const email = `${role}@contoh.invalid`
    const personId = await application.services.identity.createPerson({ name: role, email, password })
    const agencyId: AgencyId | null = role === 'coordinator' ? laboratory.agencyId : null
    await change(laboratory.database.db, system('test'), 'test', (transaction) =>
      transaction
        .insert(membership)
        .values({ regionId: laboratory.regionId, id: newIdentifier(), personId, role, agencyId }),
    )
    const signedIn = await application.post('/sign-in', { email, password })
    const cookies = signedIn.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
    return createApp(application.services).request(testOrigin + path, {
      headers: { cookie: cookies.join('; ') },
    })
  }
  const response = await look('evaluator')
  expect(response.status).toBe(200)
  const html = await response.text()
  expect(html).toContain('Banyak jawaban dalam waktu sangat singkat')
  expect(html).toContain('Tanda bukan tuduhan')
  expect(html).toContain('Dilaporkan 92% pengaduan selesai, menurut catatan 0%.')
  expect(html).toContain('hampir sama dengan 9.020 pengikut akun')
  expect(html).toContain('Lihat 3 angka yang dilaporkan')
  expect(html).toContain('80 jawaban, dihitung seperti 70')
  expect(html).toContain('Dari jaringan perangkat daerah yang dinilai')
  expect(html).toContain('Bapak [nama] melayani')
  expect(html).not.toContain('Rekaan')
  expect((await look('coordinator')).status).toBe(403)
  expect((await application.get(path)).status).toBe(303)
})
