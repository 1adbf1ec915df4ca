import nodemailer from 'nodemailer'

export type Letter = {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The same at each try, so that a mail server can tell a repetition. */
  readonly id: string
}

/** Why a letter did not go: a code of the server's or the connection's, and whether trying again makes sense. */
export type MailFailure = { readonly code: string; readonly isFinal: boolean }

export type Mail = {
  /** Gives null when the server took the letter. It never throws, because an address may stand in an error. */
  readonly send: (letter: Letter) => Promise<MailFailure | null>
}

/** A server that says nothing for so long says nothing at all; the queue tries again later. */
const SILENCE_MS = 20_000

function failureOf(error: unknown): MailFailure {
  const { responseCode, code } = error as { responseCode?: number; code?: string }
  if (typeof responseCode === 'number') {
    // 5xx is the server's no, except that a wrong password (530 to 538) is ours to mend.
    const isFinal = responseCode >= 500 && !(responseCode >= 530 && responseCode <= 538)
    return { code: String(responseCode), isFinal }
  }
  return {
    code: /^[A-Z_]{1,30}$/.test(code ?? '') ? (code as string) : 'UNKNOWN',
    isFinal: code === 'EENVELOPE',
  }
}

function transportOf(url: string) {
  return nodemailer.createTransport({
    url,
    connectionTimeout: SILENCE_MS,
    greetingTimeout: SILENCE_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

/** Whether a mail server would take a letter, without sending one: null, or why not. */
export function tryMail(url: string): Promise<MailFailure | null> {
  return transportOf(url)
    .verify()
    .then(() => null, failureOf)
}

/** Sends by SMTP: plain text, one letter a connection. `host` stands in the identifiers of the letters. */
export function createMail(url: string, from: { name: string; address: string }, host: string): Mail {
  const transport = transportOf(url)
  return {
    send: async ({ to, subject, text, id }) => {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          messageId: `<${id}@${host}>`,
          // No out-of-office note is to come back (RFC 3834).
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        })
        return null
      } catch (error) {
        return failureOf(error)
      }
    },
  }
}
