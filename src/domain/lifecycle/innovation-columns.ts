import { type ColumnMapping, guessMapping, type Headings } from '../intake/columns.ts'
import { type InnovationField, REQUIRED_FIELDS } from './innovation-fields.ts'

/** Which column of a list of innovations holds which field. */
export type InnovationColumns = ColumnMapping<InnovationField>

export type ColumnGuess = {
  readonly mapping: InnovationColumns
  /** Columns that mean nothing to us; the person may map them or leave them out. */
  readonly unmapped: readonly number[]
  /** Fields without which no row can be taken over and for which no column was found. */
  readonly missing: readonly InnovationField[]
}

/**
 * Headings, in normal form, under which offices and the exports of the national applications give each field.
 * The order matters: the first heading found wins when two columns would fit.
 */
export const innovationHeadings: Headings<InnovationField> = {
  name: [
    'nama inovasi',
    'judul inovasi',
    'nama inovasi daerah',
    'judul',
    'inovasi',
    'nama',
    'innovation name',
    'name of the innovation',
    'innovation',
    'title',
    'name',
  ],
  agency: [
    'perangkat daerah',
    'nama perangkat daerah',
    'perangkat daerah opd',
    'pd',
    'nama pd',
    'opd',
    'skpd',
    'nama opd',
    'instansi',
    'nama instansi',
    'dinas',
    'unit kerja',
    'unit inovator',
    'unit pelaksana',
    'agency',
    'office',
  ],
  year: ['tahun', 'thn', 'tahun inovasi', 'tahun penerapan', 'tahun implementasi', 'year'],
  status: [
    'tahapan',
    'tahapan inovasi',
    'tahap',
    'status',
    'status inovasi',
    'stage',
    'stage of the innovation',
  ],
  digital: ['jenis', 'jenis inovasi', 'digital non digital', 'digital', 'type', 'innovation type'],
  form: ['bentuk', 'bentuk inovasi', 'bentuk inovasi daerah', 'form', 'innovation form'],
  affair: [
    'urusan',
    'urusan utama',
    'urusan pemerintahan',
    'urusan inovasi',
    'urusan inovasi daerah',
    'urusan pemerintahan utama',
    'bidang urusan',
    'main affair',
    'government affair',
    'affair',
  ],
  trialOn: [
    'tanggal uji coba',
    'waktu uji coba',
    'waktu uji coba inovasi',
    'waktu uji coba inovasi daerah',
    'tgl uji coba',
    'uji coba',
    'ujicoba',
    'tanggal ujicoba',
    'waktu ujicoba',
    'tgl ujicoba',
    'mulai uji coba',
    'tanggal mulai uji coba',
    'trial date',
    'date of trial',
  ],
  implementedOn: [
    'tanggal penerapan',
    'waktu penerapan',
    'waktu penerapan inovasi',
    'waktu penerapan inovasi daerah',
    'tanggal implementasi',
    'waktu implementasi',
    'waktu inovasi daerah diterapkan',
    'tgl penerapan',
    'tgl implementasi',
    'penerapan',
    'implementasi',
    'tanggal diterapkan',
    'mulai penerapan',
    'tanggal mulai penerapan',
    'tanggal peluncuran',
    'launching',
    'implementation date',
    'date of implementation',
  ],
  description: [
    'deskripsi',
    'deskripsi inovasi',
    'rancang bangun',
    'rancang bangun inovasi',
    'rancang bangun dan pokok perubahan yang dilakukan',
    'uraian',
    'keterangan inovasi',
    'penjelasan',
    'penjelasan inovasi',
    'ringkasan',
    'description',
    'summary',
    'design narrative',
  ],
  initiatorKind: [
    'inisiator',
    'inisiator inovasi',
    'inisiator inovasi daerah',
    'jenis inisiator',
    'initiator',
    'kind of initiator',
  ],
  beneficiaries: ['penerima manfaat', 'sasaran', 'kelompok sasaran', 'beneficiary', 'beneficiaries'],
  source: ['sumber', 'sumber data', 'sumber informasi', 'source', 'data source'],
}

/** The columns of a list of innovations, as far as its headings tell. */
export function guessColumns(header: readonly string[]): ColumnGuess {
  const mapping = guessMapping(header, innovationHeadings)
  const taken = new Set(Object.values(mapping))
  return {
    mapping,
    unmapped: header.map((_, index) => index).filter((index) => !taken.has(index)),
    missing: missingFields(mapping),
  }
}

/** Required fields that a mapping, guessed or chosen by a person, leaves without a column. */
export function missingFields(mapping: InnovationColumns): InnovationField[] {
  return REQUIRED_FIELDS.filter((field) => mapping[field] === undefined)
}
