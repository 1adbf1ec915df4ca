import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AgencyId, InnovationId, PersonId, RegionId } from '../../../src/domain/scope.ts'
import { insertDemonstrationRegion } from '../../../src/services/demonstration/region.ts'
import {
  addEntries,
  addJudge,
  assignPanel,
  closePanel,
  declareConflict,
  openPanel,
} from '../../../src/services/judging/run-panel.ts'
import { scoreEntry } from '../../../src/services/judging/score-entry.ts'
import { showPanel } from '../../../src/services/judging/show-panel.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { findPanel, listAssignments, type PanelRow } from '../../../src/store/judging/panel.ts'
import { listUnscored } from '../../../src/store/judging/unscored.ts'
import { listAgencies } from '../../../src/store/region/agency.ts'
import { innovation, membership } from '../../../src/store/schema/index.ts'
import { type TestApplication, testApplication } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

let database: TestDatabase
let application: TestApplication
let regionId: RegionId
const author = system('test')
const judges: PersonId[] = []
const innovations: InnovationId[] = []
const criteria = [
  { key: 'new', name: { id: 'Kebaruan', en: 'Novelty' }, weight: 60, min: 0, max: 100 },
  { key: 'use', name: { id: 'Manfaat', en: 'Use' }, weight: 40, min: 0, max: 100 },
]
const asJudge = (personId: PersonId) => ({ personId, kind: 'person' as const, origin: 'test' })

beforeAll(async () => {
  database = await testDatabase()
  application = testApplication(database)
  regionId = await change(database.db, author, 'test', insertDemonstrationRegion)
  const agencies = await listAgencies(database.db, regionId)
  const agencyOf = (key: string) => agencies.find((one) => one.key === key)?.id as AgencyId
  for (const name of ['a', 'b', 'c']) {
    const email = `${name}@contoh.invalid`
    const personId = await application.services.identity.createPerson({
      name,
      email,
      password: 'labinov-peragaan',
    })
    judges.push(personId)
    const values = { regionId, id: newIdentifier(), personId, role: 'evaluator' as const, agencyId: null }
    await change(database.db, author, 'test', (transaction) => transaction.insert(membership).values(values))
  }
  for (const [place, key] of ['dinkes', 'dinsos'].entries()) {
    const id = newIdentifier() as InnovationId
    innovations.push(id)
    const values = {
      regionId,
      id,
      slug: `i${place}`,
      agencyId: agencyOf(key),
      name: `i${place}`,
      year: 2026,
      status: 'trial' as const,
    }
    await change(database.db, author, 'test', (transaction) => transaction.insert(innovation).values(values))
  }
}, 120_000)
afterAll(() => database.close())

async function panelOf(perEntry: number, withAgency?: AgencyId): Promise<PanelRow> {
  const { services } = application
  const input = {
    name: 'Gelar',
    criteria,
    criteriaSource: 'contoh',
    perEntry,
    secondLookPoints: 15,
    isExample: true,
  }
  const opened = await openPanel(services, author, regionId, input)
  const panel = opened.ok ? await findPanel(database.db, regionId, opened.value.code) : null
  if (!panel) throw new Error('no panel')
  const scope = { regionId, panelId: panel.id }
  await addEntries(services, author, scope, innovations)
  for (const [place, personId] of judges.entries()) {
    const agencyId = place === 0 ? (withAgency ?? null) : null
    expect(await addJudge(services, author, scope, { personId, agencyId })).toMatchObject({ ok: true })
  }
  return panel
}

