import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawCounterScene } from '../../../src/documents/example-picture.ts'
import { showDeeds } from '../../../src/services/desk/show-deeds.ts'
import { addJudge, assignPanel, closePanel } from '../../../src/services/judging/run-panel.ts'
import { scoreEntry } from '../../../src/services/judging/score-entry.ts'
import { showDesk } from '../../../src/services/lifecycle/show-desk.ts'
import { saveCohort } from '../../../src/services/programme/edit-cohort.ts'
import {
  addClaim,
  addExhibition,
  addStands,
  editExhibition,
  openExhibition,
  openJury,
  withdrawClaim,
} from '../../../src/services/programme/edit-exhibition.ts'
import {
  addMilestone,
  openExhibitionPicture,
  removeMilestone,
  saveStand,
} from '../../../src/services/programme/edit-stand.ts'
import { showExhibition, showOpenExhibition } from '../../../src/services/programme/show-exhibition.ts'
import type { Services } from '../../../src/services/services.ts'
import { membershipsOf } from '../../../src/store/access/membership.ts'
import { change } from '../../../src/store/base/change.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { innovation, innovationYear } from '../../../src/store/schema/index.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
let services: Services
let region: RegionScope
let manager: PersonAuthor
let innovator: PersonAuthor
let code: string
const folder = mkdtempSync(join(tmpdir(), 'labinov-exhibition-'))
const now = new Date('2026-11-20T03:00:00Z')

beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  services = { ...laboratory.services, dataFolder: folder }
  region = (await findRegionById(laboratory.database.db, laboratory.regionId)) as RegionScope
  manager = await laboratory.join('Pengelola', 'lab-manager')
  innovator = await laboratory.join('Tim', 'innovator')
  const cohort = await saveCohort(services, manager, region.id, null, {
    name: 'Angkatan 1',
    year: 2026,
    theme: null,
    partner: null,
    champion: null,
    resourcePersons: [],
    coaches: [],
    quota: null,
    target: null,
    calendar: {},
    agencies: [{ agencyId: laboratory.agencyId, isBound: true }],
    revision: 0,
  })
  if (!cohort.ok) throw new Error(cohort.code)
  await change(db(), manager, 'test', (transaction) =>
    transaction.insert(innovationYear).values({
      regionId: region.id,
      innovationId: laboratory.innovationId,
      year: 2026,
      agencyId: laboratory.agencyId,
      cohortId: cohort.value.id,
    }),
  )
  const texts = { name: 'Gelar 2026', place: 'Pendopo', welcome: null }
  const late = { ...texts, opensOn: '2026-11-21', closesOn: '2026-11-20', cohortId: cohort.value.id }
  expect(codeOf(await addExhibition(services, manager, region.id, late))).toBe('ends-before-it-begins')
  const input = { ...texts, opensOn: '2026-11-20', closesOn: '2026-11-21', cohortId: cohort.value.id }
  const added = await addExhibition(services, manager, region.id, input)
  if (!added.ok) throw new Error(added.code)
  code = added.value.code
})
afterAll(async () => {
  await laboratory.close()
  rmSync(folder, { recursive: true, force: true })
})

const db = () => laboratory.database.db
const codeOf = (outcome: { ok: boolean; code?: string }) => outcome.ok || outcome.code
const scope = () => ({ regionId: region.id, code })
const shown = async () => {
  const found = await showExhibition(services, region, code)
  if (!found) throw new Error('gone')
  return found
}
const stand = async () => {
  const { exhibition } = await shown()
  return { regionId: region.id, exhibitionId: exhibition.id, innovationId: laboratory.innovationId }
}
const deeds = async () => {
  const memberships = await membershipsOf(db(), innovator.personId)
  const actor = { personId: innovator.personId, name: '', memberships }
  const desk = await showDesk(services, actor, region)
  return (await showDeeds(services, actor, region, desk)).deeds.map(({ kind }) => kind)
}
const publish = () =>
  change(db(), manager, 'test', (transaction) => transaction.update(innovation).set({ publishedAt: now }))

