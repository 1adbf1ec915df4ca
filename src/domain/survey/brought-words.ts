import skm from '../facts/skm.json' with { type: 'json' }
import { isPlaceholder } from '../intake/cell-mends.ts'
import { type ColumnMapping, guessMapping, type Headings } from '../intake/columns.ts'
import { normalName } from '../intake/names.ts'
import type { Table } from '../intake/table.ts'
import { elementKeys } from './survey.ts'

/** The four steps of an element by their words in both languages, and by the letters of the printed form (a is the worst). */
const valuesOf = new Map(
  skm.elements.map((element) => [
    element.key,
    new Map([
      ...element.options.flatMap(({ value, text_id, text_en }) => [
        [normalName(text_id), value] as const,
        [normalName(text_en), value] as const,
      ]),
      ...['a', 'b', 'c', 'd'].map((letter, at) => [letter, at + 1] as const),
    ]),
  ]),
)

/** Words that forms write instead of the regulation's, by how they begin: "sangat puas", "kurang puas", "tidak setuju". */
const DEGREES: readonly (readonly [RegExp, number])[] = [
  [/^sangat (?:tidak|kurang|buruk|mahal|lambat|sulit)\b/, 1],
  [/^(?:sangat|selalu) /, 4],
  [/^tidak\b/, 1],
  [/^kurang /, 2],
]

/** The step of the scale that a cell of an element means, 1 to 4; null for an empty one, undefined for what is none. */
export function stepOf(element: string, cell: string): number | null | undefined {
  const text = cell.normalize('NFKC').trim()
  if (text === '' || isPlaceholder(text)) return null
  const number = /^([1-4])(?:[.,]0+)?(?:\s*[-–.):]\s*\D.*)?$/s.exec(text)
  if (number) return Number(number[1])
  const form = normalName(text)
  const own = valuesOf.get(element)?.get(form)
  if (own !== undefined) return own
  return DEGREES.find(([pattern]) => pattern.test(form))?.[1]
}

const isOwnWord = (element: string, cell: string) =>
  normalName(cell).length > 1 && valuesOf.get(element)?.has(normalName(cell)) === true

export const answerFields = [
  ...['innovation', 'date', ...elementKeys, 'sex', 'age', 'education', 'occupation', 'service-type'],
  ...['number', 'way', 'source'],
] as const

/** How offices shorten the names of the elements. */
const SHORT_NAMES: Readonly<Record<string, readonly string[]>> = {
  procedures: ['prosedur', 'sistem mekanisme dan prosedur'],
  'completion-time': ['waktu', 'waktu pelayanan'],
  cost: ['biaya', 'tarif', 'biaya tarif'],
  product: ['produk', 'produk layanan', 'produk pelayanan', 'spesifikasi produk'],
  competence: ['kompetensi', 'kompetensi pelaksana'],
  behaviour: ['perilaku', 'perilaku pelaksana'],
  'complaint-handling': ['pengaduan', 'penanganan pengaduan', 'penanganan pengaduan saran dan masukan'],
  facilities: ['sarana', 'prasarana', 'sarana dan prasarana', 'sarana prasarana'],
}

const elementHeadings = Object.fromEntries(
  skm.elements.map(({ key, name_id, name_en }, at) => [
    key,
    [
      ...[
        `u${at + 1}`,
        `unsur ${at + 1}`,
        `p${at + 1}`,
        `q${at + 1}`,
        `pertanyaan ${at + 1}`,
        `soal ${at + 1}`,
      ],
      ...[normalName(name_id), normalName(name_en), normalName(key)],
      ...(SHORT_NAMES[key] ?? []),
    ],
  ]),
)

export const answerHeadings: Headings<string> = {
  innovation: ['inovasi', 'nama inovasi', 'layanan yang dinilai', 'innovation'],
  date: ['tanggal', 'tanggal survei', 'tgl', 'tgl survei', 'waktu survei', 'timestamp', 'cap waktu', 'date'],
  ...elementHeadings,
  sex: ['jenis kelamin', 'kelamin', 'jk', 'l p', 'gender', 'sex'],
  age: ['usia', 'umur', 'age'],
  education: ['pendidikan', 'pendidikan terakhir', 'education'],
  occupation: ['pekerjaan', 'pekerjaan utama', 'occupation'],
  'service-type': ['jenis layanan', 'layanan', 'bidang', 'jenis pelayanan', 'unit layanan', 'service'],
  number: ['no', 'nomor', 'nomor responden', 'no responden', 'id responden', 'id', 'respondent'],
  way: ['cara', 'media', 'asal', 'way'],
  source: ['sumber', 'nama survei', 'survei', 'source'],
}

/** Rows by whose words a column is known. */
const LOOKED_AT_ROWS = 500

/**
 * Which column holds which element. Forms number the elements in their own order, so that "U8" is not always the eighth: where
 * the words of two columns belong to each other's element, they are taken by their words.
 */
export function guessAnswerColumns(table: Table): ColumnMapping<string> {
  const mapping: Record<string, number> = {}
  for (const [field, column] of Object.entries(guessMapping(table.header, answerHeadings))) {
    if (column !== undefined) mapping[field] = column
  }
  const mapped = elementKeys.filter((key) => mapping[key] !== undefined)
  const rows = table.rows.slice(0, LOOKED_AT_ROWS)
  const words = (element: string, column: number) =>
    rows.filter(({ cells }) => isOwnWord(element, cells[column] ?? '')).length
  for (const one of mapped) {
    for (const other of mapped) {
      const [here, there] = [mapping[one] ?? 0, mapping[other] ?? 0]
      const swapped = words(one, there) + words(other, here)
      if (one !== other && swapped > words(one, here) + words(other, there)) {
        mapping[one] = there
        mapping[other] = here
      }
    }
  }
  return mapping
}

/** Elements whose column is numbered as another one, because their words stand there. */
export function elementsByWords(
  header: readonly string[],
  mapping: ColumnMapping<string>,
): ReadonlySet<string> {
  const isOther = (key: string, at: number) => {
    const column = mapping[key]
    const number = /^(?:u|p|q|unsur |pertanyaan |soal )(\d)$/.exec(
      normalName(header[column ?? -1] ?? ''),
    )?.[1]
    return number !== undefined && Number(number) !== at + 1
  }
  return new Set(elementKeys.filter(isOther))
}