describe('a panel', () => {
  test('gives nobody an entry of their own agency, and says how many judges lack', async () => {
    const agencies = await listAgencies(database.db, regionId)
    const health = agencies.find(({ key }) => key === 'dinkes')?.id as AgencyId
    const panel = await panelOf(3, health)
    const scope = { regionId, panelId: panel.id }
    expect(await assignPanel(application.services, author, scope)).toMatchObject({ value: { lacking: 1 } })
    const pairs = await listAssignments(database.db, regionId, panel.id)
    expect(pairs.filter(({ judge }) => judge === judges[0]).map(({ entry }) => entry)).toEqual([
      innovations[1],
    ])
  })

  test('gives the entry of a declared conflict to another judge', async () => {
    const panel = await panelOf(2)
    const scope = { regionId, panelId: panel.id }
    await assignPanel(application.services, author, scope)
    const [first] = await listAssignments(database.db, regionId, panel.id)
    const { entry, judge } = first as { entry: InnovationId; judge: PersonId }
    const input = { innovationId: entry, reason: 'Saudara kandung ketua tim' }
    expect(await declareConflict(application.services, asJudge(judge), scope, input)).toMatchObject({
      ok: true,
    })
    const pairs = await listAssignments(database.db, regionId, panel.id)
    const now = pairs.filter((pair) => pair.entry === entry).map((pair) => pair.judge)
    expect(now).toHaveLength(2)
    expect(now).not.toContain(judge)
    // The desk of each judge asks for what is theirs now.
    for (const one of judges) {
      const entries = pairs.filter((pair) => pair.judge === one).length
      const asked = (await listUnscored(database.db, regionId, one)).find(({ code }) => code === panel.code)
      expect(asked ?? { entries: 0 }).toMatchObject({ entries })
    }
  })

  test('takes a complete sheet once, and closes when all are in', async () => {
    const panel = await panelOf(1)
    const scope = { regionId, panelId: panel.id }
    const { services } = application
    await assignPanel(services, author, scope)
    const pairs = await listAssignments(database.db, regionId, panel.id)
    const score = (
      pair: { entry: InnovationId; judge: PersonId },
      scores: Record<string, number>,
      send = true,
    ) =>
      scoreEntry(services, asJudge(pair.judge), scope, {
        innovationId: pair.entry,
        scores,
        comment: null,
        privateNote: 'rahasia',
        send,
      })
    const [one, other] = pairs as [(typeof pairs)[number], (typeof pairs)[number]]
    expect(await score(one, { new: 80 })).toMatchObject({ code: 'incomplete', details: { missing: ['use'] } })
    expect(await score(one, { new: 101 }, false)).toMatchObject({ code: 'outside-range' })
    expect(await score(one, { new: 80 }, false)).toMatchObject({ ok: true })
    expect(await score(one, { new: 80, use: 90 })).toMatchObject({ ok: true })
    expect(await score(one, { new: 90, use: 90 })).toMatchObject({ code: 'is-in' })
    await expect(
      database.pool.query(
        `UPDATE score_sheet SET total = 100 WHERE panel_id = '${panel.id}' AND in_at IS NOT NULL`,
      ),
    ).rejects.toThrow()
    const stranger = judges.find((id) => id !== other.judge) as PersonId
    expect(await score({ entry: other.entry, judge: stranger }, { new: 1, use: 1 })).toMatchObject({
      code: 'not-assigned',
    })
    expect(await closePanel(services, author, scope, 'Juara')).toMatchObject({ code: 'incomplete' })
    expect(await score(other, { new: 70, use: 70 })).toMatchObject({ ok: true })
    expect(await closePanel(services, author, scope, 'Juara')).toMatchObject({ ok: true })
    expect(await score(other, { new: 70, use: 70 })).toMatchObject({ code: 'panel-closed' })
    const shown = await showPanel(services, regionId, panel, {
      personId: 'nobody' as PersonId,
      runsPanel: true,
    })
    expect(shown.ranking?.map(({ score: total }) => total)).toEqual([84, 70])
    expect(shown.sheets.map(({ privateNote }) => privateNote)).toEqual([null, null])
    const { rows } = await database.pool.query(
      "SELECT count(*)::int AS found FROM audit WHERE after::text LIKE '%rahasia%'",
    )
    expect(rows).toEqual([{ found: 0 }])
  })

  test('a judge sees no score of others before the own one is in, in whatever order sheets come', {
    timeout: 120_000,
  }, async () => {
    const { services } = application
    const walks = fc.array(fc.record({ pair: fc.nat({ max: 5 }), send: fc.boolean() }), {
      minLength: 1,
      maxLength: 10,
    })
    await fc.assert(
      fc.asyncProperty(walks, fc.boolean(), async (walk, runsPanel) => {
        const panel = await panelOf(3)
        const scope = { regionId, panelId: panel.id }
        await assignPanel(services, author, scope)
        const pairs = await listAssignments(database.db, regionId, panel.id)
        const sent = new Set<string>()
        for (const { pair, send } of walk) {
          const { entry, judge } = pairs[pair] as (typeof pairs)[number]
          const input = {
            innovationId: entry,
            scores: { new: 50, use: 50 },
            comment: 'x',
            privateNote: null,
            send,
          }
          if ((await scoreEntry(services, asJudge(judge), scope, input)).ok && send)
            sent.add(`${entry} ${judge}`)
          for (const personId of judges) {
            const shown = await showPanel(services, regionId, panel, { personId, runsPanel })
            for (const sheet of shown.sheets.filter((one) => one.judge !== personId)) {
              expect(sent.has(`${sheet.entry} ${personId}`)).toBe(true)
              expect(sent.has(`${sheet.entry} ${sheet.judge}`)).toBe(true)
            }
            const mine = pairs.filter((one) => one.judge === personId)
            const allIn = mine.every((one) => sent.has(`${one.entry} ${personId}`))
            expect(shown.ranking !== null).toBe(allIn)
          }
        }
      }),
      { numRuns: 12 },
    )
  })
})
