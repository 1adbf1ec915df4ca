import sharp from 'sharp'
import { afterEach, expect, test } from 'vitest'
import { POSTER_FORMATS } from '../../src/documents/poster.ts'
import { demonstrationPassword } from '../../src/services/demonstration/demonstration-accounts.ts'
import { cleanUp, runLabinov, temporaryFolder } from '../support/labinov.ts'

afterEach(cleanUp)

/** The first bytes of a file, which tell its kind. */
const first = async (response: Response, bytes: number) =>
  Buffer.from(await response.arrayBuffer()).toString('latin1', 0, bytes)

// Packages that are loaded when they are first needed can be missing in the built program alone.
test('the built program prints posters and slips, writes spreadsheets, and takes a photo', async () => {
  const run = runLabinov({ dataFolder: temporaryFolder(), environment: { LABINOV_DEMO: '1' } })
  const address = await run.ready()
  const { origin } = new URL(address)
  const signIn = await fetch(`${address}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin },
    body: new URLSearchParams({ email: 'pengelola@contoh.invalid', password: demonstrationPassword }),
  })
  const cookie = signIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const get = (path: string) => fetch(address + path, { headers: { cookie } })

  const codes = '/tangsel/desk/innovations/sianduk/voice/codes/SIANDUK'
  for (const format of POSTER_FORMATS) {
    expect([format, await first(await get(`${codes}/poster-${format}.pdf`), 5)]).toEqual([format, '%PDF-'])
  }
  expect(await first(await get(`${codes}/qr.png`), 4)).toBe('\x89PNG')
  const slips = await fetch(`${address}/tangsel/desk/innovations/sianduk/voice/codes/SIANDUK-SLIP/visits`, {
    method: 'POST',
    headers: { cookie, origin },
    body: new URLSearchParams({ codes: '13', expiresOn: '2199-12-31' }),
  })
  expect(await first(slips, 5)).toBe('%PDF-')
  // A spreadsheet is a zip file.
  expect(await first(await get('/tangsel/desk/voice/answers.xlsx'), 2)).toBe('PK')

  const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'gray' } })
    .jpeg()
    .toBuffer()
  const body = new FormData()
  body.set('report-class', 'complaint-non-supervisory')
  body.set('text', 'Papan petunjuk loket tidak terbaca (contoh).')
  body.set('photo', new File([new Uint8Array(photo)], 'papan.jpg', { type: 'image/jpeg' }))
  const sent = await fetch(`${address}/tangsel/complain`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin },
    body,
  })
  expect(sent.status).toBe(303)
  expect(sent.headers.get('location')).toMatch(/^\/track\//)
})
