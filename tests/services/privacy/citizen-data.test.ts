import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RegionId } from '../../../src/domain/scope.ts'
import { sealAudit } from '../../../src/services/audit/seal-audit.ts'
import { verifyAudit } from '../../../src/services/audit/verify-audit.ts'
import { copyReport, removeReporter } from '../../../src/services/complaint/reporter-data.ts'
import { setRetention } from '../../../src/services/privacy/data-matters.ts'
import { keepNoLonger, previewRetention } from '../../../src/services/privacy/keep-no-longer.ts'
import { countHolding } from '../../../src/store/access/person-removal.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { type TestApplication, testApplication } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { makeSurveyFixture } from '../../support/survey-fixture.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'labinov-citizen-'))
const author = system('test')
let database: TestDatabase
let app: TestApplication
let regionId: RegionId
let slug: string
let now = new Date('2026-11-23T03:00:00Z')

beforeAll(async () => {
  database = await testDatabase()
  app = testApplication(database, () => now, dataFolder)
  ;({ regionId } = await makeSurveyFixture(database.db))
  slug = (await database.pool.query('SELECT slug FROM region WHERE id = $1', [regionId])).rows[0].slug
})
afterAll(async () => {
  await database.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

const words = {
  text: 'Saya menunggu tiga jam di loket empat bersama ibu saya.',
  place: 'Pasar Ciputat pintu timur',
  'contact-name': 'Rahmawati Kusumaningrum',
  'contact-email': 'rahmawati.k@contoh.invalid',
}
const files = () =>
  readdirSync(dataFolder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
const holding = () => countHolding(database.db, Object.values(words))

async function complain(): Promise<string> {
  const photo = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer()
  const form = new FormData()
  for (const [name, value] of Object.entries(words)) form.set(name, value)
  form.set('report-class', 'complaint-non-supervisory')
  form.set('innovation', 'sianduk')
  form.set('photo', new File([new Uint8Array(photo)], 'rahmawati.jpg', { type: 'image/jpeg' }))
  now = new Date(now.getTime() + 601_000)
  const answer = await app.post(`/${slug}/complain`, form)
  return /track\/([0-9A-Z-]+)/.exec(answer.headers.get('location') ?? '')?.[1] ?? ''
}

test('who shows a ticket gets everything that is held on the report, and it stands in the trail', async () => {
  const ticket = await complain()
  const copied = await copyReport(app.services, author, { regionId, ticket })
  const told = JSON.stringify(copied.ok && copied.value)
  for (const value of Object.values(words)) expect(told).toContain(value)
  expect(told).toContain('rahmawati.jpg')
  expect(await copyReport(app.services, author, { regionId: 99 as RegionId, ticket })).toMatchObject({
    code: 'no-such-ticket',
  })
  const { rows } = await database.pool.query(
    `SELECT count(*)::int AS count FROM audit WHERE action = 'complaint.copy'`,
  )
  expect(rows[0].count).toBe(1)
  await removeReporter(app.services, author, { regionId, ticket })
})

test('a reporter is taken out of database, trail and files; the report and every figure stay', async () => {
  const ticket = await complain()
  const figures = async () =>
    (await database.pool.query('SELECT count(*)::int AS reports, count(due_on)::int AS due FROM complaint'))
      .rows
  const before = await figures()
  expect((await holding()).length).toBeGreaterThan(0)
  expect(files()).toHaveLength(1)
  const removed = await removeReporter(app.services, author, { regionId, ticket })
  expect(removed).toMatchObject({ ok: true, value: { files: 1, left: [] } })
  expect(await holding()).toEqual([])
  expect(files()).toEqual([])
  expect(await figures()).toEqual(before)
  const page = await (await app.get(`/track/${ticket}`)).text()
  expect(page).toContain('Laporan diterima')
  expect(await removeReporter(app.services, author, { regionId, ticket })).toMatchObject({
    code: 'removed-already',
  })
  await sealAudit({ db: database.db })
  expect((await verifyAudit({ db: database.db })).flatMap(({ faults }) => faults)).toEqual([])
})

test('nothing is destroyed by default; by the region’s own rule what is closed for so long is, and no more', async () => {
  const keep = () => keepNoLonger(app.services, author, regionId, new AbortController().signal)
  const [old, young] = [await complain(), await complain()]
  const close = (ticket: string, at: string) =>
    change(database.db, author, 'complaint.close', (transaction) =>
      transaction.execute(
        `UPDATE complaint SET state = 'closed', closed_at = '${at}' WHERE ticket = '${ticket}'`,
      ),
    )
  await close(old, '2024-10-01T00:00:00Z')
  await close(young, '2025-06-01T00:00:00Z')
  expect([...(await previewRetention(app.services, regionId))]).toEqual([])
  expect(await keep()).toBe(0)
  const retention = { months: 24, source: 'Jadwal retensi contoh' }
  await setRetention(app.services, author, regionId, 'complaint', retention)
  expect([...(await previewRetention(app.services, regionId))]).toEqual([['complaint', 1]])
  expect([await keep(), await keep()]).toEqual([1, 0])
  const { rows } = await database.pool.query('SELECT ticket, text FROM complaint WHERE ticket = ANY($1)', [
    [old, young],
  ])
  const textOf = (ticket: string) => rows.find((row) => row.ticket === ticket).text
  expect([textOf(old), textOf(young)]).toEqual(['[dihapus]', words.text])
})
