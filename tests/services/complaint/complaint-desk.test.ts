import sharp from 'sharp'
import { expect, test } from 'vitest'
import { watchDeadlines } from '../../../src/services/complaint/watch-complaints.ts'
import { system } from '../../../src/store/base/change.ts'
import {
  atTheComplaintDesk,
  comeBackAt,
  laboratory,
  make,
  move,
  otherAgency,
  pageOf,
  read,
  region,
  request,
  sendsMail,
  services,
} from '../../support/complaint-desk.ts'

atTheComplaintDesk()

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

test('a form that promises e-mail is one of an installation that sends it', async () => {
  expect(await read('', '/kota-uji/complain')).toContain('tidak ada email yang dikirim')
  const ticket = await make()
  expect(await read('', `/track/${ticket}`)).toContain('tidak ada email yang dikirim')
  sendsMail(true)
  expect(await read('', '/kota-uji/complain')).toContain('mengabari Anda lewat email')
  expect(await read('', `/track/${ticket}`)).toContain('juga kami kirim ke alamat email')
  sendsMail(false)
})
