import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeCsv } from '../../../src/documents/csv.ts'
import { readTable } from '../../../src/documents/table.ts'
import { writeXlsx } from '../../../src/documents/xlsx.ts'
import type { Actor, Role } from '../../../src/domain/access/role.ts'
import { directionMarks } from '../../../src/domain/direction-marks.ts'
import type { AgencyId, RegionId } from '../../../src/domain/scope.ts'
import { complaintList } from '../../../src/services/complaint/complaint-list.ts'
import { exportComplaints, exportHeader } from '../../../src/services/complaint/export-complaints.ts'
import { makeComplaint } from '../../../src/services/complaint/make-complaint.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import type { ComplaintNarrowing } from '../../../src/store/complaint/complaint-list.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { agency, region as regionTable } from '../../../src/store/schema/index.ts'
import { bringList } from '../../support/bring-list.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
let region: RegionScope
let empty: RegionScope
let manager: PersonAuthor
let now = new Date('2026-11-20T03:00:00Z')
const words = { mask: (kind: string) => `[${kind}]`, secret: '[rahasia]' }

const actor = (role: Role, where: RegionId, agencyId: AgencyId | null = null): Actor => ({
  personId: manager.personId,
  name: 'Contoh',
  memberships: [{ regionId: where, role, agencyId }],
})

async function rowsOf(
  who: Actor,
  where: RegionScope = region,
  narrowing: ComplaintNarrowing = {},
): Promise<string[][]> {
  const rows: string[][] = []
  const wish = { filter: 'all' as const, narrowing }
  for await (const batch of exportComplaints(laboratory.services, manager, who, where, wish, words))
    rows.push(...batch)
  return rows
}

async function make(text: string, changes: Partial<Parameters<typeof makeComplaint>[3]> = {}) {
  now = new Date(now.getTime() + 86_400_000)
  const made = await makeComplaint(laboratory.services, system('test'), region, {
    reportClass: 'complaint-non-supervisory',
    anonymous: true,
    confidential: true,
    text,
    place: 'Loket 3',
    contactName: 'Rahasia',
    contactEmail: null,
    innovationId: laboratory.innovationId,
    photo: null,
    ...changes,
  })
  if (!made.ok) throw new Error(made.code)
}

beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  manager = await laboratory.join('Pengelola (contoh)', 'lab-manager')
  const { db } = laboratory.database
  region = (await findRegionById(db, laboratory.regionId))!
  const emptyId = await change(db, system('test'), 'test', async (transaction) => {
    const [row] = await transaction
      .insert(regionTable)
      .values({
        slug: 'kosong',
        code: '99.02',
        name: 'Kota Kosong',
        kind: 'city' as const,
        provinceName: 'Uji',
        settings: region.settings,
      })
      .returning({ id: regionTable.id })
    const id = row?.id as RegionId
    await transaction.insert(agency).values({
      regionId: id,
      id: newIdentifier() as AgencyId,
      key: 'dinas-uji',
      name: 'Dinas Uji',
      abbreviation: 'Dinuji',
      kind: 'dinas',
    })
    return id
  })
  empty = (await findRegionById(db, emptyId))!
  const national = writeCsv(exportHeader, [
    [
      '5001',
      '2026-03-05',
      'Kesehatan',
      'Dinas Uji',
      'Antrean panjang.',
      'Antrean panjang sekali.',
      'Selesai',
      'Desa Lain',
    ],
    ['5002', '2026-03-06', 'Aspirasi', '', 'Buka Sabtu.', '', 'Proses', ''],
  ])
  await bringList(laboratory.services, { author: manager, region }, complaintList, national)
  await make('=HYPERLINK("http://contoh.invalid";"klik")\n"dua"; baris')
  await make('Hubungi saya di 0812-3456-7890.', { reportClass: 'information-request', confidential: false })
  await make('+62 pungutan', { reportClass: 'complaint-supervisory' })
  await make("'kutip di depan dan \u202e arah", { reportClass: 'aspiration' })
})
afterAll(() => laboratory.close())

/** As a list is read: without the signs that turn the direction of what stands around them. */
const asRead = (rows: string[][]) =>
  rows.map((cells) => cells.map((cell) => cell.replace(directionMarks, '')))

const files: readonly [string, (rows: string[][]) => Uint8Array | Promise<Uint8Array>][] = [
  ['CSV', (rows) => writeCsv(exportHeader, rows)],
  ['XLSX', (rows) => writeXlsx([{ name: 'LAPOR', header: exportHeader, rows }])],
]

test('what is exported and imported into an empty region are the same complaints; once more is nothing', async () => {
  const rows = await rowsOf(actor('lab-manager', region.id))
  expect(rows).toHaveLength(6)
  for (const [index, [, fileOf]] of files.entries()) {
    const bytes = await fileOf(rows)
    const outcome = await bringList(
      laboratory.services,
      { author: manager, region: empty },
      complaintList,
      bytes,
    )
    expect(outcome).toMatchObject({ ok: true, value: { written: index === 0 ? rows.length : 0 } })
    expect(await rowsOf(actor('lab-manager', empty.id), empty)).toEqual(asRead(rows))
  }
  // Back at home every row is known, by its number there or by its ticket here.
  const home = await bringList(
    laboratory.services,
    { author: manager, region },
    complaintList,
    writeCsv(exportHeader, rows),
  )
  expect(home.ok && home.value.rows.map(({ outcome }) => outcome)).toEqual(rows.map(() => 'unchanged'))
})

test('no cell of the file is run as a formula', async () => {
  const rows = await rowsOf(actor('lab-manager', region.id))
  const text = new TextDecoder().decode(writeCsv(exportHeader, rows))
  expect(text).toContain(`'=HYPERLINK`)
  expect(text).not.toMatch(/(?:^|;|")[=+@]/m)
  const sheet = await readTable(await writeXlsx([{ name: 'LAPOR', header: exportHeader, rows }]))
  expect(sheet.ok && sheet.value.rows.map(({ cells }) => cells)).toEqual(asRead(rows))
})

test('whoever does not handle a report reads it covered, and an agency gets only its own', async () => {
  const leader = await rowsOf(actor('leader', region.id))
  expect(leader.map((row) => row[4])).toContain('Hubungi saya di [phone].')
  expect(leader.flat().join(' ')).not.toContain('0812-3456')
  expect(leader.flat()).not.toContain('+62 pungutan')
  const own = await rowsOf(actor('coordinator', region.id, laboratory.agencyId))
  expect(own.map(([number]) => number)).toEqual(['5001'])
  expect((await rowsOf(actor('coach', region.id))).length).toBe(0)
})

test('the filters of the list hold for the file', async () => {
  const count = async (narrowing: ComplaintNarrowing) =>
    (await rowsOf(actor('lab-manager', region.id), region, narrowing)).length
  expect(await count({ from: '2026-03-05', until: '2026-03-05' })).toBe(1)
  expect(await count({ agencyId: laboratory.agencyId })).toBe(1)
  expect(await count({ reportClass: 'aspiration' })).toBe(2)
  expect(await count({ state: 'handed-over' })).toBe(2)
})
