import { randomInt } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeCsv } from '../../../src/documents/csv.ts'
import { writeXlsx, type XlsxCell } from '../../../src/documents/xlsx.ts'
import type { Actor } from '../../../src/domain/access/role.ts'
import type { RegionTimeZone } from '../../../src/domain/calendar/time-zone.ts'
import { nationalStates } from '../../../src/domain/complaint/channel-state.ts'
import { complaintStates } from '../../../src/domain/complaint/complaint.ts'
import { reportClasses } from '../../../src/domain/complaint/report-class.ts'
import { newTicket } from '../../../src/domain/complaint/ticket.ts'
import { readableText } from '../../../src/domain/intake/table.ts'
import type { AgencyId, ComplaintId, RegionId } from '../../../src/domain/scope.ts'
import { complaintList } from '../../../src/services/complaint/complaint-list.ts'
import { exportComplaints, exportHeader } from '../../../src/services/complaint/export-complaints.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { insertComplaint } from '../../../src/store/complaint/complaint.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { agency, region as regionTable } from '../../../src/store/schema/index.ts'
import { bringList } from '../../support/bring-list.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
let manager: PersonAuthor
const now = new Date('2026-11-20T03:00:00Z')
const words = { mask: (kind: string) => `[${kind}]`, secret: '[rahasia]' }

beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  manager = await laboratory.join('Pengelola (contoh)', 'lab-manager')
})
afterAll(() => laboratory.close())

let serial = 10

/** Another region with an agency of the same name. */
async function newRegion(timeZone: RegionTimeZone): Promise<RegionScope> {
  serial += 1
  const id = await change(laboratory.database.db, system('test'), 'test', async (transaction) => {
    const values = { slug: `kota-${serial}`, code: `98.${serial}`, name: 'Kota Uji', kind: 'city' as const }
    const [row] = await transaction
      .insert(regionTable)
      .values({ ...values, timeZone, provinceName: 'Uji', settings: { smallNumberLimit: 5 } })
      .returning({ id: regionTable.id })
    await transaction.insert(agency).values({
      regionId: row?.id as RegionId,
      id: newIdentifier() as AgencyId,
      key: 'dinas-uji',
      kind: 'dinas',
      name: 'Dinas Uji',
      abbreviation: 'Dinuji',
    })
    return row?.id as RegionId
  })
  return (await findRegionById(laboratory.database.db, id))!
}

async function rowsOf(region: RegionScope): Promise<string[][]> {
  const actor: Actor = {
    personId: manager.personId,
    name: 'Contoh',
    memberships: [{ regionId: region.id, role: 'lab-manager', agencyId: null }],
  }
  const rows: string[][] = []
  const wish = { filter: 'all' as const, narrowing: {} }
  for await (const batch of exportComplaints(laboratory.services, manager, actor, region, wish, words)) {
    rows.push(...batch)
  }
  // By their numbers: those of the same minute have no other order.
  return rows.sort(([one = ''], [other = '']) => (one < other ? -1 : 1))
}

const bring = async (region: RegionScope, bytes: Uint8Array) => {
  const outcome = await bringList(laboratory.services, { author: manager, region }, complaintList, bytes)
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.value
}

/** A text as forms keep it. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...'=+-@\'";,\t\n\r#&<> a1.'), minLength: 1, maxLength: 30 }),
    fc.constantFrom(
      '-',
      'tidak ada',
      'n/a',
      '=HYPERLINK("http://contoh.invalid";"klik")',
      '05/03/2026',
      '1E+12',
    ),
  )
  .map((typed) => readableText(typed).normalize('NFC').trim())
  .filter((typed) => typed !== '')

const moment = fc.date({ min: new Date('2020-01-01T00:00:00Z'), max: now, noInvalidDate: true })

const complaint = fc.record({
  text,
  receivedAt: moment,
  reportClass: fc.constantFrom(...reportClasses),
  state: fc.constantFrom(...complaintStates.filter((state) => state !== 'merged')),
  nationalState: fc.option(fc.constantFrom(...nationalStates)),
  hasAgency: fc.boolean(),
})

type Drawn = typeof complaint extends fc.Arbitrary<infer One> ? One : never

async function keep(region: RegionScope, drawn: readonly Drawn[]): Promise<void> {
  const { rows } = await laboratory.database.pool.query('SELECT id FROM agency WHERE region_id = $1', [
    region.id,
  ])
  await change(laboratory.database.db, system('test'), 'test', async (transaction) => {
    for (const { hasAgency, ...values } of drawn) {
      await insertComplaint(transaction, {
        ...values,
        regionId: region.id,
        id: newIdentifier() as ComplaintId,
        ticket: newTicket(randomInt),
        agencyId: hasAgency ? (rows[0].id as AgencyId) : null,
      })
    }
  })
}

const epoch = Date.UTC(1899, 11, 30)

/** What office software makes of a moment when the file is opened and kept. */
const offices: readonly ((local: string) => XlsxCell)[] = [
  (local) => local,
  (local) => local.replace(' ', 'T'),
  (local) => local.replace(/^(\d{4})-(\d\d)-(\d\d)/, '$3/$2/$1'),
  (local) =>
    local.replace(/^(\d{4})-(\d\d)-(\d\d)(?: (\d\d):(\d\d))?/, (_, y, m, d, h, min) =>
      h ? `${Number(d)}/${Number(m)}/${y} ${h}.${min}` : `${d}/${m}/${y}`,
    ),
  (local) => ((dateOf(local).getTime() - epoch) / 86_400_000).toFixed(6).replace('.', ','),
  (local) => (dateOf(local).getTime() - epoch) / 86_400_000,
  (local) => dateOf(local),
]

const dateOf = (local: string) => new Date(`${local.slice(0, 10)}T${local.slice(11) || '00:00'}Z`)

test('whatever complaint is exported, however it is kept, and imported elsewhere says the same; twice is once', async () => {
  const zones = fc.constantFrom<RegionTimeZone>('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')
  const drawn = fc.array(complaint, { minLength: 1, maxLength: 6 })
  const office = fc.integer({ min: 0, max: offices.length - 1 })
  await fc.assert(
    fc.asyncProperty(drawn, zones, office, fc.boolean(), async (complaints, zone, way, asSheet) => {
      const home = await newRegion(zone)
      await keep(home, complaints)
      const rows = await rowsOf(home)
      expect(rows.map((row) => row[4]).sort()).toEqual(complaints.map((one) => one.text).sort())
      const kept = rows.map((row) =>
        row.map((cell, column) => (column === 1 ? offices[way]?.(cell) : cell) ?? ''),
      )
      const bytes = asSheet
        ? await writeXlsx([{ name: 'LAPOR', header: exportHeader, rows: kept }])
        : writeCsv(
            exportHeader,
            kept.map((row) =>
              row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 16) : cell)),
            ),
          )
      const elsewhere = await newRegion(zone)
      const first = await bring(elsewhere, bytes)
      expect(first.rows.filter(({ outcome }) => outcome !== 'create')).toEqual([])
      expect(first.written).toBe(rows.length)
      expect(await rowsOf(elsewhere)).toEqual(rows)
      expect((await bring(elsewhere, bytes)).written).toBe(0)
      expect((await bring(home, bytes)).rows.map(({ outcome }) => outcome)).toEqual(
        rows.map(() => 'unchanged'),
      )
      const { rows: deadlines } = await laboratory.database.pool.query(
        'SELECT FROM complaint WHERE region_id = $1 AND due_on IS NOT NULL',
        [elsewhere.id],
      )
      expect(deadlines).toEqual([])
    }),
    { numRuns: 25 },
  )
})
