import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { createLog } from '../../src/adapters/log.ts'
import { createMail } from '../../src/adapters/mail.ts'
import type { ComplaintId } from '../../src/domain/scope.ts'
import { sendNoticesJob } from '../../src/jobs/complaint/send-notices.ts'
import { answerAddress } from '../../src/services/complaint/complaint-address.ts'
import { handleComplaint, type StaffMove } from '../../src/services/complaint/handle-complaint.ts'
import { makeComplaint } from '../../src/services/complaint/make-complaint.ts'
import { createServices, type Services } from '../../src/services/services.ts'
import { change, system } from '../../src/store/base/change.ts'
import { newIdentifier } from '../../src/store/base/identifier.ts'
import { findByTicket } from '../../src/store/complaint/complaint.ts'
import { findRegionById, type RegionScope } from '../../src/store/region/region.ts'
import { membership, person } from '../../src/store/schema/index.ts'
import { type Laboratory, testLaboratory } from './laboratory.ts'
import { type MailServer, startMailServer } from './mail-server.ts'

export let laboratory: Laboratory
export let server: MailServer
export let services: Services
export let region: RegionScope
export let now = new Date('2026-10-05T03:00:00Z')
export const logged: string[] = []
export const never = new AbortController().signal
export const author = system('test')
export const send = () => sendNoticesJob.run(services, never)
export const itIs = (moment: string) => {
  now = new Date(moment)
}
export const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000)
}

/** Opens the link of the first letter to an address, and answers. */
export async function answerFirstLetter(email: string, isWanted: boolean): Promise<void> {
  const first = server.mails.find(({ to }) => to.toLowerCase() === email.toLowerCase())
  const token = /track\/letters\/([\w-]+)/.exec(readable(first?.data ?? ''))?.[1] ?? ''
  expect(await answerAddress(services, author, token, isWanted)).toMatchObject({ ok: true })
  server.mails.length = 0
}

/** An address whose owner agreed, by the first letter about an earlier report. */
export async function agreed(email: string): Promise<void> {
  await make(email)
  await send()
  await answerFirstLetter(email, true)
  later(2)
  await send()
  server.mails.length = 0
}

export async function make(email: string | null, language: 'id' | 'en' = 'id') {
  const made = await makeComplaint(services, author, region, {
    reportClass: 'information-request',
    anonymous: true,
    confidential: true,
    language,
    text: 'Petugas meminta uang.',
    place: 'Loket 3',
    contactName: 'Warga',
    contactEmail: email,
    innovationId: laboratory.innovationId,
    photo: null,
  })
  if (!made.ok) throw new Error(made.code)
  return { ticket: made.value.ticket, id: (await findByTicket(services.db, made.value.ticket))!.id }
}

export const move = (complaintId: ComplaintId, input: StaffMove) =>
  handleComplaint(services, author, { region, complaintId }, input)

export const readable = (data: string) =>
  data
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
export const subjects = () =>
  server.mails.map(({ to, data }) => [to, /^Subject: (.*)$/m.exec(readable(data))?.[1]?.trim()])

/** A region that writes to those who report and to those who handle, and a mail server that takes what is sent. */
export function withComplaintMail(): void {
  beforeAll(async () => {
    server = await startMailServer()
    laboratory = await testLaboratory(() => now)
    const mail = createMail(server.url, { name: 'Labinov', address: 'labinov@kota.test' }, 'labinov.test')
    const log = createLog('trace', { write: (line) => void logged.push(line) })
    services = createServices({ ...laboratory.services, log, mail }, () => now)
    region = (await findRegionById(services.db, laboratory.regionId))!
    for (const [role, agencyId] of [
      ['coordinator', laboratory.agencyId],
      ['leader', null],
    ] as const) {
      const personId = newIdentifier() as never
      await change(services.db, author, 'test', async (transaction) => {
        await transaction.insert(person).values({ id: personId, name: role, email: `${role}@kota.test` })
        await transaction
          .insert(membership)
          .values({ regionId: region.id, id: newIdentifier(), personId, role, agencyId })
      })
    }
  })
  beforeEach(() => {
    server.mails.length = 0
    logged.length = 0
    server.answer = () => null
  })
  afterAll(async () => {
    await laboratory.close()
    await server.close()
  })
}
