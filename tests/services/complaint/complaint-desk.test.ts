import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLog } from '../../../src/adapters/log.ts'
import type { Role } from '../../../src/domain/access/role.ts'
import type { AgencyId } from '../../../src/domain/scope.ts'
import { makeComplaint } from '../../../src/services/complaint/make-complaint.ts'
import { watchDeadlines } from '../../../src/services/complaint/watch-complaints.ts'
import { createServices, type Services } from '../../../src/services/services.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { agency, membership } from '../../../src/store/schema/index.ts'
import { createApp } from '../../../src/web/app.tsx'
import { type Laboratory, testLaboratory } from '../../support/laboratory.ts'

const origin = 'http://labinov.test'
const password = 'labinov-peragaan'
let laboratory: Laboratory
let services: Services
let region: RegionScope
let now = new Date('2026-10-05T03:00:00Z')
const dataFolder = mkdtempSync(join(tmpdir(), 'labinov-complaint-'))
const otherAgency = newIdentifier() as AgencyId
const cookies = new Map<string, string>()

async function request(who: string, path: string, fields?: Record<string, string>): Promise<Response> {
  const headers = { origin, cookie: cookies.get(who) ?? '' }
  const form = fields && { method: 'POST', body: new URLSearchParams(fields) }
  return createApp(services).request(origin + path, { headers, ...form })
}
const read = async (who: string, path: string) => (await request(who, path)).text()

async function join_(name: string, role: Role, agencyId: AgencyId | null): Promise<void> {
  const email = `${name}@kota.test`
  const personId = await services.identity.createPerson({ name, email, password })
  await change(services.db, system('test'), 'test', (transaction) =>
    transaction
      .insert(membership)
      .values({ regionId: region.id, id: newIdentifier(), personId, role, agencyId }),
  )
  await enter(name)
}

async function enter(name: string): Promise<void> {
  const answer = await request('', '/sign-in', { email: `${name}@kota.test`, password })
  cookies.set(
    name,
    answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; '),
  )
}

/** Days pass, sessions end, and everybody comes in again. */
async function comeBackAt(moment: string): Promise<void> {
  now = new Date(moment)
  for (const name of cookies.keys()) await enter(name)
}

beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  services = createServices(
    // As if changes were heard, so that what is remembered stays remembered.
    {
      ...laboratory.services,
      log: createLog('silent'),
      baseUrl: origin,
      dataFolder,
      changes: { moment: () => 1, changedSince: () => false, heard: () => true, noteOwn: () => {} },
    },
    () => now,
  )
  region = (await findRegionById(services.db, laboratory.regionId))!
  await change(services.db, system('test'), 'test', (transaction) =>
    transaction.insert(agency).values({
      regionId: region.id,
      id: otherAgency,
      key: 'lain',
      name: 'Dinas Lain',
      abbreviation: 'Dinlain',
      kind: 'dinas',
    }),
  )
  await join_('manager', 'lab-manager', null)
  await join_('coordinator', 'coordinator', laboratory.agencyId)
  await join_('other', 'coordinator', otherAgency)
  await join_('leader', 'leader', null)
}, 120_000)

