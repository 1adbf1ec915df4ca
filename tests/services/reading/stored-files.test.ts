import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { tidyFiles } from '../../../src/services/audit/tidy-files.ts'
import { makeComplaint } from '../../../src/services/complaint/make-complaint.ts'
import { uploadsOf } from '../../../src/services/uploads.ts'
import { findRegion } from '../../../src/store/region/region.ts'
import { type TestApplication, testApplication } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { makeSurveyFixture } from '../../support/survey-fixture.ts'

let database: TestDatabase
let application: TestApplication
let folder = ''
let region: NonNullable<Awaited<ReturnType<typeof findRegion>>>

beforeAll(async () => {
  database = await testDatabase()
  application = testApplication(database)
  await makeSurveyFixture(database.db)
  const { rows } = await database.pool.query('SELECT slug FROM region LIMIT 1')
  region = (await findRegion(database.db, rows[0].slug)) as typeof region
}, 180_000)
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labinov-uploads-'))
})
afterAll(() => database.close())

const services = () => ({ ...application.services, dataFolder: folder })
const citizen = { personId: null, kind: 'citizen', origin: 'test' } as const
const files = async () =>
  (await readdir(folder, { recursive: true })).filter((name) => /[0-9a-f]{64}/.test(name))

async function complain(text: string) {
  const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  return makeComplaint(services(), citizen, region, {
    reportClass: 'complaint-non-supervisory',
    anonymous: false,
    confidential: false,
    text,
    place: null,
    contactName: null,
    contactEmail: null,
    innovationId: null,
    photo: { name: 'foto.png', bytes },
  })
}

test('a photo whose complaint could not be written is taken away again', async () => {
  // The database refuses this sign in any text.
  await expect(complain('a\0b')).rejects.toThrow()
  expect(await files()).toEqual([])
  expect(await complain('Loketnya tutup.')).toMatchObject({ ok: true })
  expect(await files()).toHaveLength(1)
})

test('a file that no row names is removed a day later, and no other', async () => {
  expect(await complain('Loketnya tutup.')).toMatchObject({ ok: true })
  const [named = ''] = await files()
  const uploads = uploadsOf(services())
  const [old, young] = [await uploads.put(Buffer.from('old')), await uploads.put(Buffer.from('young'))]
  const longAgo = new Date('2020-01-01')
  for (const name of await files()) {
    if (!name.endsWith(young.key)) await utimes(join(folder, name), longAgo, longAgo)
  }
  expect(await tidyFiles(services(), new AbortController().signal)).toBe(1)
  const left = await files()
  expect(left).toHaveLength(2)
  expect(left).toContain(named)
  expect(left.some((name) => name.endsWith(old.key))).toBe(false)
  await rm(folder, { recursive: true })
})
