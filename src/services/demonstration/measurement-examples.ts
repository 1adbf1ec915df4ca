import type { IndicatorDefinition } from '../../store/measurement/indicator.ts'
import type { serviceChange } from '../../store/schema/innovation.ts'

/** An invented series: what is measured, around which values it moves before and after the launch. */
export type IndicatorExample = {
  readonly definition: IndicatorDefinition
  readonly target: number | null
  /** First month, and average before and from the launch on, with the usual ups and downs around it. */
  readonly series: {
    readonly from: string
    readonly launch: string
    readonly before: number
    readonly after: number
    readonly spread: number
    readonly digits: number
    /** Months that are not filled in: the newest ones, for there is always something left to do. */
    readonly openMonths?: number
    /** Newest months in which it is about as it was before the launch, and around which average. */
    readonly faded?: { readonly months: number; readonly average: number }
  } | null
}

type CostKey = (typeof serviceChange.$inferSelect)['key']

export type MeasurementExample = {
  readonly slug: string
  /** Days ago on which the values were recorded; the history of the verdicts follows from it. */
  readonly daysAgo: number
  readonly indicators: readonly IndicatorExample[]
  readonly costs: readonly { key: CostKey; before: number; after: number }[]
}

const register = 'Register layanan (contoh)'

const english: Readonly<Record<string, string>> = {
  'Pengaduan per 1.000 layanan': 'Complaints per 1,000 served',
  'Waktu penyelesaian': 'Completion time',
  'Dokumen terkirim': 'Documents delivered',
  'Lama izin terbit': 'Time until a permit is issued',
  'Pesan status terkirim': 'Status messages sent',
  'Lama antre keluar pasar': 'Queueing time at the market exit',
  'Kendaraan membayar tanpa tunai': 'Vehicles paying without cash',
  'Lama izin warung terbit': 'Time until a stall permit is issued',
  'Lama menunggu di puskesmas': 'Waiting time at the health centre',
  'Pasien memakai antrean daring': 'Patients queueing online',
  'Lama layanan di loket 4': 'Service time at counter 4',
  'Warga disabilitas terlayani': 'Persons with disabilities served',
  'Lama menunggu jawaban konsultasi': 'Waiting time for advice',
  'Waktu untuk meminjam satu buku': 'Time to borrow a book',
  'Buku dipinjam': 'Books borrowed',
}

function outcome(
  name: string,
  unit: string,
  baseline: number | null,
  changes: Partial<IndicatorDefinition> = {},
): IndicatorDefinition {
  return {
    name,
    nameEn: english[name] ?? null,
    definition: 'Rata-rata sebulan menurut catatan harian petugas (contoh).',
    kind: 'outcome',
    unit,
    direction: 'lower',
    frequency: 'month',
    baselineValue: baseline,
    baselineOn: baseline === null ? null : '2020-01-31',
    baselineSource: baseline === null ? null : register,
    purpose: null,
    source: register,
    ...changes,
  }
}

const output = (name: string, unit: string, baseline: number | null, served = true) =>
  outcome(name, unit, baseline, {
    kind: 'output',
    direction: 'higher',
    purpose: served ? 'served' : null,
  })

const complaintRate = outcome('Pengaduan per 1.000 layanan', 'pengaduan', null, {
  purpose: 'complaints-per-thousand',
})

/** The indicators of Sianduk, in the order of the columns of its file. */
export const siandukIndicators: readonly {
  column: string
  definition: IndicatorDefinition
  target: number
}[] = [
  {
    column: 'waktu_penyelesaian_hari',
    definition: outcome('Waktu penyelesaian', 'hari', 9, {
      definition: 'Dari berkas lengkap sampai dokumen diterima warga, rata-rata sebulan.',
      baselineOn: '2020-09-30',
    }),
    target: 5,
  },
  {
    column: 'dokumen_terkirim',
    definition: { ...output('Dokumen terkirim', 'dokumen', 0), baselineOn: '2020-09-30' },
    target: 1200,
  },
  { column: 'pengaduan_per_1000', definition: complaintRate, target: 6 },
]

