import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'

export type ReceivedMail = { readonly to: string; readonly data: string }

/** A small mail server that speaks enough of SMTP (RFC 5321) for a client that knows the rest. */
export type MailServer = {
  readonly url: string
  readonly mails: ReceivedMail[]
  /** What RCPT is answered with for an address; `null` accepts it, `'hang up'` cuts the line. */
  answer: (address: string) => string | null
  readonly close: () => Promise<void>
}

export async function startMailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => {})
    talk(socket)
  })
  const talk = (socket: Socket) => {
    let buffer = ''
    let to = ''
    let isData = false
    const say = (line: string) => socket.write(`${line}\r\n`)
    const hear = (line: string) => {
      const word = line.slice(0, 4).toUpperCase()
      if (word === 'RCPT') {
        to = /<([^>]*)>/.exec(line)?.[1] ?? ''
        const refusal = made.answer(to)
        if (refusal === 'hang up') return socket.destroy()
        return say(refusal ?? '250 OK')
      }
      if (word === 'DATA') {
        isData = true
        return say('354 Go on')
      }
      if (word === 'QUIT') {
        say('221 Bye')
        return socket.end()
      }
      return say('250 mail.test')
    }
    say('220 mail.test ESMTP')
    socket.setEncoding('utf8').on('data', (chunk) => {
      buffer += chunk
      for (;;) {
        const end = isData ? '\r\n.\r\n' : '\r\n'
        const at = buffer.indexOf(end)
        if (at < 0) return
        const part = buffer.slice(0, at)
        buffer = buffer.slice(at + end.length)
        if (isData) {
          isData = false
          mails.push({ to, data: part })
          say('250 Taken')
        } else hear(part)
      }
    })
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const made: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    answer: () => null,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
  return made
}
