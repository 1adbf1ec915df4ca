import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createMail } from '../../../src/adapters/mail.ts'
import { sendChangeLettersJob } from '../../../src/jobs/complaint/send-change-letters.ts'
import { answerAddress } from '../../../src/services/complaint/complaint-address.ts'
import {
  chooseChangesOfReport,
  followChanges,
  stopFollowing,
} from '../../../src/services/complaint/follow-changes.ts'
import { makeComplaint } from '../../../src/services/complaint/make-complaint.ts'
import { copyReport, removeReporter } from '../../../src/services/complaint/reporter-data.ts'
import { keepNoLonger } from '../../../src/services/privacy/keep-no-longer.ts'
import { createServices, type Services } from '../../../src/services/services.ts'
import { tellImprovement, withdrawImprovement } from '../../../src/services/survey/tell-improvement.ts'
import { system } from '../../../src/store/base/change.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { type Laboratory, testLaboratory } from '../../support/laboratory.ts'
import { type MailServer, startMailServer } from '../../support/mail-server.ts'

let laboratory: Laboratory
let server: MailServer
let services: Services
let region: RegionScope
let now = new Date('2026-10-05T03:00:00Z')
const author = system('test')
const never = new AbortController().signal
const send = () => sendChangeLettersJob.run(services, never)
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000)
}

beforeAll(async () => {
  server = await startMailServer()
  laboratory = await testLaboratory(() => now)
  const mail = createMail(server.url, { name: 'Labinov', address: 'labinov@kota.test' }, 'labinov.test')
  services = createServices({ ...laboratory.services, mail }, () => now)
  region = (await findRegionById(services.db, laboratory.regionId)) as RegionScope
})
beforeEach(() => {
  server.mails.length = 0
})
afterAll(async () => {
  await laboratory.close()
  await server.close()
})

const scope = () => ({ regionId: laboratory.regionId, innovationId: laboratory.innovationId })
const codeOf = (outcome: { ok: boolean; code?: string }) => outcome.ok || outcome.code
const readable = (data: string) =>
  data
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
const follow = (email: string) => followChanges(services, author, scope(), { email, language: 'id' })
const tell = (text: string) => {
  const changedOn = now.toISOString().slice(0, 10)
  return tellImprovement(services, author, scope(), { text, changedOn, today: changedOn })
}
const rows = async (query: string, values: unknown[] = []) =>
  (await laboratory.database.pool.query(query, values)).rows

async function agree(email: string): Promise<void> {
  await send()
  const first = server.mails.find(({ to }) => to === email)
  const token = /track\/letters\/([\w-]+)/.exec(readable(first?.data ?? ''))?.[1] ?? ''
  expect(codeOf(await answerAddress(services, author, token, true))).toBe(true)
  server.mails.length = 0
}

async function report(contactEmail: string) {
  const made = await makeComplaint(services, author, region, {
    reportClass: 'information-request',
    anonymous: true,
    confidential: true,
    text: 'Petugas meminta uang.',
    place: 'Loket 3',
    contactName: 'Warga',
    contactEmail,
    innovationId: laboratory.innovationId,
    photo: null,
  })
  if (!made.ok) throw new Error(made.code)
  return made.value.ticket
}

test('an address left after a survey is asked first, told once of a change, and not of one that was taken back', async () => {
  expect(codeOf(await follow('ani@rumah.test'))).toBe(true)
  expect(codeOf(await follow('ANI@rumah.test'))).toBe(true)
  await tell('Loket dibuka sampai sore.')
  await send()
  expect(server.mails.map(({ to }) => to)).toEqual(['ani@rumah.test'])
  expect(readable(server.mails[0]?.data ?? '')).not.toContain('Loket dibuka')
  await agree('ani@rumah.test')
  later(2)
  await send()
  await send()
  expect(server.mails).toHaveLength(1)
  const letter = readable(server.mails[0]?.data ?? '')
  expect(letter).toContain('Loket dibuka sampai sore.')
  expect(letter).toContain('Izin Sehari')
  const told = await tell('Salah ketik.')
  if (told.ok) await withdrawImprovement(services, author, scope(), told.value.id)
  await send()
  expect(server.mails).toHaveLength(1)
})

test('the link of a letter ends it with one click, and the address is gone; a link of another ends nothing', async () => {
  await follow('budi@rumah.test')
  await agree('budi@rumah.test')
  await tell('Antrean dipindah ke dalam.')
  await send()
  const letter = readable(server.mails.find(({ to }) => to === 'budi@rumah.test')?.data ?? '')
  const [, id = '', mark = ''] = /changes\/([0-9a-f-]{36})\/([\w-]{22})/.exec(letter) ?? []
  expect(codeOf(await stopFollowing(services, author, id, 'x'.repeat(22)))).toBe('no-such-link')
  expect(codeOf(await stopFollowing(services, author, id, mark))).toBe(true)
  expect(codeOf(await stopFollowing(services, author, id, mark))).toBe(true)
  expect(await rows('SELECT email FROM change_follower WHERE id = $1', [id])).toEqual([{ email: null }])
  server.mails.length = 0
  await tell('Kursi ditambah.')
  await send()
  expect(server.mails.map(({ to }) => to)).toEqual(['ani@rumah.test'])
})

test('whoever has a ticket chooses for its address; it goes with the person, and a copy tells of it', async () => {
  const ticket = await report('cici@rumah.test')
  expect(codeOf(await chooseChangesOfReport(services, author, ticket, true))).toBe(true)
  expect(codeOf(await chooseChangesOfReport(services, author, ticket, true))).toBe(true)
  await tell('Papan tarif dipasang.')
  await agree('cici@rumah.test')
  later(2)
  await send()
  expect(server.mails.map(({ to }) => to)).toContain('cici@rumah.test')
  const copy = await copyReport(services, author, { regionId: region.id, ticket })
  expect(copy).toMatchObject({ ok: true, value: { asked_to_hear_of_changes: [{ ended: null }] } })
  await removeReporter(services, author, { regionId: region.id, ticket })
  server.mails.length = 0
  await tell('Petugas ditambah.')
  await send()
  expect(server.mails.map(({ to }) => to)).not.toContain('cici@rumah.test')
})

test('an address gets five letters a day at most, and nothing is kept of it in the trail', async () => {
  later(48 * 60)
  for (let letter = 1; letter <= 7; letter++) {
    await tell(`Perubahan ${letter}.`)
    await send()
  }
  expect(server.mails.filter(({ to }) => to === 'ani@rumah.test')).toHaveLength(5)
  const held = await rows("SELECT 1 FROM audit WHERE before::text || after::text LIKE '%rumah.test%'")
  expect(held).toEqual([])
})

test('nothing is promised where no letters go out, and after two years the night ends it', async () => {
  const { mail: _, ...silent } = services
  expect(
    codeOf(await followChanges(silent, author, scope(), { email: 'd@rumah.test', language: 'id' })),
  ).toBe('no-mail')
  now = new Date('2028-10-30T03:00:00Z')
  await keepNoLonger(services, author, region.id, never)
  expect(await rows('SELECT 1 FROM change_follower WHERE ended_at IS NULL OR email IS NOT NULL')).toEqual([])
})