/** Invented, and marked as examples: each of the four verdicts appears once or more. */
export const measurementExamples: readonly MeasurementExample[] = [
  {
    slug: 'lacak-izin-lewat-pesan-singkat',
    daysAgo: 45,
    indicators: [
      {
        definition: outcome('Lama izin terbit', 'hari', 7.2),
        target: 4,
        series: {
          from: '2019-06',
          launch: '2020-07',
          before: 7.2,
          after: 7,
          spread: 0.8,
          digits: 1,
          openMonths: 2,
        },
      },
      {
        definition: output('Pesan status terkirim', 'pesan', 0),
        target: 900,
        series: {
          from: '2019-06',
          launch: '2020-07',
          before: 0,
          after: 820,
          spread: 60,
          digits: 0,
          openMonths: 2,
        },
      },
    ],
    costs: [{ key: 'visits', before: 3, after: 2 }],
  },
  {
    slug: 'parkir-tanpa-tunai-pasar',
    daysAgo: 20,
    indicators: [
      {
        definition: outcome('Lama antre keluar pasar', 'menit', 4.1),
        target: 3,
        series: { from: '2019-06', launch: '2020-09', before: 4.1, after: 7.9, spread: 0.6, digits: 1 },
      },
      {
        definition: output('Kendaraan membayar tanpa tunai', 'kendaraan', 0),
        target: 4000,
        series: { from: '2019-06', launch: '2020-09', before: 0, after: 3100, spread: 180, digits: 0 },
      },
      {
        definition: complaintRate,
        target: 3,
        series: { from: '2019-06', launch: '2020-09', before: 3, after: 11, spread: 0.7, digits: 1 },
      },
    ],
    costs: [
      { key: 'minutes', before: 4, after: 8 },
      { key: 'rupiah', before: 3000, after: 4500 },
    ],
  },
  {
    slug: 'izin-kilat-warung',
    daysAgo: 12,
    indicators: [
      {
        definition: outcome('Lama izin warung terbit', 'hari', 6),
        target: 1,
        series: {
          from: '2020-03',
          launch: '2020-06',
          before: 6,
          after: 2.4,
          spread: 0.5,
          digits: 1,
          openMonths: 70,
        },
      },
    ],
    costs: [{ key: 'documents', before: 6, after: 3 }],
  },
  {
    slug: 'antre-puskesmas-dari-rumah',
    daysAgo: 3,
    indicators: [
      {
        definition: outcome('Lama menunggu di puskesmas', 'menit', 96),
        target: 30,
        series: { from: '2019-06', launch: '2020-08', before: 96, after: 41, spread: 8, digits: 0 },
      },
      {
        definition: output('Pasien memakai antrean daring', 'orang', 0, false),
        target: null,
        series: { from: '2019-06', launch: '2020-08', before: 0, after: 2300, spread: 150, digits: 0 },
      },
    ],
    costs: [
      { key: 'minutes', before: 96, after: 41 },
      { key: 'visits', before: 2, after: 1 },
    ],
  },
  {
    slug: 'loket-ramah-disabilitas',
    daysAgo: 2,
    indicators: [
      {
        definition: outcome('Lama layanan di loket 4', 'menit', 38),
        target: 20,
        series: {
          from: '2019-06',
          launch: '2020-07',
          before: 38,
          after: 19,
          spread: 3,
          digits: 0,
          openMonths: 1,
        },
      },
      {
        definition: output('Warga disabilitas terlayani', 'orang', 12),
        target: 60,
        series: {
          from: '2019-06',
          launch: '2020-07',
          before: 12,
          after: 57,
          spread: 6,
          digits: 0,
          openMonths: 1,
        },
      },
    ],
    costs: [{ key: 'minutes', before: 38, after: 19 }],
  },
  {
    slug: 'klinik-investasi-jumat',
    daysAgo: 9,
    indicators: [
      {
        definition: outcome('Lama menunggu jawaban konsultasi', 'hari', 12),
        target: 5,
        series: {
          from: '2019-06',
          launch: '2020-09',
          before: 12,
          after: 6,
          spread: 2,
          digits: 1,
          faded: { months: 8, average: 12.6 },
        },
      },
    ],
    costs: [],
  },
  {
    slug: 'perpustakaan-singgah-stasiun',
    daysAgo: 26,
    indicators: [
      {
        definition: outcome('Waktu untuk meminjam satu buku', 'menit', 46, { baselineOn: '2019-11-30' }),
        target: 25,
        series: { from: '2018-06', launch: '2020-02', before: 46, after: 19, spread: 5, digits: 0 },
      },
      {
        definition: { ...output('Buku dipinjam', 'buku', 0), baselineOn: '2019-11-30' },
        target: 1000,
        series: { from: '2018-06', launch: '2020-02', before: 0, after: 1150, spread: 90, digits: 0 },
      },
      {
        definition: complaintRate,
        target: 4,
        series: { from: '2018-06', launch: '2020-02', before: 4, after: 3, spread: 0.6, digits: 1 },
      },
    ],
    costs: [{ key: 'minutes', before: 46, after: 19 }],
  },
]