describe('stands', () => {
  test("the cohort's innovations have theirs at once; others of the region are added, strangers are not", async () => {
    expect((await shown()).stands.map(({ slug }) => slug)).toEqual(['izin-sehari'])
    expect(codeOf(await addStands(services, manager, scope(), ['tidak-ada']))).toBe('nothing-chosen')
    expect(await deeds()).toContain('fill-stand')
  })

  test('before, after and a picture make it whole, and a picture needs words for who cannot see it', async () => {
    const states = { stateBefore: 'Tiga hari', stateAfter: 'Satu hari' }
    expect(codeOf(await saveStand(services, innovator, await stand(), states))).toBe(true)
    const picture = { name: 'loket.png', bytes: await drawCounterScene(2) }
    const milestone = { happenedOn: '2026-05-01', title: 'Uji coba', pictureShows: null, picture }
    expect(codeOf(await addMilestone(services, innovator, await stand(), milestone))).toBe('shows-missing')
    const text = { name: 'catatan.csv', bytes: new TextEncoder().encode('a,b\n1,2\n') }
    const told = { ...milestone, pictureShows: 'Loket dengan dua orang' }
    expect(codeOf(await addMilestone(services, innovator, await stand(), { ...told, picture: text }))).toBe(
      'not-a-picture',
    )
    expect((await shown()).stands[0]?.gaps).toEqual(['milestones'])
    expect(codeOf(await addMilestone(services, innovator, await stand(), told))).toBe(true)
    expect((await shown()).stands[0]?.gaps).toEqual([])
    expect(await deeds()).not.toContain('fill-stand')
  })

  test('what was taken away is shown no more, nor its picture', async () => {
    const [milestone] = (await shown()).stands[0]?.milestones ?? []
    const again = { happenedOn: '2026-06-01', title: 'Dipakai semua', pictureShows: null, picture: null }
    await addMilestone(services, innovator, await stand(), again)
    const gone = (await shown()).stands[0]?.milestones.at(-1)?.id ?? ''
    expect(codeOf(await removeMilestone(services, innovator, await stand(), gone))).toBe(true)
    expect(codeOf(await removeMilestone(services, innovator, await stand(), gone))).toBe('no-such-milestone')
    const reach = { publicOnly: false }
    const opened = await openExhibitionPicture(services, await stand(), milestone?.picture ?? '', reach)
    expect(opened?.file.contentType).toMatch(/^image\//)
    opened?.stream.destroy()
  })
})

describe('everybody', () => {
  test('sees nothing until the region opens it, and then only what is published', async () => {
    const [milestone] = (await shown()).stands[0]?.milestones ?? []
    expect(await showOpenExhibition(services, region, code)).toBeNull()
    await openExhibition(services, manager, scope(), true)
    expect((await showOpenExhibition(services, region, code))?.stands).toEqual([])
    const reach = { publicOnly: true }
    expect(await openExhibitionPicture(services, await stand(), milestone?.picture ?? '', reach)).toBeNull()
    await publish()
    expect((await showOpenExhibition(services, region, code))?.stands).toHaveLength(1)
    const opened = await openExhibitionPicture(services, await stand(), milestone?.picture ?? '', reach)
    expect(opened).not.toBeNull()
    opened?.stream.destroy()
    await openExhibition(services, manager, scope(), false)
    expect(await showOpenExhibition(services, region, code)).toBeNull()
    await openExhibition(services, manager, scope(), true)
  })
})

describe('visitors and media', () => {
  const claim = { kind: 'visitors' as const, title: 'Hari pertama', countedOn: '2026-11-20' }

  test('count by what has a source; a claim without one is kept and counts for nothing', async () => {
    const none = { ...claim, people: null, source: 'Buku tamu' }
    expect(codeOf(await addClaim(services, manager, scope(), none))).toBe('people-missing')
    await addClaim(services, manager, scope(), { ...claim, people: 5_000, source: null })
    expect((await shown()).effect).toEqual({ visits: null, reports: null })
    await addClaim(services, manager, scope(), { ...claim, people: 120, source: 'Buku tamu' })
    const report = { ...claim, kind: 'media' as const, people: 7, source: 'Koran Contoh hlm. 3' }
    await addClaim(services, manager, scope(), report)
    const { effect, claims } = await shown()
    expect(effect).toEqual({ visits: 120, reports: 1 })
    expect(claims.map(({ uncounted }) => uncounted).toSorted()).toEqual(['no-source', null, null])
  })

  test('a claim that is taken back counts no more and stays', async () => {
    const found = (await shown()).claims.find(({ people }) => people === 120)
    const end = { id: found?.id ?? '', reason: 'Terhitung dua kali' }
    expect(codeOf(await withdrawClaim(services, manager, scope(), end))).toBe(true)
    expect(codeOf(await withdrawClaim(services, manager, scope(), end))).toBe('no-such-claim')
    const { effect, claims } = await shown()
    expect([effect.visits, claims.length]).toEqual([null, 3])
  })
})

describe('jury', () => {
  test('judges novelty and breadth of benefit in a blind panel; its places are told once it is closed', async () => {
    const opened = await openJury(services, manager, scope(), 'Juri Gelar 2026')
    if (!opened.ok) throw new Error(opened.code)
    const again = await openJury(services, manager, scope(), 'Juri Gelar 2026')
    expect(again).toEqual(opened)
    const { panelId } = opened.value
    const panel = { regionId: region.id, panelId }
    const judges = []
    for (const name of ['Juri A', 'Juri B', 'Juri C']) {
      const judge = await laboratory.join(name, 'evaluator')
      judges.push(judge)
      await addJudge(services, manager, panel, { personId: judge.personId, agencyId: null })
    }
    await assignPanel(services, manager, panel)
    for (const [place, judge] of judges.entries()) {
      expect((await shown()).ranks).toEqual([])
      const scores = { novelty: 80 - place, 'breadth-of-benefit': 60 - place }
      const own = {
        innovationId: laboratory.innovationId,
        scores,
        comment: null,
        privateNote: null,
        send: true,
      }
      expect(codeOf(await scoreEntry(services, judge, panel, own))).toBe(true)
    }
    expect((await shown()).ranks).toEqual([])
    expect(codeOf(await closePanel(services, manager, panel, 'Izin Sehari'))).toBe(true)
    expect((await showOpenExhibition(services, region, code))?.ranks).toMatchObject([
      { name: 'Izin Sehari', rank: 1, score: 69 },
    ])
    expect(codeOf(await openJury(services, manager, scope(), 'Lagi'))).toBe('panel-closed')
  })
})

test('what it says of itself changes, and each change names who did it', async () => {
  const texts = { name: 'Gelar Inovasi 2026', place: 'Alun-alun', welcome: 'Selamat datang' }
  const days = { opensOn: '2026-11-20', closesOn: '2026-11-22' }
  expect(codeOf(await editExhibition(services, manager, scope(), { ...texts, ...days }))).toBe(true)
  const { rows } = await laboratory.database.pool.query(
    "SELECT DISTINCT action FROM audit WHERE table_name LIKE 'exhibition%' AND actor = ANY($1) ORDER BY action",
    [[manager.personId, innovator.personId]],
  )
  expect(rows.map(({ action }) => action)).toEqual([
    ...['exhibition.count', 'exhibition.jury', 'exhibition.open', 'exhibition.save', 'exhibition.stand'],
  ])
})