afterAll(async () => {
  await laboratory.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

type Given = Parameters<typeof makeComplaint>[3]

async function make(changes: Partial<Given> = {}): Promise<string> {
  const made = await makeComplaint(services, system('test'), region, {
    reportClass: 'complaint-non-supervisory',
    anonymous: true,
    confidential: true,
    text: 'Isi rahasia, telepon 0812-3456-7890.',
    place: 'Loket 9',
    photo: null,
    contactName: 'Nama Warga',
    contactEmail: 'warga@rumah.test',
    innovationId: null,
    ...changes,
  })
  if (!made.ok) throw new Error(made.code)
  return made.value.ticket
}

const pageOf = (ticket: string) => `/kota-uji/desk/complaints/${ticket}`

async function move(who: string, ticket: string, fields: Record<string, string>): Promise<void> {
  const answer = await request(who, pageOf(ticket), fields)
  expect([answer.status, fields.move]).toEqual([303, fields.move])
}

test('a complaint is seen by the agency that has it now and no longer by the one before', async () => {
  const ticket = await make()
  expect((await request('coordinator', pageOf(ticket))).status).toBe(403)
  await move('manager', ticket, { move: 'verify', 'verify-class': 'complaint-non-supervisory' })
  await move('manager', ticket, { move: 'assign', 'assign-agency': laboratory.agencyId })
  expect((await request('coordinator', pageOf(ticket))).status).toBe(200)
  expect((await request('other', pageOf(ticket))).status).toBe(403)
  await move('coordinator', ticket, { move: 'note', 'note-text': 'Bukan urusan kami.' })
  await move('coordinator', ticket, { move: 'assign', 'assign-agency': otherAgency })
  for (const path of [pageOf(ticket), `${pageOf(ticket)}/photo`]) {
    expect((await request('coordinator', path)).status).toBe(403)
  }
  expect((await request('coordinator', pageOf(ticket), { move: 'answer', 'answer-text': 'x' })).status).toBe(
    403,
  )
  expect(await read('coordinator', '/kota-uji/desk/complaints?filter=all')).not.toContain(ticket)
  const html = await read('other', pageOf(ticket))
  expect(html).toContain('Isi rahasia')
  expect(html).toContain('Dinas Lain')
  expect(html).toContain('manager')
})

test('a handler merges and undoes on the page, and only among what they handle', async () => {
  const [mine, second, foreign] = [await make(), await make(), await make()]
  for (const [ticket, agencyId] of [
    [mine, laboratory.agencyId],
    [second, laboratory.agencyId],
    [foreign, otherAgency],
  ] as const) {
    await move('manager', ticket, { move: 'verify', 'verify-class': 'complaint-non-supervisory' })
    await move('manager', ticket, { move: 'assign', 'assign-agency': agencyId })
  }
  const merge = (who: string, into: string) => request(who, `${pageOf(mine)}/merge`, { 'merge-into': into })
  expect(await read('coordinator', pageOf(mine))).toContain(`Gabungkan ke ${second}`)
  expect(await read('coordinator', pageOf(mine))).not.toContain(`Gabungkan ke ${foreign}`)
  const refused = await merge('coordinator', foreign)
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain(`value="${foreign}"`)
  expect((await merge('leader', second)).status).toBe(403)
  expect((await merge('coordinator', second)).status).toBe(303)
  expect(await read('coordinator', pageOf(second))).toContain(mine)
  expect(await read('', `/track/${mine}`)).toContain('ditangani bersama')
  expect((await request('coordinator', `${pageOf(mine)}/unmerge`, {})).status).toBe(303)
  expect((await request('coordinator', `${pageOf(mine)}/unmerge`, {})).status).toBe(409)
  expect(await read('', `/track/${mine}`)).not.toContain('ditangani bersama')
})

test('the reported office never learns a name that was to be hidden; the laboratory and who was allowed to do', async () => {
  const tickets = { hidden: await make(), open: await make({ anonymous: false }) }
  for (const ticket of Object.values(tickets)) {
    await move('manager', ticket, { move: 'verify', 'verify-class': 'complaint-non-supervisory' })
    await move('manager', ticket, { move: 'assign', 'assign-agency': laboratory.agencyId })
  }
  expect(await read('manager', pageOf(tickets.hidden))).toContain('warga@rumah.test')
  expect(await read('coordinator', pageOf(tickets.open))).toContain('warga@rumah.test')
  for (const [who, ticket] of [
    ['coordinator', tickets.hidden],
    ['leader', tickets.hidden],
    ['leader', tickets.open],
  ] as const) {
    expect(await read(who, pageOf(ticket))).not.toMatch(/warga@rumah|Nama Warga/)
  }
})

test('a secret report opens to the head of the region once it was passed up, with personal data covered', async () => {
  await comeBackAt('2026-10-05T03:00:00Z')
  const ticket = await make({ reportClass: 'information-request' })
  await move('manager', ticket, { move: 'verify', 'verify-class': 'information-request' })
  await move('manager', ticket, { move: 'note', 'note-text': 'Catatan: 0812-3456-7890.' })
  const before = await read('leader', pageOf(ticket))
  expect(before).toContain('dirahasiakan')
  expect(before).not.toMatch(/Isi rahasia|Loket 9|Catatan:/)
  await comeBackAt('2026-10-20T03:00:00Z')
  await watchDeadlines(services, system('test'), region, new AbortController().signal)
  const after = await read('leader', pageOf(ticket))
  expect(after).toMatch(/Isi rahasia[\s\S]*\[nomor telepon\]/)
  expect(after).not.toContain('0812-3456')
  expect(await read('leader', '/kota-uji/desk/complaints?filter=escalated')).toContain(ticket)
})

test('the menu counts what waits, and is right after a step', async () => {
  await comeBackAt('2026-11-02T03:00:00Z')
  const count = async (who: string) => {
    const html = await read(who, '/kota-uji/desk/complaints')
    return Number(
      /Pengaduan<\/span><span class="count[^"]*"><span aria-hidden="true">(\d+)/.exec(html)?.[1] ?? 0,
    )
  }
  const before = await count('other')
  const ticket = await make()
  await move('manager', ticket, { move: 'verify', 'verify-class': 'complaint-non-supervisory' })
  await move('manager', ticket, { move: 'assign', 'assign-agency': otherAgency })
  expect(await count('other')).toBe(before + 1)
  await move('other', ticket, { move: 'answer', 'answer-text': 'Sudah.' })
  expect(await count('other')).toBe(before)
})

test('a photo is drawn anew: no place, no camera, no words hidden in it', async () => {
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
    .withExif({ IFD0: { Make: 'KameraRahasia' }, IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 17/1 0/1' } })
    .jpeg()
    .toBuffer()
  expect((await sharp(picture).metadata()).exif).toBeDefined()
  const ticket = await make({ photo: { name: 'IMG_6,17.jpg', bytes: new Uint8Array(picture) } })
  const answer = await request('manager', `${pageOf(ticket)}/photo`)
  const kept = Buffer.from(await answer.arrayBuffer())
  const { exif, xmp, iptc, width } = await sharp(kept).metadata()
  expect({ exif, xmp, iptc, width }).toEqual({ exif: undefined, xmp: undefined, iptc: undefined, width: 40 })
  expect(kept.includes('KameraRahasia')).toBe(false)
  expect((await request('leader', `${pageOf(ticket)}/photo`)).status).toBe(403)
})

const settings = '/kota-uji/desk/complaints/settings'
const rule = {
  validFrom: '2026-12-01',
  remindDaysBefore: '4',
  escalateDaysAfter: '2',
  escalateToHeadDaysAfter: '6',
  askBetterWeeks: '3',
  forgetContactDays: '60',
  duplicateWeeks: '6',
}

test('a region sets its rule from a day on; what contradicts itself is refused with what was typed', async () => {
  for (const wrong of [
    { validFrom: '2020-01-01' },
    { escalateToHeadDaysAfter: '2' },
    { forgetContactDays: '20' },
    { remindDaysBefore: '-1' },
    { duplicateWeeks: '1e3' },
  ]) {
    const answer = await request('manager', `${settings}/rule`, { ...rule, ...wrong })
    expect([answer.status, wrong]).toEqual([422, wrong])
    expect(await answer.text()).toContain(`value="${Object.values(wrong)[0]}"`)
  }
  expect((await request('manager', `${settings}/rule`, rule)).status).toBe(303)
  expect(await read('manager', settings)).toContain('1 Desember 2026')
  expect((await request('coordinator', settings)).status).toBe(403)
})

test('a region sets what complaints are about; citizens choose from it, and a removed one stays where it was', async () => {
  const categories = {
    'category.waktu.id': 'Waktu tunggu',
    'category.waktu.en': 'Waiting',
    'category.new-1.id': 'Parkir',
  }
  expect((await request('manager', `${settings}/categories`, categories)).status).toBe(422)
  const whole = { ...categories, 'category.new-1.en': 'Parking' }
  expect((await request('manager', `${settings}/categories`, whole)).status).toBe(303)
  expect(await read('', '/kota-uji/complain')).toContain('<option value="parkir">Parkir</option>')
  const ticket = await make({ categoryKey: 'parkir' })
  expect(
    (await request('manager', `${settings}/categories`, { ...categories, 'category.new-1.id': '' })).status,
  ).toBe(303)
  expect(await read('', '/kota-uji/complain')).not.toContain('Parkir')
  expect(await read('manager', pageOf(ticket))).toContain('Parkir')
  await move('manager', ticket, {
    move: 'verify',
    'verify-class': 'complaint-non-supervisory',
    'verify-category': 'waktu',
  })
  expect(await read('manager', pageOf(ticket))).toContain('Waktu tunggu')
})

test('a template is filled and put behind what was typed; unknown placeholders and unfilled ones are refused', async () => {
  const template = { title: 'Diteruskan', textId: 'Laporan {tiket} ditangani {instansi}.', textEn: '' }
  const refused = await request('manager', `${settings}/templates/new`, {
    ...template,
    textId: 'Yth. {nama}',
  })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Tidak dikenal: {nama}')
  expect((await request('manager', `${settings}/templates/new`, template)).status).toBe(303)
  const id = /templates\/([0-9a-f-]{36})/.exec(await read('manager', settings))?.[1] ?? ''
  const ticket = await make()
  await move('manager', ticket, { move: 'verify', 'verify-class': 'complaint-non-supervisory' })
  const answer = { move: 'answer', 'answer-template': id, 'answer-text': 'Terima kasih.' }
  const inserted = await request('manager', pageOf(ticket), { ...answer, insert: 'yes' })
  expect(inserted.status).toBe(200)
  expect(await inserted.text()).toContain(`Terima kasih.\nLaporan ${ticket} ditangani {instansi}.</textarea>`)
  const open = await request('manager', pageOf(ticket), { ...answer, 'answer-text': 'Ditangani {instansi}.' })
  expect(open.status).toBe(422)
  await move('manager', ticket, { ...answer, 'answer-text': 'Ditangani Dinas Uji.' })
  expect((await request('manager', `${settings}/templates/${id}`, { end: 'yes' })).status).toBe(303)
  expect(await read('manager', settings)).not.toContain(id)
})

test('a form that promises e-mail is one of an installation that sends it', async () => {
  expect(await read('', '/kota-uji/complain')).toContain('tidak ada email yang dikirim')
  const ticket = await make()
  expect(await read('', `/track/${ticket}`)).toContain('tidak ada email yang dikirim')
  const silent = services
  services = { ...services, mail: { send: async () => null } }
  expect(await read('', '/kota-uji/complain')).toContain('mengabari Anda lewat email')
  expect(await read('', `/track/${ticket}`)).toContain('juga kami kirim ke alamat email')
  services = silent
})
