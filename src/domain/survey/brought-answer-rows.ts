import { type Found, type ListReader, type ReadRow, readRows } from '../intake/list-reader.ts'
import type { ListReading, ListRow } from '../intake/list-row.ts'
import { normalName, tidyName } from '../intake/names.ts'
import { type AgencyReference, agencyFinder } from '../intake/nearest.ts'
import { settleRow } from '../intake/settle-row.ts'
import type { Table } from '../intake/table.ts'
import { elementsByWords, stepOf } from './brought-words.ts'
import { elementKeys, RESPONDENT_TEXT_CHARACTERS_MAX, respondentAge, respondentFieldsOf } from './survey.ts'

/** How answers were asked that did not come by a code of ours. */
export const answerWays = ['paper', 'other-tool'] as const
export type AnswerWay = (typeof answerWays)[number]

const SOURCE_CHARACTERS_MAX = 200

export type BroughtAnswer = {
  /** The slug of the innovation that was asked about. */
  readonly innovation: string | null
  /** 'YYYY-MM-DD' */
  readonly answeredOn: string | null
  readonly values: Readonly<Record<string, number | null>>
  readonly respondent: Readonly<Record<string, string>>
  readonly way: AnswerWay | null
  /** Who asked, where and when, in words. */
  readonly source: string | null
  /** By what the same answer is known again: everything but its source. */
  readonly key: string
  /** The how-many-th answer with this key in the list, from 1: three people may well say the same. */
  readonly place: number
}

export type BroughtAnswerRow = ListRow & { readonly values: BroughtAnswer }

const WAYS: Readonly<Record<AnswerWay, readonly string[]>> = {
  paper: ['paper', 'kertas', 'manual', 'kuesioner kertas', 'formulir kertas'],
  'other-tool': [
    'other tool',
    'aplikasi',
    'google form',
    'google forms',
    'online',
    'daring',
    'aplikasi lain',
    'web',
  ],
}

function wayFound(text: string): Found {
  const form = normalName(text)
  const way = answerWays.find((one) => WAYS[one].includes(form)) ?? null
  return { value: way, isCertain: way !== null }
}

