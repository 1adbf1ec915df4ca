import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import errorRates from '../../../src/domain/facts/error-rates.json' with { type: 'json' }
import { DEFAULT_POLICY } from '../../../src/domain/verdict/policy.ts'
import { changePolicy, openPolicies } from '../../../src/services/verdict/change-policy.ts'
import { type TestApplication, testApplication } from '../../support/application.ts'
import { type Laboratory, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
let application: TestApplication

beforeAll(async () => {
  const clock = () => new Date('2026-11-20T02:00:00Z')
  laboratory = await testLaboratory(clock)
  application = testApplication(laboratory.database, clock)
})
afterAll(() => laboratory.close())

const pageOf = async (path: string) => (await application.get(path)).text()

test('before a region sets anything it judges by what Labinov comes with, and says so', async () => {
  const html = await pageOf('/kota-uji/method')
  expect(html).toContain('Di Kota Uji kini berlaku versi 1 dari ambang penilaian.')
  expect(html).toContain('Ambang ini bawaan Labinov; daerah belum mengubahnya.')
  expect(html).toContain('tempat pembanding')
  // The figures of the page are those that the simulation left.
  const found = errorRates.rates.find(
    ({ world, event }) => world === 'better by 1.5' && event === 'effective',
  )
  const share = (100 * (found?.share ?? 0)).toLocaleString('id', { maximumFractionDigits: 1 })
  expect(html.split('membaik 1,5')[1]).toContain(`>${share}%<`)
  expect(html).not.toContain('diukur dengan ambang bawaan')
  const ever = errorRates.overTime.find(({ said }) => said === 'ever effective')
  const count = Math.round(100 * (ever?.share ?? 0))
  expect(html).toContain(`Dari 100 inovasi yang tidak mengubah apa pun, ${count} pernah disebut membaik`)
  // Five conditions first, each drawn met and not met, then one example and how to cite.
  expect(html.indexOf('Lima syarat')).toBeLessThan(html.indexOf('Empat simpulan'))
  expect(html.match(/<svg class="drawing/g)).toHaveLength(10)
  expect(html).toMatch(/Maka yang dikatakan:.*Lama menunggu turun dari rata-.*rata.*Membaik: terpenuhi/s)
  expect(html).toContain('lisensi MIT')
})

test('a region’s own thresholds are told with who set them, when and why, and that the rates are of others', async () => {
  const leader = await laboratory.join('Pengelola (contoh)', 'lab-manager')
  const region = { id: laboratory.regionId, timeZone: 'Asia/Jakarta' as const }
  const { key: _, validFrom: __, ...thresholds } = DEFAULT_POLICY
  const [{ version }] = await openPolicies(laboratory.services, region.id)
  const change = { basedOn: version, thresholds: { ...thresholds, answersMin: 45 }, reason: 'Kota kecil' }
  expect(await changePolicy(application.services, leader, region, change)).toMatchObject({ ok: true })
  const html = await pageOf('/kota-uji/method')
  expect(html).toContain('versi 2')
  expect(html).toMatch(/Ditetapkan Pengelola \(contoh\), 20 November 2026.*Alasan: Kota kecil/)
  expect(html).toContain('Di bawah 45 jawaban')
  expect(html).toContain('diukur dengan ambang bawaan')
  expect(await pageOf('/en/kota-uji/method')).toContain('Kota Uji judges by version 2')
})

test('the method in full is the document that comes with this version', async () => {
  const document = readFileSync(new URL('../../../docs/method.md', import.meta.url), 'utf8')
  expect(await pageOf('/method/method.md')).toBe(document)
  expect(await pageOf('/method')).toContain('href="/method/method.md"')
})
