import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { InnovationId } from '../../../src/domain/scope.ts'
import { saveIdea, voteForIdea } from '../../../src/services/diagnosis/edit-idea.ts'
import { saveProblem } from '../../../src/services/diagnosis/edit-problem.ts'
import { mergeDiagnosis, unmergeDiagnosis } from '../../../src/services/diagnosis/merge-diagnosis.ts'
import { showDiagnosis } from '../../../src/services/diagnosis/show-diagnosis.ts'
import { showSimilar } from '../../../src/services/diagnosis/show-similar.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { listMerges } from '../../../src/store/diagnosis/diagnosis-merge.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { innovation } from '../../../src/store/schema/index.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'
import { makeSurveyFixture } from '../../support/survey-fixture.ts'

let laboratory: Laboratory
let region: RegionScope
let team: PersonAuthor
let colleague: PersonAuthor
const now = new Date('2026-11-20T03:00:00Z')

beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  region = (await findRegionById(laboratory.database.db, laboratory.regionId)) as RegionScope
  team = await laboratory.join('Tim', 'innovator')
  colleague = await laboratory.join('Rekan', 'innovator')
})
afterAll(() => laboratory.close())

const db = () => laboratory.database.db
const scope = () => ({ regionId: laboratory.regionId, agencyId: laboratory.agencyId })
const codeOf = (outcome: { ok: boolean; code?: string }) => outcome.ok || outcome.code
const diagnosis = () => showDiagnosis(laboratory.services, region, scope())

async function problem(statement: string): Promise<string> {
  const texts = { statement, figures: null, source: null, causes: null, revision: 0 }
  const saved = await saveProblem(laboratory.services, team, scope(), null, texts)
  if (!saved.ok) throw new Error(saved.code)
  return saved.value.id
}

async function idea(name: string, problemId: string | null): Promise<string> {
  const profile = { name, route: 'problem-based' as const, origin: 'new' as const, problemId, texts: {} }
  const saved = await saveIdea(laboratory.services, team, scope(), null, { ...profile, revision: 0 })
  if (!saved.ok) throw new Error(saved.code)
  return saved.value.id
}

/** Two innovations of another region about the same: one that everybody sees, one that nobody does. */
async function elsewhere(): Promise<void> {
  const fixture = await makeSurveyFixture(db())
  await change(db(), system('test'), 'test', async (transaction) => {
    for (const [name, publishedAt] of [
      ['Antrean Puskesmas Lewat Telepon', now],
      ['Antrean Puskesmas Rahasia', null],
    ] as const) {
      await transaction.insert(innovation).values({
        regionId: fixture.regionId,
        id: newIdentifier() as InnovationId,
        slug: name.toLowerCase().replaceAll(' ', '-'),
        agencyId: fixture.agencyId,
        name,
        year: 2025,
        status: 'implemented',
        publishedAt,
      })
    }
  })
}

describe('what sounds similar', () => {
  test('published ones of other regions, all of the own one, and not what is being looked at', async () => {
    await elsewhere()
    const own = await problem('Antrean di puskesmas terlalu panjang')
    await idea('Nomor antrean puskesmas dari rumah', null)
    const { innovations, texts } = await showSimilar(
      laboratory.services,
      laboratory.regionId,
      'Antrean puskesmas mulai sebelum subuh',
      [own],
    )
    expect(innovations.map(({ name, isOwnRegion }) => [name, isOwnRegion])).toEqual([
      ['Antrean Puskesmas Lewat Telepon', false],
    ])
    expect(texts.map(({ kind, name }) => [kind, name])).toEqual([
      ['idea', 'Nomor antrean puskesmas dari rumah'],
    ])
  })

  test('an innovation of the own region is hinted at before it is published, one that shares a word alone is not', async () => {
    const sounds = (text: string) => showSimilar(laboratory.services, laboratory.regionId, text)
    const { innovations } = await sounds('Izin usaha selesai sehari')
    expect(innovations.map(({ name, isPublic }) => [name, isPublic])).toEqual([['Izin Sehari', false]])
    expect((await sounds('Izin mendirikan bangunan bertingkat')).innovations).toEqual([])
  })

  test.each(['', '   ', 'di ke dan', "'); DROP TABLE idea; --", '\\', "a'b & | ! ( )", '𝒜ntrean 🙂'])(
    'any text is answered: %s',
    async (text) => {
      const { innovations } = await showSimilar(laboratory.services, laboratory.regionId, text)
      expect(Array.isArray(innovations)).toBe(true)
    },
  )
})