/** Each key with the words that mean it, turned round. */
function meaningsOf(words: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, string>> {
  const pairs = Object.entries(words).flatMap(([key, forms]) => forms.map((form) => [form, key] as const))
  return Object.fromEntries(pairs)
}

const SEXES = meaningsOf({
  L: ['l', 'laki laki', 'lelaki', 'pria', 'male', 'm', 'lk'],
  P: ['p', 'perempuan', 'wanita', 'female', 'f', 'pr'],
})
const SCHOOLS = meaningsOf({
  SD: ['sd'],
  SMP: ['smp', 'sltp', 'slp'],
  SMA: ['sma', 'smk', 'sma smk', 'slta'],
  S1: ['s1', 'd4 s1', 'sarjana'],
  S2: ['s2', 'magister'],
  S3: ['s3', 'doktor'],
})
const WORK = meaningsOf({
  PNS: ['pns', 'asn'],
  TNI: ['tni'],
  POLRI: ['polri'],
  SWASTA: ['swasta', 'pegawai swasta', 'karyawan swasta'],
  WIRAUSAHA: ['wirausaha', 'wiraswasta'],
})

/** What a cell about the respondent stands for; a word that the regulation's list does not have is kept as written. */
function addChosen(
  respondent: Record<string, string>,
  reader: ListReader<string>,
  field: string,
  words: Readonly<Record<string, string>>,
): void {
  const text = reader.text(field, RESPONDENT_TEXT_CHARACTERS_MAX)
  if (text === null) return
  const known = words[normalName(text)]
  const hasOther = respondentFieldsOf('id').some(({ key }) => key === `${field}-other`)
  if (known) respondent[field] = known
  else respondent[`${field}-other`] = text
  if (!known && hasOther) respondent[field] = 'LAINNYA'
}

function readRespondent(reader: ListReader<string>): Record<string, string> {
  const respondent: Record<string, string> = {}
  addChosen(respondent, reader, 'sex', SEXES)
  addChosen(respondent, reader, 'education', SCHOOLS)
  addChosen(respondent, reader, 'occupation', WORK)
  const service = reader.text('service-type', RESPONDENT_TEXT_CHARACTERS_MAX)
  if (service) respondent['service-type'] = service
  const age = reader.clean('age')
  const years = Number(/^(\d{1,3})(?:\s*(?:th|thn|tahun|years?))?$/i.exec(age)?.[1] ?? Number.NaN)
  if (years >= respondentAge.min && years <= respondentAge.max) respondent.age = String(years)
  else if (age !== '') reader.note('unlikely-age', 'mended', 'age', { mend: '' })
  return respondent
}

function readSteps(reader: ListReader<string>, byWords: ReadonlySet<string>): Record<string, number | null> {
  const entries = elementKeys.map((key) => {
    const cell = reader.said(key) ?? reader.raw(key)
    const step = stepOf(key, cell)
    if (step === undefined) reader.note('unreadable-answer', 'error', key)
    if (byWords.has(key)) reader.note('element-by-words', 'mended', key)
    return [key, step ?? null] as const
  })
  if (
    entries.every(([, step]) => step === null) &&
    !reader.issues.some(({ kind }) => kind === 'unreadable-answer')
  ) {
    reader.note('no-answers', 'error', elementKeys[0] ?? '')
  }
  return Object.fromEntries(entries)
}

function readDay(reader: ListReader<string>, today: string): string | null {
  if (reader.clean('date') === '') {
    reader.note('missing-date', 'error', 'date')
    return null
  }
  const reading = reader.dateReading('date')
  if (reading === null) return null
  if (reading.precision !== 'day') reader.note('date-without-day', 'error', 'date')
  else if (reading.date > today) reader.note('future-date', 'error', 'date')
  else return reading.date
  return null
}

type Context = {
  /** Innovations by slug. */
  readonly innovations: readonly AgencyReference[]
  /** Today in the region, 'YYYY-MM-DD'. */
  readonly today: string
}

function keyOf(answer: Omit<BroughtAnswer, 'key' | 'place'>, number: string): string {
  const steps = elementKeys.map((key) => answer.values[key] ?? '-').join('')
  const about = Object.entries(answer.respondent).sort(([one], [other]) => one.localeCompare(other))
  return JSON.stringify([answer.innovation, answer.answeredOn, steps, number, about])
}

export type ReadAnswer = ReadRow<string, BroughtAnswer>

/**
 * Reads answers that were given on paper or to another tool: nine elements by number or word, the day, what is known of the
 * respondent, and of which innovation. Each knows its place among those that say the same.
 */
export function readBroughtAnswers(
  table: Table,
  reading: ListReading<string>,
  { innovations, today }: Context,
): readonly ReadAnswer[] {
  const find = agencyFinder(innovations)
  const findInnovation = (text: string): Found => {
    const { match, agencyKey, candidates } = find(text)
    const near = candidates.map((one) => ({ value: one.agencyKey, label: one.name }))
    return { value: agencyKey, isCertain: match === 'exact' || match === 'alias', candidates: near }
  }
  const byWords = elementsByWords(table.header, reading.mapping)
  const places = new Map<string, number>()
  const read = (reader: ListReader<string>) => {
    const answer = {
      innovation: reader.choice('innovation', findInnovation, {
        unknown: 'unknown-innovation',
        missing: 'missing-innovation',
      }),
      answeredOn: readDay(reader, today),
      values: readSteps(reader, byWords),
      respondent: readRespondent(reader),
      way: reader.choice('way', wayFound, {
        unknown: 'unknown-way',
        missing: 'missing-way',
      }) as AnswerWay | null,
      source:
        tidyName(reader.textOrSaid('source', SOURCE_CHARACTERS_MAX) ?? '').slice(0, SOURCE_CHARACTERS_MAX) ||
        null,
    }
    if (answer.source === null) reader.note('missing-source', 'error', 'source')
    return { answer, number: reader.clean('number') }
  }
  return readRows(table, reading, ['date'], read).map(({ values, ...row }) => {
    const key = keyOf(values.answer, values.number)
    const isFit = row.decision?.action !== 'skip' && !row.issues.some(({ severity }) => severity === 'error')
    const place = (places.get(key) ?? 0) + (isFit ? 1 : 0)
    if (isFit) places.set(key, place)
    return { ...row, values: { ...values.answer, key, place } }
  })
}

/** What becomes of each answer: one that is on record as often as the list has it so far is not counted again. */
export function settleBroughtAnswers(
  rows: readonly ReadAnswer[],
  recorded: ReadonlyMap<string, number>,
): readonly BroughtAnswerRow[] {
  return rows.map((row) => {
    const { values } = row
    const isRecorded = values.place > 0 && values.place <= (recorded.get(values.key) ?? 0)
    const steps = elementKeys.map((key) => values.values[key] ?? '–').join(' ')
    const settled = settleRow(row, {
      label: `${values.answeredOn ?? ''} ${steps}`.trim(),
      recorded: isRecorded ? { changes: [] } : null,
    })
    return { ...settled, values }
  })
}
