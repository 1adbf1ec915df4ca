import { writeCsv } from '../../../../../documents/csv.ts'
import type { Actor } from '../../../../../domain/access/role.ts'
import { exportCohort } from '../../../../../services/programme/export-cohort.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { notFound } from '../../../../respond.tsx'
import { CSV_TYPE, sendFile } from '../../../../send-file.ts'
import type { Visit } from '../../../../visit.ts'

type InRegion = Visit & { region: RegionScope; actor: Actor }

// The columns of LAN's system, as its public pages show them; no official specification is known.
const funnelHeader = [
  'Provinsi',
  'Kabupaten/Kota',
  'Jilid',
  'Drum Up',
  'Diagnose',
  'Desain',
  'Deliver Launch',
  'Deliver Monitor',
  'Display',
  'Total',
]
const listHeader = [
  'Judul Inovasi',
  'SDGS',
  'Tahun',
  'Instansi',
  'Kategori Instansi',
  'Nama Inovator',
  'Unit Inovator',
  'Alamat Inovator',
  'Koordinat',
  'Deskripsi',
]

const categories = { province: 'Provinsi', regency: 'Kabupaten', city: 'Kota' } as const

export async function downloadCohortFunnel(visit: InRegion): Promise<Response> {
  const { services, region, parameters } = visit
  const exported = await exportCohort(services, region, parameters.cohort ?? '')
  if (!exported) return notFound(visit)
  const { drumUp, diagnose, design, launched, monitored, display, total } = exported.funnel
  const counts = [drumUp, diagnose, design, launched, monitored, display, total]
  const bytes = writeCsv(funnelHeader, [[exported.provinceName, region.name, exported.name, ...counts]])
  return sendFile(visit, { content: bytes, type: CSV_TYPE, name: 'labinov-funnel.csv' })
}

/** Names and addresses of people stay empty: they are personal data, and who innovates is a team. */
export async function downloadCohortList(visit: InRegion): Promise<Response> {
  const { services, region, parameters } = visit
  const exported = await exportCohort(services, region, parameters.cohort ?? '')
  if (!exported) return notFound(visit)
  const rows = exported.innovations.map(({ name, year, agencyName, description }) => {
    return [name, '', year, region.name, categories[exported.kind], '', agencyName, '', '', description ?? '']
  })
  const content = writeCsv(listHeader, rows)
  return sendFile(visit, { content, type: CSV_TYPE, name: 'labinov-innovations.csv' })
}
