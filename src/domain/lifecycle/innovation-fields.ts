import type { PartialDate } from '../intake/dates.ts'

/** What can be read of an innovation from a row. Names follow the innovation record. */
export type InnovationField =
  | 'name'
  | 'agency'
  | 'year'
  | 'status'
  | 'digital'
  | 'form'
  | 'affair'
  | 'trialOn'
  | 'implementedOn'
  | 'description'
  | 'initiatorKind'
  | 'beneficiaries'
  | 'source'

/** Without these two a row says nothing that could be kept. */
export const REQUIRED_FIELDS: readonly InnovationField[] = ['name', 'agency']

export type InnovationStatus = 'initiative' | 'trial' | 'implemented'
export type InnovationForm = 'governance' | 'public-service' | 'other'
export type InitiatorKind = 'regional-head' | 'council-member' | 'agency' | 'civil-servant' | 'community'

/** A row's meaning; null is "not stated", never "no". Dates are as exact as they were written. */
export type InnovationValues = {
  readonly name: string
  readonly agencyKey: string | null
  readonly year: number | null
  readonly yearUntil: number | null
  readonly status: InnovationStatus | null
  readonly digital: boolean | null
  readonly form: InnovationForm | null
  readonly affairCode: string | null
  readonly trialOn: PartialDate | null
  readonly implementedOn: PartialDate | null
  readonly description: string | null
  readonly initiatorKind: InitiatorKind | null
  readonly beneficiaries: string | null
  readonly source: string | null
  /** The row says of itself that it is invented: source "contoh" or "(contoh)" in the name. */
  readonly isExample: boolean
}

/** Names longer than this are descriptions; the longest of the official lists has under 200 characters. */
export const NAME_CHARACTERS_MAX = 300
/** The design narrative asks for at least 300 words (about 2,500 characters); this leaves room for eight times that. */
export const DESCRIPTION_CHARACTERS_MAX = 20_000
/** Beneficiaries and sources are a phrase, not a text. */
export const PHRASE_CHARACTERS_MAX = 1_000

type Choice<Value> = readonly (readonly [Value, readonly string[]])[]

/** Words, in normal form, for each option of the national profile form, Indonesian and English. */
export const STATUS_WORDS: Choice<InnovationStatus> = [
  ['initiative', ['inisiatif', 'initiative', 'ide', 'gagasan']],
  ['trial', ['uji coba', 'ujicoba', 'trial', 'pilot', 'percontohan']],
  ['implemented', ['penerapan', 'implementasi', 'implemented', 'implementation', 'diterapkan', 'terapan']],
]

export const DIGITAL_WORDS: Choice<boolean> = [
  [true, ['digital', 'ya digital']],
  [false, ['non digital', 'nondigital', 'non digital manual', 'manual', 'tidak digital']],
]

export const FORM_WORDS: Choice<InnovationForm> = [
  [
    'governance',
    [
      'inovasi tata kelola pemerintahan daerah',
      'tata kelola pemerintahan daerah',
      'tata kelola pemerintahan',
      'tata kelola',
      'governance',
      'governance innovation',
    ],
  ],
  [
    'public-service',
    [
      'inovasi pelayanan publik',
      'pelayanan publik',
      'layanan publik',
      'public service',
      'public service innovation',
    ],
  ],
  [
    'other',
    [
      'inovasi daerah lainnya sesuai urusan pemerintahan yang menjadi kewenangan daerah',
      'inovasi daerah lainnya sesuai dengan urusan pemerintahan yang menjadi kewenangan daerah',
      'inovasi daerah lainnya',
      'inovasi lainnya',
      'lainnya',
      'other',
    ],
  ],
]

export const INITIATOR_WORDS: Choice<InitiatorKind> = [
  ['regional-head', ['kepala daerah', 'regional head', 'wali kota', 'walikota', 'bupati', 'gubernur']],
  ['council-member', ['anggota dprd', 'dprd', 'council member']],
  ['agency', ['perangkat daerah opd', 'perangkat daerah', 'opd', 'agency']],
  ['civil-servant', ['asn', 'aparatur sipil negara', 'pns', 'civil servant']],
  ['community', ['masyarakat', 'warga', 'community']],
]

/** The option whose words contain the normal form, else undefined. */
export function choiceOf<Value>(words: Choice<Value>, normalForm: string): Value | undefined {
  return words.find(([, spellings]) => spellings.includes(normalForm))?.[0]
}
