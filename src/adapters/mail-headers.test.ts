import { afterAll, beforeAll, expect, test } from 'vitest'
import { type MailServer, startMailServer } from '../../tests/support/mail-server.ts'
import { createMail } from './mail.ts'

let server: MailServer
beforeAll(async () => {
  server = await startMailServer()
})
afterAll(() => server.close())

const ends = ['\r\n', '\n', '\r', '\v', '\x85', '\u2028', '\0']

test('what somebody wrote makes no line of a letter’s head and no second reader', async () => {
  const mail = createMail(
    server.url,
    { name: 'Kota\r\nBcc: x@contoh.invalid', address: 'kota@contoh.invalid' },
    'a.invalid',
  )
  for (const end of ends) {
    server.mails.length = 0
    const subject = `Laporan${end}Bcc: lain@contoh.invalid${end}${end}isi`
    await mail.send({ to: 'budi@contoh.invalid', subject, text: 'isi', id: 'a' })
    const [head = ''] = (server.mails[0]?.data ?? '').split('\r\n\r\n')
    expect(server.mails.map(({ to }) => to)).toEqual(['budi@contoh.invalid'])
    const names = head
      .split(/\r\n(?![ \t])|\n|\r|\v|\x85|\u2028/)
      .map((line) => line.split(':', 1)[0]?.toLowerCase())
    expect([end, names.includes('bcc')]).toEqual([end, false])
  }
  for (const to of [
    'budi@contoh.invalid, lain@contoh.invalid',
    'budi@contoh.invalid\r\nRCPT TO:<lain@contoh.invalid>',
  ]) {
    server.mails.length = 0
    await mail.send({ to, subject: 'x', text: 'isi', id: 'a' })
    expect(server.mails.map((one) => one.to)).not.toContain('lain@contoh.invalid')
  }
})
