import { afterAll, beforeAll, expect, test } from 'vitest'
import { addCourse, addSession } from '../../../src/services/learning/edit-course.ts'
import { system } from '../../../src/store/base/change.ts'
import { findCourse } from '../../../src/store/learning/course.ts'
import { findRegion } from '../../../src/store/region/region.ts'
import { openPage, type Site, signInAs, startSite } from '../../support/site.ts'

let site: Site
let course: string

/** A course whose session runs now. */
async function runningCourse(): Promise<string> {
  const { services } = site
  const region = await findRegion(services.db, 'tangsel')
  if (!region) throw new Error('the demonstration is gone')
  const added = await addCourse(services, system('test'), region.id, {
    name: 'Lokakarya hari ini (contoh)',
    form: 'workshop',
    organiser: 'Bappelitbangda',
    place: 'Balai Kota',
    description: null,
    quota: 30,
    minimumPercent: 70,
    subjects: [{ name: 'Diagnosa masalah', minutes: 90 }],
    signatoryName: 'Kepala',
    signatoryPosition: 'Kepala Bappelitbangda',
    cohortId: null,
    isExample: true,
    today: new Date().toISOString().slice(0, 10),
  })
  if (!added.ok) throw new Error(added.code)
  const found = await findCourse(services.db, region.id, added.value.code)
  const now = Date.now()
  const times = { opensAt: new Date(now - 3_600_000), closesAt: new Date(now + 3_600_000) }
  await addSession(services, system('test'), { regionId: region.id, courseId: found?.id ?? '' }, times)
  return added.value.code
}

beforeAll(async () => {
  site = await startSite()
  course = await runningCourse()
}, 300_000)
afterAll(() => site.close())

test.each([
  ['with', true],
  ['without', false],
])(
  'a participant registers, is counted by the code on the screen, and shows the certificate, %s script',
  { timeout: 120_000 },
  async (_, javaScriptEnabled) => {
    const phone = await openPage(site, { javaScriptEnabled })
    await phone.goto(`/tangsel/learning/${course}`)
    await phone.fill('[name=name]', 'Siti Contoh')
    await phone.fill('[name=number]', '1,99E+17')
    await phone.click('main form[method=post] button[type=submit]')
    expect(await phone.textContent('.error-summary')).toContain('1,99E+17')
    expect(await phone.inputValue('[name=name]')).toBe('Siti Contoh')
    await phone.fill('[name=number]', javaScriptEnabled ? '199001012015031999' : '')
    await phone.click('main form[method=post] button[type=submit]')
    await phone.waitForURL('**/registrations/*')
    const registration = (await phone.textContent('.ticket-number')) ?? ''
    expect(registration).toMatch(/^[2-9A-HJ-NP-Z]{7}$/)

    const wall = await openPage(site, { viewport: { width: 1280, height: 800 }, javaScriptEnabled })
    await signInAs(wall, 'pengelola@contoh.invalid')
    await wall.goto(`/tangsel/desk/learning/${course}`)
    await wall.click('main ul a[href*="/sessions/"]')
    const code = (await wall.textContent('.attendance-code')) ?? ''
    await phone.goto(`/tangsel/attend?code=${code}`)
    // The phone remembers its registration: nothing is typed.
    expect(await phone.inputValue('[name=registration]')).toBe(registration)
    await phone.click('main form button[type=submit]')
    await phone.waitForURL('**/registrations/*')
    expect(await phone.textContent('.notice-success')).toContain('tercatat')
    await phone.goto(`/tangsel/attend?code=${code}`)
    await phone.click('main form button[type=submit]')
    expect(await phone.textContent('.notice-success')).toContain('sebelumnya')
    await wall.reload()
    expect(await wall.textContent('.say')).toMatch(/^[12] orang/)

    await wall.context().close()
    await phone.context().close()
  },
)

test('the demonstration has a certificate that anybody may check, a withdrawn one says so', {
  timeout: 120_000,
}, async () => {
  const { rows } = await site.database.pool.query(
    'SELECT code, id, registration_id FROM certificate ORDER BY serial',
  )
  const visitor = await openPage(site, { javaScriptEnabled: false })
  await visitor.goto('/tangsel/learning')
  await visitor.fill('[name=certificate]', String(rows[0].code).toLowerCase())
  await visitor.click('main form[action$=certificates] button')
  expect(await visitor.textContent('h1')).toBe('Sertifikat ini berlaku')
  const html = await visitor.content()
  expect(html).not.toMatch(/199301052019032999/)
  const manager = await openPage(site, { javaScriptEnabled: false })
  await signInAs(manager, 'pengelola@contoh.invalid')
  await manager.goto('/tangsel/desk/learning')
  await manager.click('text=Lokakarya Diagnosa')
  await manager.click('summary:has-text("Cabut")')
  await manager.selectOption('[name=certificate]', String(rows[0].id))
  await manager.fill('[name=withdrawReason]', 'Nama salah tulis')
  await manager.click('form[action$=withdraw] button')
  await visitor.reload()
  expect(await visitor.textContent('h1')).toBe('Sertifikat ini dicabut')
  expect(await visitor.textContent('main')).toContain('Nama salah tulis')
})