describe('two that are one', () => {
  test('a merged problem gives its ideas and gets them back when it is undone', async () => {
    const kept = await problem('Berkas diminta berulang')
    const gone = await problem('Warga membawa berkas yang sama dua kali')
    const moved = await idea('Berkas cukup sekali', gone)
    const merging = { kind: 'problem' as const, goneId: gone, keptId: kept }
    expect(
      codeOf(await mergeDiagnosis(laboratory.services, team, scope(), { ...merging, keptId: gone })),
    ).toBe('same')
    expect(codeOf(await mergeDiagnosis(laboratory.services, team, scope(), merging))).toBe(true)
    expect(codeOf(await mergeDiagnosis(laboratory.services, team, scope(), merging))).toBe('unknown')
    const after = await diagnosis()
    expect(after.problems.some(({ id }) => id === gone)).toBe(false)
    expect(after.problems.find(({ id }) => id === kept)?.ideas.map(({ id }) => id)).toEqual([moved])
    const later = await idea('Berkas lewat foto', kept)
    const [merge] = await listMerges(db(), scope())
    expect(codeOf(await unmergeDiagnosis(laboratory.services, team, scope(), merge?.id ?? ''))).toBe(true)
    expect(codeOf(await unmergeDiagnosis(laboratory.services, team, scope(), merge?.id ?? ''))).toBe(
      'unknown',
    )
    const undone = await diagnosis()
    expect(undone.problems.find(({ id }) => id === gone)?.ideas.map(({ id }) => id)).toEqual([moved])
    expect(undone.problems.find(({ id }) => id === kept)?.ideas.map(({ id }) => id)).toEqual([later])
  })

  test('votes of a merged idea come along once each, and go back', async () => {
    const kept = await idea('Loket pintar', null)
    const gone = await idea('Loket cerdas', null)
    for (const [ideaId, person] of [
      [kept, team],
      [gone, team],
      [gone, colleague],
    ] as const) {
      await voteForIdea(laboratory.services, person, scope(), { ideaId, isFor: true })
    }
    const merging = { kind: 'idea' as const, goneId: gone, keptId: kept }
    expect(codeOf(await mergeDiagnosis(laboratory.services, team, scope(), merging))).toBe(true)
    const votesOf = async (id: string) =>
      (await diagnosis()).ideas.find((one) => one.id === id)?.voters.length
    expect([await votesOf(kept), await votesOf(gone)]).toEqual([2, undefined])
    const [merge] = await listMerges(db(), scope())
    await unmergeDiagnosis(laboratory.services, team, scope(), merge?.id ?? '')
    expect([await votesOf(kept), await votesOf(gone)]).toEqual([1, 2])
  })

  test('of two merges in a row the newer is undone first, and the trail names who did each', async () => {
    const [one, two, three] = [await problem('Satu'), await problem('Dua'), await problem('Tiga')]
    const merge = (goneId: string, keptId: string) =>
      mergeDiagnosis(laboratory.services, team, scope(), { kind: 'problem', goneId, keptId })
    await merge(one, two)
    await merge(two, three)
    const first = (await listMerges(db(), scope())).find(({ goneId }) => goneId === one)
    expect(codeOf(await unmergeDiagnosis(laboratory.services, team, scope(), first?.id ?? ''))).toBe(
      'kept-is-gone',
    )
    const { rows } = await laboratory.database.pool.query(
      "SELECT DISTINCT action FROM audit WHERE table_name = 'diagnosis_merge' AND actor = $1 ORDER BY 1",
      [team.personId],
    )
    expect(rows.map(({ action }) => action)).toEqual(['diagnosis.merge', 'diagnosis.unmerge'])
  })
})
