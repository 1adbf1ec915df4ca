import { dayOf, type LocalMoment, localMoment } from '../calendar/local-moment.ts'
import type { RegionTimeZone } from '../calendar/time-zone.ts'
import type { Day } from '../calendar/working-days.ts'
import { isPlaceholder } from '../intake/cell-mends.ts'
import { CellReader, type ReaderContext } from '../intake/cell-reader.ts'
import type { DateReading } from '../intake/dates.ts'
import { normalName, tidyName } from '../intake/names.ts'
import type { NearestAgency } from '../intake/nearest.ts'
import { type RowIssue, type RowIssueKind, rowIssue } from '../intake/row-issue.ts'
import { similarity } from '../intake/similarity.ts'
import type { InnovationReference } from '../lifecycle/innovation-mentions.ts'
import { type ComplaintField, type ComplaintValues, classLabelOf, readReportClass } from './channel-fields.ts'
import {
  type NationalState,
  nationalLabelOf,
  nationalStates,
  readNationalState,
  readTrackingId,
} from './channel-state.ts'
import { type ReportClass, reportClasses } from './report-class.ts'

export type ComplaintIssue = RowIssue<RowIssueKind, ComplaintField>

export type DistrictReference = { readonly code: string; readonly name: string }

/** Fields of which a person says once for all rows what a text means. */
export const meaningFields = ['agency', 'category', 'status'] as const
export type MeaningField = (typeof meaningFields)[number]

/** What texts mean, by field and normal form: an agency's key, a class, a state; '-' for none of them. */
export type Meanings = { readonly [field in MeaningField]?: Readonly<Record<string, string>> }

/** The meaning of an agency that is none of the region's own, such as a ministry. */
export const NONE_OF_OURS = '-'

export type ComplaintCellContext = ReaderContext<ComplaintField> & {
  readonly findAgency: (text: string) => NearestAgency
  readonly agencyKeys: ReadonlySet<string>
  readonly findMentions: (text: string) => readonly InnovationReference[]
  readonly innovations: readonly InnovationReference[]
  readonly districts: readonly DistrictReference[]
  readonly meanings: Meanings
  readonly today: Day
  readonly timeZone: RegionTimeZone
}

/** A report may be long; one that is longer than some pages is another column that was mapped. */
const REPORT_CHARACTERS_MAX = 10_000
const PHRASE_CHARACTERS_MAX = 200
/** From here a spelling of a district is taken for it; a district decides nothing. */
const DISTRICT_SCORE_MIN = 0.8

/** The meaning of one row and everything noticed on the way. `chosenInnovation` is a person's own choice; null is none. */
export function readComplaintCells(
  cells: readonly string[],
  context: ComplaintCellContext,
  chosenInnovation?: string | null,
): { values: ComplaintValues; issues: ComplaintIssue[] } {
  const reader = new ComplaintReader(cells, context)
  const trackingId = reader.trackingId()
  const receivedAt = reader.moment('receivedAt')
  if (receivedAt === null && reader.isEmpty('receivedAt')) reader.note('missing-date', 'error', 'receivedAt')
  const category = reader.text('category', PHRASE_CHARACTERS_MAX)
  const { original, final } = reader.reports()
  if (original === null && final === null) reader.note('missing-text', 'error', 'originalText')
  const { districtCode, place } = reader.district()
  return {
    values: {
      trackingId,
      receivedAt,
      reportClass: reader.reportClass(category),
      category,
      agencyKey: reader.agency(),
      text: original ?? final ?? '',
      finalText: original === null ? null : final,
      state: reader.state(),
      districtCode,
      place,
      answeredAt: reader.moment('answeredAt'),
      innovationId: reader.innovation(`${original ?? ''}\n${final ?? ''}`, chosenInnovation),
      isExample: /\(\s*contoh\s*\)/i.test(original ?? final ?? ''),
    },
    issues: reader.issues,
  }
}

/** A date that was read, as the clocks of the region show it. */
function localOf({ date, clock }: DateReading, timeZone: RegionTimeZone): LocalMoment {
  if (clock === null) return date
  if (clock.aheadMinutes === null) return `${date}T${clock.time}`.replace('T00:00', '')
  const moment = Date.parse(`${date}T${clock.time}Z`) - clock.aheadMinutes * 60_000
  return localMoment(new Date(moment), timeZone)
}

/** Reads the cells of one row as a report of the national channel. */
class ComplaintReader extends CellReader<ComplaintField> {
  readonly #context: ComplaintCellContext

  constructor(cells: readonly string[], context: ComplaintCellContext) {
    super(cells, context)
    this.#context = context
  }

  isEmpty(field: ComplaintField): boolean {
    return this.clean(field) === ''
  }

  trackingId(): string {
    const reading = readTrackingId(this.clean('trackingId'))
    if (reading.ok) return reading.value
    this.note(reading.code, 'error', 'trackingId')
    return ''
  }

