import type { LocalMoment } from '../calendar/local-moment.ts'
import facts from '../facts/report-classes.json' with { type: 'json' }
import type { ColumnMapping, Headings } from '../intake/columns.ts'
import { normalName } from '../intake/names.ts'
import type { NationalState } from './channel-state.ts'
import { type ReportClass, reportClasses } from './report-class.ts'

/** What a file of the national channel may say of a report; the first eight are its own columns. */
export const complaintFields = [
  'trackingId',
  'receivedAt',
  'category',
  'agency',
  'originalText',
  'finalText',
  'status',
  'district',
  'reportClass',
  'answeredAt',
  'innovation',
] as const
export type ComplaintField = (typeof complaintFields)[number]

/** A report as the file tells it. What the file does not say is null. */
export type ComplaintValues = {
  readonly trackingId: string
  readonly receivedAt: LocalMoment | null
  readonly reportClass: ReportClass
  readonly category: string | null
  readonly agencyKey: string | null
  readonly text: string
  readonly finalText: string | null
  readonly state: NationalState | null
  readonly districtCode: string | null
  /** A place that is no district of the region. */
  readonly place: string | null
  readonly answeredAt: LocalMoment | null
  readonly innovationId: string | null
  /** Invented: the text itself says "(contoh)". */
  readonly isExample: boolean
}

/** Other headings under which dashboards and older files give the same; those of the facts come before them. */
const OTHER_HEADINGS: Headings<ComplaintField> = {
  trackingId: [
    ...['trackingid', 'no tracking id', 'nomor tracking', 'nomor lacak', 'nomor laporan', 'no laporan'],
    ...['id laporan', 'kode laporan', 'nomor tiket', 'tracking number'],
  ],
  receivedAt: [
    ...[
      'tanggal laporan',
      'tanggal masuk',
      'tgl laporan masuk',
      'tgl laporan',
      'tanggal lapor',
      'waktu laporan',
    ],
    ...['tanggal', 'date received', 'report date'],
  ],
  category: ['kategori laporan', 'topik', 'category'],
  agency: [
    ...['instansi', 'instansi tujuan', 'disposisi', 'terdisposisi', 'perangkat daerah', 'opd', 'unit kerja'],
    ...['agency'],
  ],
  originalText: ['isi laporan', 'isi aduan', 'uraian laporan', 'laporan', 'aduan', 'report'],
  finalText: ['isi laporan final', 'final report'],
  status: ['status', 'status laporan', 'status akhir', 'state'],
  district: ['nama kecamatan', 'wilayah', 'lokasi', 'district'],
  reportClass: ['klasifikasi', 'klasifikasi laporan', 'jenis laporan', 'tipe laporan', 'jenis', 'class'],
  answeredAt: [
    ...[
      'tanggal tindak lanjut',
      'tanggal tanggapan',
      'tanggal jawaban',
      'tanggal selesai',
      'tgl tindak lanjut',
    ],
    ...['tanggal tindak lanjut terakhir', 'date answered'],
  ],
  innovation: ['inovasi', 'nama inovasi', 'innovation'],
}

/** The columns of the national channel's export, in its order. */
export const nationalColumns = facts.importColumns as readonly {
  readonly header: string
  readonly field: ComplaintField
}[]

const headings: Record<ComplaintField, readonly string[]> = { ...OTHER_HEADINGS }
for (const { header, field } of nationalColumns) headings[field] = [normalName(header), ...headings[field]]

/** The headings of a file of the national channel. */
export const complaintHeadings: Headings<ComplaintField> = headings

/** One of the two texts is enough. */
export function hasReport({ originalText, finalText }: ColumnMapping<ComplaintField>): boolean {
  return originalText !== undefined || finalText !== undefined
}

const CLASS_WORDS: Readonly<Record<ReportClass, readonly string[]>> = {
  'complaint-non-supervisory': ['pengaduan', 'aduan', 'keluhan', 'pengaduan masyarakat', 'complaint'],
  'complaint-supervisory': [
    ...[
      'berkadar pengawasan',
      'pengawasan',
      'dugaan pelanggaran',
      'penyalahgunaan wewenang',
      'whistleblowing',
    ],
  ],
  aspiration: ['saran', 'usul', 'usulan', 'masukan', 'harapan', 'suggestion'],
  'information-request': ['informasi', 'permohonan informasi', 'pertanyaan', 'information', 'question'],
}

const CLASSES = new Map(
  reportClasses.flatMap((key) => {
    const names = facts.periods
      .flatMap(({ classes }) => classes)
      .filter((one) => one.key === key)
      .flatMap((one) => [one.name_id, one.name_en])
    return [key, ...names, ...CLASS_WORDS[key]].map((word) => [normalName(word), key] as const)
  }),
)

/** The class that a word means, by the field's names and their usual short forms; null for a heading such as 'Kesehatan'. */
export function readReportClass(text: string): ReportClass | null {
  return CLASSES.get(normalName(text)) ?? null
}

/** The name of a class in the national channel. */
export function classLabelOf(reportClass: ReportClass): string {
  const names = facts.periods.flatMap(({ classes }) => classes)
  return names.find(({ key }) => key === reportClass)?.name_id ?? reportClass
}
