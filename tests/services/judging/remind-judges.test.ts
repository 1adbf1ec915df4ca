import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMail } from '../../../src/adapters/mail.ts'
import type { InnovationId, PersonId } from '../../../src/domain/scope.ts'
import { sendLettersJob } from '../../../src/jobs/contact/send-letters.ts'
import { remindJudges } from '../../../src/services/judging/remind-judges.ts'
import {
  addEntries,
  addJudge,
  assignPanel,
  closePanel,
  openPanel,
} from '../../../src/services/judging/run-panel.ts'
import { scoreEntry } from '../../../src/services/judging/score-entry.ts'
import { showPanel } from '../../../src/services/judging/show-panel.ts'
import { createServices, type Services } from '../../../src/services/services.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { findPanel, type PanelRow } from '../../../src/store/judging/panel.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { person } from '../../../src/store/schema/index.ts'
import { addAgency, addInnovation } from '../../support/city.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'
import { type MailServer, startMailServer } from '../../support/mail-server.ts'

let laboratory: Laboratory
let server: MailServer
let mailing: Services
let region: RegionScope
let manager: PersonAuthor
let judges: [PersonAuthor, PersonAuthor]
let panel: PanelRow
let entry: InnovationId
let now = new Date('2026-11-30T03:00:00Z')
const never = new AbortController().signal
const db = () => laboratory.database.db
const scope = () => ({ regionId: region.id, panelId: panel.id })
const criteria = [{ key: 'use', name: { id: 'Manfaat', en: 'Use' }, weight: 100, min: 0, max: 100 }]

beforeAll(async () => {
  server = await startMailServer()
  laboratory = await testLaboratory(() => now)
  const { services, regionId } = laboratory
  region = (await findRegionById(db(), regionId)) as RegionScope
  manager = await laboratory.join('Pengelola', 'lab-manager')
  judges = [await laboratory.join('Ani', 'evaluator'), await laboratory.join('Budi', 'coach')]
  const mail = createMail(server.url, { name: 'Labinov', address: 'labinov@kota.test' }, 'labinov.test')
  mailing = createServices({ ...services, mail }, () => now)
  const input = { name: 'Gelar', criteria, criteriaSource: 'uji', perEntry: 2, secondLookPoints: 15 }
  const opened = await openPanel(services, manager, regionId, { ...input, isExample: false })
  panel = (opened.ok && (await findPanel(db(), regionId, opened.value.code))) || (null as never)
  entry = await addInnovation(db(), regionId, await addAgency(db(), regionId, 'sosial'), 'Loket sore')
  await addEntries(services, manager, scope(), [entry])
  for (const { personId } of judges) await addJudge(services, manager, scope(), { personId, agencyId: null })
  await assignPanel(services, manager, scope())
})
afterAll(async () => {
  await laboratory.close()
  await server.close()
})

const score = (judge: PersonAuthor, privateNote: string | null = null) =>
  scoreEntry(laboratory.services, judge, scope(), {
    innovationId: entry,
    scores: { use: 80 },
    comment: null,
    privateNote,
    send: true,
  })
const lines = async () => {
  const shown = await showPanel(laboratory.services, region.id, panel, {
    personId: manager.personId,
    runsPanel: true,
  })
  return shown.judges.map(({ name, reminded }) => [name, reminded?.way ?? null, reminded?.day ?? null])
}

test('judges who owe sheets are reminded once a day, by hand where no e-mail reaches them', async () => {
  expect(await remindJudges(laboratory.services, manager, region, panel.id)).toMatchObject({
    value: { byMail: 0, byHand: 2, already: 0 },
  })
  const again = await Promise.all(
    [1, 2].map(() => remindJudges(laboratory.services, manager, region, panel.id)),
  )
  expect(again).toMatchObject([{ value: { already: 2 } }, { value: { already: 2 } }])
  expect(await lines()).toEqual([
    ['Ani', 'hand', '2026-11-30'],
    ['Budi', 'hand', '2026-11-30'],
  ])
  const { rows } = await laboratory.database.pool.query(
    "SELECT DISTINCT actor, action FROM audit WHERE table_name = 'judge_reminder'",
  )
  expect(rows).toEqual([{ actor: manager.personId, action: 'panel.remind' }])
})

test('the next day it goes by e-mail, exactly once, and never to a judge whose sheets are in', async () => {
  now = new Date('2026-12-01T03:00:00Z')
  for (const [at, { personId }] of judges.entries()) {
    await change(db(), system('test'), 'test', (transaction) =>
      transaction
        .update(person)
        .set({ email: `juri${at}@kota.test` })
        .where(eq(person.id, personId)),
    )
  }
  expect(await score(judges[0], 'jangan dibaca orang lain')).toMatchObject({ ok: true })
  const both = await Promise.all([1, 2].map(() => remindJudges(mailing, manager, region, panel.id)))
  expect(both.map((one) => (one.ok ? one.value.byMail : one.code)).sort()).toEqual([0, 1])
  await Promise.all([sendLettersJob.run(mailing, never), sendLettersJob.run(mailing, never)])
  expect(server.mails.map(({ to }) => to)).toEqual(['juri1@kota.test'])
  const [mail] = server.mails
  expect(JSON.stringify(mail)).toContain(`/kota-uji/desk/panels/${panel.code}`)
  expect(JSON.stringify(mail)).not.toContain('Loket sore')
})

test('a private note is read by its judge alone, when all is in and by whoever runs the panel too', async () => {
  expect(await score(judges[1])).toMatchObject({ ok: true })
  const notesFor = async (personId: PersonId, runsPanel: boolean) => {
    const shown = await showPanel(laboratory.services, region.id, panel, { personId, runsPanel })
    expect(shown.sheets).toHaveLength(2)
    return shown.sheets.map(({ privateNote }) => privateNote).filter((note) => note !== null)
  }
  const note = ['jangan dibaca orang lain']
  expect(await notesFor(judges[0].personId, false)).toEqual(note)
  expect(await notesFor(judges[1].personId, false)).toEqual([])
  expect(await notesFor(judges[1].personId, true)).toEqual([])
  expect(await notesFor(manager.personId, true)).toEqual([])
})

test('nobody owes a sheet when all are in, and a panel that is closed reminds nobody', async () => {
  now = new Date('2026-12-02T03:00:00Z')
  expect(await remindJudges(mailing, manager, region, panel.id)).toMatchObject({
    value: { byMail: 0, byHand: 0, already: 0 },
  })
  expect(await closePanel(mailing, manager, scope(), 'Juara: Loket sore')).toMatchObject({ ok: true })
  expect(await remindJudges(mailing, manager, region, panel.id)).toMatchObject({ code: 'panel-closed' })
  expect(await findPanel(db(), region.id, panel.code)).toMatchObject({ decision: 'Juara: Loket sore' })
})
