import { expect, test } from 'vitest'
import { createApp } from '../../../src/web/app.tsx'
import {
  later,
  make,
  move,
  readable,
  send,
  server,
  services,
  subjects,
  withComplaintMail,
} from '../../support/complaint-mail.ts'

withComplaintMail()

test('the first letter asks, what came meanwhile goes out once its owner agrees, and who refuses is written to no more', async () => {
  const wanted = await make('mau@rumah.test', 'en')
  await move(wanted.id, { move: 'verify', reportClass: 'information-request' })
  await move(wanted.id, { move: 'ask-back', text: 'Siapa?' })
  await make('tidak@rumah.test')
  await send()
  expect(subjects()).toEqual([
    ['mau@rumah.test', 'May we send news to this address?'],
    ['tidak@rumah.test', 'Bolehkah kami mengirim kabar ke alamat ini?'],
  ])
  const all = server.mails.map(({ data }) => readable(data)).join('\n')
  expect(all).not.toContain(wanted.ticket)
  const [yes, no] = server.mails.map(({ data }) => /track\/letters\/([\w-]+)/.exec(readable(data))?.[1] ?? '')
  const app = createApp(services)
  const at = (token: string) => `http://labinov.test/track/letters/${token}`
  // Programs that look at mail open each link: that answers nothing.
  expect((await app.request(at(yes!))).status).toBe(200)
  expect((await app.request(at('x'.repeat(22)))).status).toBe(404)
  const answer = (token: string, value: string) =>
    app.request(at(token), {
      method: 'POST',
      headers: { origin: 'http://labinov.test' },
      body: new URLSearchParams({ answer: value }),
    })
  expect((await answer(yes!, 'maybe')).status).toBe(422)
  later(3)
  await send()
  expect(server.mails).toHaveLength(2)
  server.mails.length = 0
  expect((await answer(yes!, 'yes')).status).toBe(303)
  expect((await answer(no!, 'no')).status).toBe(303)
  await make('tidak@rumah.test')
  later(60)
  await send()
  expect(subjects()).toEqual([
    ['mau@rumah.test', `We received report ${wanted.ticket}`],
    ['mau@rumah.test', `A question about report ${wanted.ticket}`],
  ])
  // A question that the mail server did not take is asked again.
  server.mails.length = 0
  server.answer = () => '451 busy'
  await make('nanti@rumah.test')
  await send()
  server.answer = () => null
  later(2)
  await send()
  expect(subjects()).toEqual([['nanti@rumah.test', 'Bolehkah kami mengirim kabar ke alamat ini?']])
})
