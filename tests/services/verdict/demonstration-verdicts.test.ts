import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RegionId } from '../../../src/domain/scope.ts'
import { judge } from '../../../src/domain/verdict/judge.ts'
import { loadDemonstration } from '../../../src/services/demonstration/load-demonstration.ts'
import { findInnovation } from '../../../src/store/access/subject.ts'
import { latestVerdict } from '../../../src/store/verdict/verdict.ts'
import { findPolicy } from '../../../src/store/verdict/verdict-policy.ts'
import { testApplication } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

let database: TestDatabase
let regionId: RegionId

const load = (into: TestDatabase, moment: string) =>
  loadDemonstration(testApplication(into, () => new Date(moment)).services, () => {})

beforeAll(async () => {
  database = await testDatabase()
  await load(database, '2026-11-24T05:00:00Z')
  const { rows } = await database.pool.query("SELECT id FROM region WHERE slug = 'tangsel'")
  regionId = rows[0].id
}, 120_000)

afterAll(() => database.close())

async function verdictOf(slug: string) {
  const innovation = await findInnovation(database.db, regionId, slug)
  return (await latestVerdict(database.db, regionId, innovation!.id))!
}

test('the verdicts of the demonstration are those of its evidence', async () => {
  const { rows } = await database.pool.query(
    'SELECT slug, verdict FROM innovation WHERE judged_at IS NOT NULL AND headline IS NOT NULL',
  )
  const verdicts = new Map(rows.map((row) => [row.slug, row.verdict]))
  expect(
    Object.fromEntries(
      [
        'sianduk',
        'antre-puskesmas-dari-rumah',
        'loket-ramah-disabilitas',
        'izin-kilat-warung',
        'lacak-izin-lewat-pesan-singkat',
        'parkir-tanpa-tunai-pasar',
        'perpustakaan-singgah-stasiun',
      ].map((slug) => [slug, verdicts.get(slug)]),
    ),
  ).toEqual({
    sianduk: 'promising',
    'antre-puskesmas-dari-rumah': 'promising',
    'loket-ramah-disabilitas': 'promising',
    'izin-kilat-warung': 'unproven',
    'lacak-izin-lewat-pesan-singkat': 'unproven',
    'parkir-tanpa-tunai-pasar': 'burdening',
    'perpustakaan-singgah-stasiun': 'proven',
  })
})

// The last second of a year, the first of a month after a weekend, and a day that comes every four years, in Jakarta.
test.each(['2026-12-31T16:59:59Z', '2027-01-31T17:00:00Z', '2028-02-28T20:00:00Z'])(
  'so it does when Labinov is first started on %s',
  { timeout: 120_000 },
  async (moment) => {
    const other = await testDatabase()
    await load(other, moment)
    const { rows } = await other.pool.query('SELECT DISTINCT verdict FROM innovation ORDER BY verdict')
    await other.close()
    expect(rows.map(({ verdict }) => verdict)).toEqual(['burdening', 'promising', 'proven', 'unproven'])
  },
)

test('one is proven by its plan, one stands without, one has faded, one was changed, and one change waits', async () => {
  expect((await verdictOf('perpustakaan-singgah-stasiun')).judgement.plan).toEqual({
    standing: 'proves',
    registeredOn: '2019-12-16',
  })
  expect((await verdictOf('sianduk')).judgement.plan).toBeUndefined()
  const faded = (await verdictOf('klinik-investasi-jumat')).judgement.dimensions.effective
  expect(faded.reasons.map(({ code }) => code)).toEqual(['unseen-lately'])
  const { byChange } = (await verdictOf('parkir-tanpa-tunai-pasar')).judgement
  expect(byChange?.verdict).toBe('burdening')
  expect(byChange?.changes).toContainEqual({ subject: 'target', outcome: 'ukuran-1', on: '2026-11-24' })
  const page = async (path: string) =>
    (await testApplication(database, () => new Date('2026-11-24T05:00:00Z')).get(path)).text()
  expect(await page('/tangsel/innovations/perpustakaan-singgah-stasiun/figures')).toContain('dimundurkan')
  const changed = await page('/tangsel/innovations/parkir-tanpa-tunai-pasar')
  expect(changed).toContain('Menurut rencana yang didaftarkan: Membebani. Menurut perubahannya: Membebani.')
  expect(changed).toContain('Kokohkah hasilnya?')
  const noLonger = await page('/tangsel/innovations/klinik-investasi-jumat')
  expect(noLonger).toContain('sudah tidak terlihat')
  expect(noLonger).toContain('membaik (pernah, tetapi pada angka terbaru tidak terlihat lagi)')
  // It is unproven: that those who answered like it is not said.
  expect(noLonger).not.toContain('disukai yang menjawab')
  // The region tells how many of those proven may be false, and that of one nothing can be said.
  expect(await page('/tangsel')).toMatch(
    /1 disebut terbukti\..*terlalu sedikit untuk mengatakan berapa yang keliru\./,
  )
  const { rows } = await database.pool.query(
    'SELECT count(*)::int AS waiting FROM verdict_proposal p WHERE NOT EXISTS (SELECT FROM verdict_proposal_answer a WHERE a.proposal_id = p.id)',
  )
  expect(rows[0].waiting).toBeGreaterThan(0)
}, 60_000)

test('every verdict of the demonstration is made again from what is stored with it', async () => {
  for (const slug of ['sianduk', 'parkir-tanpa-tunai-pasar']) {
    const { evidence, judgement, policyVersion } = await verdictOf(slug)
    const { policy } = (await findPolicy(database.db, regionId, policyVersion))!
    expect(judge(evidence, policy)).toEqual(judgement)
  }
})
