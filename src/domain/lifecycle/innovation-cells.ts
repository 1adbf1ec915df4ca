import { CellReader, type ReaderContext } from '../intake/cell-reader.ts'
import { firstDayOf, lastDayOf, type PartialDate, readYear } from '../intake/dates.ts'
import { normalName, tidyName } from '../intake/names.ts'
import type { NearestAgency } from '../intake/nearest.ts'
import type { RowIssue, RowIssueKind } from '../intake/row-issue.ts'
import {
  choiceOf,
  DESCRIPTION_CHARACTERS_MAX,
  DIGITAL_WORDS,
  FORM_WORDS,
  INITIATOR_WORDS,
  type InnovationField,
  type InnovationStatus,
  type InnovationValues,
  NAME_CHARACTERS_MAX,
  PHRASE_CHARACTERS_MAX,
  STATUS_WORDS,
} from './innovation-fields.ts'
import type { NearestAffair } from './nearest-affair.ts'

/** A year where a day was asked: "2021", "tahun 2021". */
const BARE_YEAR = /^(?:(?:tahun|thn\.?|th\.?|year) ?)?(?<year>19[4-9]\d|20\d\d)$/i

export type InnovationIssue = RowIssue<RowIssueKind, InnovationField>

export type CellContext = ReaderContext<InnovationField> & {
  readonly findAgency: (text: string) => NearestAgency
  readonly findAffair: (text: string) => NearestAffair
  /** Year of rows that state none. */
  readonly year: number
}

/**
 * The meaning of one row and everything noticed on the way. `agencyKey` is the person's own choice of agency,
 * which needs no recognising.
 */
export function readInnovationCells(
  cells: readonly string[],
  context: CellContext,
  agencyKey?: string,
): { values: InnovationValues; issues: InnovationIssue[] } {
  const reader = new InnovationReader(cells, context)
  const name = reader.name()
  const agency = reader.agency(agencyKey)
  const { year, yearUntil } = reader.year()
  const digital = reader.choice('digital', DIGITAL_WORDS, 'unknown-type')
  const form = reader.choice('form', FORM_WORDS, 'unknown-form')
  const affairCode = reader.affair()
  const trialOn = reader.date('trialOn')
  const implementedOn = reader.date('implementedOn')
  const description = reader.text('description', DESCRIPTION_CHARACTERS_MAX)
  const initiatorKind = reader.choice('initiatorKind', INITIATOR_WORDS, 'unknown-initiator')
  const beneficiaries = reader.text('beneficiaries', PHRASE_CHARACTERS_MAX)
  const source = reader.text('source', PHRASE_CHARACTERS_MAX)
  const status = reader.status(trialOn, implementedOn)
  reader.checkDates(status, trialOn, implementedOn)
  const isExample = normalName(source ?? '') === 'contoh' || /\(\s*contoh\s*\)/i.test(name)
  return {
    values: {
      name,
      agencyKey: agency,
      year,
      yearUntil,
      status,
      digital,
      form,
      affairCode,
      trialOn,
      implementedOn,
      description,
      initiatorKind,
      beneficiaries,
      source,
      isExample,
    },
    issues: reader.issues,
  }
}

/** Reads the cells of one row as an innovation. */
class InnovationReader extends CellReader<InnovationField> {
  readonly #context: CellContext

  constructor(cells: readonly string[], context: CellContext) {
    super(cells, context)
    this.#context = context
  }

  name(): string {
    const raw = this.raw('name')
    const name = tidyName(this.clean('name'))
    if (/[\r\n]/.test(raw.trim())) this.note('multiline-quoted-name', 'mended', 'name', { mend: name })
    if (normalName(name) === '') this.note('missing-name', 'error', 'name')
    if (name.length > NAME_CHARACTERS_MAX) {
      this.note('too-long', 'error', 'name', { charactersMax: NAME_CHARACTERS_MAX })
    }
    return name
  }

  agency(chosenKey: string | undefined): string | null {
    const text = this.clean('agency')
    if (chosenKey !== undefined) return chosenKey
    if (text === '') {
      this.note('missing-agency', 'error', 'agency')
      return null
    }
    const found = this.#context.findAgency(text)
    if (found.match === 'exact' || found.match === 'alias') return found.agencyKey
    this.note('unknown-agency', 'error', 'agency', {
      mend: found.agencyKey,
      candidates: found.candidates.map((candidate) => ({
        value: candidate.agencyKey,
        label: candidate.name,
      })),
    })
    return null
  }

  year(): { year: number | null; yearUntil: number | null } {
    const text = this.clean('year')
    if (text === '') {
      this.note('missing-year', 'warning', 'year', { mend: String(this.#context.year) })
      return { year: this.#context.year, yearUntil: null }
    }
    const reading = readYear(text)
    if (!reading.ok) {
      this.note('unreadable-year', 'error', 'year', { mend: String(this.#context.year) })
      return { year: null, yearUntil: null }
    }
    const { year, yearUntil } = reading.value
    if (yearUntil !== null) {
      const candidates = [year, yearUntil].map((one) => ({ value: String(one), label: String(one) }))
      this.note('year-range', 'warning', 'year', { mend: String(year), candidates })
    }
    return reading.value
  }

  status(trialOn: PartialDate | null, implementedOn: PartialDate | null): InnovationStatus | null {
    const likely = implementedOn !== null ? 'implemented' : trialOn !== null ? 'trial' : 'initiative'
    const text = this.clean('status')
    if (text === '') {
      this.note('missing-status', 'warning', 'status', { mend: likely })
      return likely
    }
    const status = choiceOf(STATUS_WORDS, normalName(text))
    if (status !== undefined) return status
    const candidates = STATUS_WORDS.map(([value, words]) => ({ value, label: words[0] ?? value }))
    this.note('unknown-status', 'error', 'status', { mend: likely, candidates })
    return null
  }

  choice<Value>(
    field: InnovationField,
    words: readonly (readonly [Value, readonly string[]])[],
    kind: RowIssueKind,
  ): Value | null {
    const text = this.clean(field)
    if (text === '') return null
    const value = choiceOf(words, normalName(text))
    if (value !== undefined) return value
    const candidates = words.map(([, spellings]) => ({
      value: spellings[0] ?? '',
      label: spellings[0] ?? '',
    }))
    this.note(kind, 'warning', field, { candidates })
    return null
  }

  /** A year alone is kept as a year: no day of it is invented. */
  override date(field: InnovationField): PartialDate | null {
    const year = BARE_YEAR.exec(this.clean(field))?.groups?.year
    if (year === undefined) return super.date(field)
    this.note('year-only-date', 'mended', field, { mend: year })
    return year
  }

  affair(): string | null {
    const text = this.clean('affair')
    if (text === '') return null
    const found = this.#context.findAffair(text)
    if (found.code !== null) return found.code
    const candidates = found.candidates.map(({ code, name_id }) => ({ value: code, label: name_id }))
    this.note('unknown-affair', 'warning', 'affair', { candidates })
    return null
  }

  checkDates(
    status: InnovationStatus | null,
    trialOn: PartialDate | null,
    implementedOn: PartialDate | null,
  ): void {
    const isSilent = this.clean('implementedOn') === ''
    if (status === 'implemented' && isSilent)
      this.note('implemented-without-date', 'warning', 'implementedOn')
    if (trialOn !== null && implementedOn !== null && firstDayOf(trialOn) > lastDayOf(implementedOn)) {
      this.note('date-order', 'warning', 'implementedOn')
    }
  }
}
