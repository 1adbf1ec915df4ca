import type { AgencyNote } from '../ledger.ts'
import type { Size } from '../size.ts'

/** Fields of work of invented offices; the first is the one that the health centres stand under. */
const FIELDS = [
  ...[
    'Kesehatan',
    'Pendidikan',
    'Sosial',
    'Perhubungan',
    'Lingkungan',
    'Perpustakaan',
    'Pariwisata',
    'Pertanian',
  ],
  ...[
    'Perikanan',
    'Perdagangan',
    'Koperasi',
    'Kependudukan',
    'Kebudayaan',
    'Olahraga',
    'Kebakaran',
    'Perumahan',
  ],
  ...['Pertanahan', 'Penataan Ruang', 'Ketenagakerjaan', 'Perizinan', 'Komunikasi', 'Statistik', 'Kearsipan'],
  ...['Pemberdayaan Desa', 'Pemberdayaan Perempuan', 'Ketahanan Pangan', 'Peternakan', 'Kehutanan', 'Energi'],
  ...['Pengairan', 'Bina Marga', 'Cipta Karya', 'Persandian', 'Kepemudaan', 'Kebersihan'],
]
const PLACES = [
  ...[
    'Melati',
    'Mawar',
    'Kenanga',
    'Cempaka',
    'Dahlia',
    'Anggrek',
    'Teratai',
    'Flamboyan',
    'Kamboja',
    'Seroja',
  ],
  ...['Bakung', 'Tanjung', 'Kemuning', 'Wijaya', 'Soka', 'Asoka', 'Lavender', 'Tulip', 'Sakura', 'Alamanda'],
  ...['Nusa Indah', 'Bugenvil', 'Edelweis', 'Krisan', 'Gardenia'],
]

const note = (name: string, kind: AgencyNote['kind'], parent: string | null): AgencyNote => ({
  name,
  kind,
  counts: kind !== 'health-centre',
  parent,
  mergedInto: null,
  key: '',
  id: '',
})

/** The agencies of an invented city, by size. */
export function agenciesOf({ offices, districts, healthCentres }: Size): AgencyNote[] {
  const health = `Dinas ${FIELDS[0]}`
  return [
    ...FIELDS.slice(0, offices).map((field) => note(`Dinas ${field}`, 'office', null)),
    ...PLACES.slice(0, districts).map((place) => note(`Kecamatan ${place}`, 'district', null)),
    ...PLACES.slice(0, healthCentres).map((place) => note(`Puskesmas ${place}`, 'health-centre', health)),
  ]
}

const THINGS = [
  ...[
    'Antre',
    'Antar',
    'Jemput',
    'Loket',
    'Kartu',
    'Kelas',
    'Kebun',
    'Pos',
    'Pasar',
    'Sapa',
    'Jaga',
    'Rumah',
  ],
  ...['Lacak', 'Daftar', 'Peta', 'Tabung', 'Titik', 'Sahabat', 'Sore', 'Ruang'],
]
const WHATS = [
  ...[
    'Bunda',
    'Lansia',
    'Warung',
    'Sampah',
    'Buku',
    'Izin',
    'Akta',
    'Air',
    'Bibit',
    'Nelayan',
    'Difabel',
    'Remaja',
  ],
  ...['Guru', 'Jalan', 'Lampu', 'Banjir', 'Pupuk', 'Sungai', 'Pangan', 'Kerja'],
]

/** Names that no two innovations share and that no search for twins takes for one another. */
export function innovationName(place: number): string {
  const thing = THINGS[place % THINGS.length]
  const what = WHATS[(Math.floor(place / THINGS.length) * 7 + place * 3) % WHATS.length]
  const round = Math.floor(place / (THINGS.length * WHATS.length))
  return `${thing} ${what} ${SUFFIXES[(place * 5 + round) % SUFFIXES.length]}`
}

const SUFFIXES = [
  ...[
    'Cepat',
    'Bersama',
    'Keliling',
    'Daring',
    'Mandiri',
    'Peduli',
    'Terpadu',
    'Ramah',
    'Sehati',
    'Gemilang',
  ],
  ...['Juara'],
]
