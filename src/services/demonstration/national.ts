import { writeCsv } from '../../documents/csv.ts'
import { localMoment } from '../../domain/calendar/local-moment.ts'
import type { RegionId } from '../../domain/scope.ts'
import { type Author, system } from '../../store/base/change.ts'
import { findRegionById } from '../../store/region/region.ts'
import { complaintList } from '../complaint/complaint-list.ts'
import { exportHeader } from '../complaint/export-complaints.ts'
import { importList } from '../intake/settle-list.ts'
import type { Services } from '../services.ts'

/** Invented reports as the national channel would export them, by how many days ago they came in. */
const examples: readonly (readonly [daysAgo: number, ...cells: string[]])[] = [
  [
    52,
    '9000001',
    'Pengaduan',
    'Dinas Kesehatan',
    'Nomor antrean puskesmas habis pukul tujuh. (contoh)',
    'Nomor antrean puskesmas habis pukul tujuh pagi sejak Senin. (contoh)',
    'Selesai',
    'Ciputat',
  ],
  [
    24,
    '9000002',
    'Aspirasi',
    'Dinas Perhubungan',
    'Mohon ada halte di depan pasar. (contoh)',
    '',
    'Proses',
    'Serpong',
  ],
  [
    6,
    '9000003',
    'Permintaan Informasi',
    '',
    'Kapan perpustakaan buka Sabtu? (contoh)',
    '',
    'Belum Terverifikasi',
    '',
  ],
]

const DAY_MS = 86_400_000
const author: Author = system('demonstration')

/** Some reports of the national channel, taken in by the same import as everybody's. */
export async function insertDemonstrationNational(services: Services, regionId: RegionId): Promise<void> {
  const region = await findRegionById(services.db, regionId)
  if (!region) return
  const rows = examples.map(([daysAgo, number = '', ...cells]) => {
    const receivedAt = new Date(services.clock().getTime() - daysAgo * DAY_MS)
    return [number, localMoment(receivedAt, region.timeZone), ...cells]
  })
  const scope = { region, author, now: services.clock() }
  const options = { dryRun: false, columns: {}, said: {}, reason: null, fileName: 'lapor.csv' }
  const outcome = await importList(services, scope, complaintList, writeCsv(exportHeader, rows), options)
  if (!outcome.ok || outcome.value.written !== rows.length) {
    throw new Error('the reports of the demonstration were refused')
  }
}