  /** A moment of a day that has come; a month alone says too little, and a day to come is month and day swapped. */
  moment(field: 'receivedAt' | 'answeredAt'): LocalMoment | null {
    const reading = this.dateReading(field)
    if (reading === null) return null
    if (reading.precision === 'month') {
      this.note('date-without-day', 'error', field, { mend: `${reading.date}-01` })
      return null
    }
    const { today, timeZone } = this.#context
    const local = localOf(reading, timeZone)
    if (dayOf(local) <= today) return local
    const swapped = this.issues.find(
      (issue) =>
        issue.field === field && (issue.kind === 'day-first-date' || issue.kind === 'month-first-date'),
    )
    const candidates = (swapped?.candidates ?? []).filter(({ value }) => dayOf(value) <= today)
    this.note('future-date', 'error', field, { candidates, mend: candidates[0]?.value ?? null })
    return null
  }

  /**
   * The report as the citizen wrote it and as the editors made it. Somebody else's words stay as they are, also where they look
   * like a formula; a dash says that there is nothing only where the other text says more.
   */
  reports(): { original: string | null; final: string | null } {
    const original = this.words('originalText', REPORT_CHARACTERS_MAX)
    const final = this.words('finalText', REPORT_CHARACTERS_MAX)
    if (final !== null && isPlaceholder(final)) return { original, final: null }
    return original !== null && final !== null && isPlaceholder(original)
      ? { original: null, final }
      : { original, final }
  }

  #meaning(field: MeaningField, text: string): string | undefined {
    return this.#context.meanings[field]?.[normalName(text)]
  }

  reportClass(category: string | null): ReportClass {
    const chosen = category === null ? undefined : this.#meaning('category', category)
    const isChosen = reportClasses.find((key) => key === chosen)
    const read = isChosen ?? readReportClass(this.clean('reportClass')) ?? readReportClass(category ?? '')
    if (read) return read
    const likely: ReportClass = 'complaint-non-supervisory'
    this.note('class-assumed', 'mended', 'category', {
      mend: classLabelOf(likely),
      candidates: reportClasses.map((key) => ({ value: key, label: classLabelOf(key) })),
    })
    return likely
  }

  agency(): string | null {
    const text = this.clean('agency')
    if (text === '') {
      this.note('no-agency', 'mended', 'agency')
      return null
    }
    const chosen = this.#meaning('agency', text)
    if (chosen === NONE_OF_OURS) return null
    if (chosen !== undefined && this.#context.agencyKeys.has(chosen)) return chosen
    const found = this.#context.findAgency(text)
    if (found.match === 'exact' || found.match === 'alias') return found.agencyKey
    const candidates = found.candidates.map(({ agencyKey, name }) => ({ value: agencyKey, label: name }))
    this.note('unknown-agency', 'error', 'agency', { mend: found.agencyKey, candidates })
    return null
  }

  state(): NationalState | null {
    const text = this.clean('status')
    if (text === '') {
      this.note('missing-state', 'mended', 'status')
      return null
    }
    const chosen = this.#meaning('status', text)
    const state = nationalStates.find((key) => key === chosen) ?? readNationalState(text)
    if (state) return state
    const candidates = nationalStates.map((key) => ({ value: key, label: nationalLabelOf(key) }))
    this.note('unknown-state', 'error', 'status', { candidates })
    return null
  }

  district(): { districtCode: string | null; place: string | null } {
    const text = tidyName(this.text('district', PHRASE_CHARACTERS_MAX) ?? '')
    if (text === '') return { districtCode: null, place: null }
    const form = normalName(text).replace(/^(?:kecamatan|kec) /, '')
    const near = this.#context.districts
      .map((district) => ({ district, score: similarity(form, normalName(district.name)) }))
      .sort((one, other) => other.score - one.score)[0]
    if (near === undefined || near.score < DISTRICT_SCORE_MIN) {
      this.note('unknown-district', 'mended', 'district', { mend: text })
      return { districtCode: null, place: text }
    }
    const { code, name } = near.district
    if (near.score < 1) this.note('district-by-likeness', 'mended', 'district', { mend: name })
    return { districtCode: code, place: null }
  }

  innovation(text: string, chosen: string | null | undefined): string | null {
    const named = this.clean('innovation')
    const form = normalName(named)
    const exact = this.#context.innovations.find(({ name }) => form !== '' && normalName(name) === form)
    const mentioned = exact ? [exact] : this.#context.findMentions(`${named}\n${text}`)
    const candidates = mentioned.map(({ id, name }) => ({ value: id, label: name }))
    const [likely] = mentioned
    if (!exact && likely) {
      const kind = mentioned.length > 1 ? 'several-innovations' : 'innovation-mentioned'
      const severity = mentioned.length > 1 && chosen === undefined ? 'warning' : 'mended'
      // The whole report is no cell to quote: the name that was found says enough.
      this.issues.push(rowIssue({ kind, severity, field: 'innovation', mend: likely.name, candidates }))
    }
    if (form !== '' && !likely) this.note('unknown-innovation', 'warning', 'innovation')
    const isOffered = chosen === null || candidates.some(({ value }) => value === chosen)
    return isOffered && chosen !== undefined ? chosen : (likely?.id ?? null)
  }
}
