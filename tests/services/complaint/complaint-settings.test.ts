import { expect, test } from 'vitest'
import { atTheComplaintDesk, make, move, pageOf, read, request } from '../../support/complaint-desk.ts'

atTheComplaintDesk()

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
