import type { CsvCell } from '../../../../documents/csv.ts'
import type { XlsxCell } from '../../../../documents/xlsx.ts'
import type { Role } from '../../../../domain/access/role.ts'
import { localMoment } from '../../../../domain/calendar/local-moment.ts'
import type { RegionTimeZone } from '../../../../domain/calendar/time-zone.ts'
import type { ComplaintState } from '../../../../domain/complaint/complaint.ts'
import type { ReportClass } from '../../../../domain/complaint/report-class.ts'
import type { InnovationForm, InnovationStatus } from '../../../../domain/lifecycle/innovation-fields.ts'
import type { GateState, Holder, Stage } from '../../../../domain/lifecycle/stage.ts'
import type { DIRECTIONS, Frequency, INDICATOR_KINDS } from '../../../../domain/measurement/indicator.ts'
import type { Channel } from '../../../../domain/message/channel.ts'
import type { ReachBasis } from '../../../../domain/message/reach.ts'
import { questionsOf } from '../../../../domain/survey/survey.ts'
import type { DecisionKind } from '../../../../domain/verdict/decision.ts'
import type { VerdictName } from '../../../../domain/verdict/names.ts'
import type { ChoiceWords, ListColumn } from '../../../../services/listing/lists.ts'
import type { View } from '../../../view.ts'

type Words = Readonly<Record<string, string>>

/** The codes that stand in a column of words; what is written down of a table or an action is named by its text. */
type Codes = {
  stage: Stage
  gateState: GateState
  status: InnovationStatus
  form: InnovationForm
  verdict: VerdictName
  decision: DecisionKind
  indicatorKind: (typeof INDICATOR_KINDS)[number]
  direction: (typeof DIRECTIONS)[number]
  frequency: Frequency
  reportClass: ReportClass
  reportState: ComplaintState
  door: 'own' | 'national'
  role: Role
  action: string
  table: string
  channel: Channel
  origin: string
  basis: ReachBasis
  ended: 'withdrawn' | 'doubted'
  holder: Holder
}

/** The words of a column's codes, in the reader's language: each has its place with its noun already. */
function wordsOf({ messages }: View, choice: ChoiceWords): Words {
  const all: { readonly [Choice in ChoiceWords]: Readonly<Record<Codes[Choice], string>> } = {
    stage: messages.stage.names,
    gateState: messages.worksheet.stateNow,
    status: messages.desk.statuses,
    form: messages.desk.forms,
    verdict: messages.verdict.names,
    decision: messages.decision.kinds,
    indicatorKind: messages.indicator.kinds,
    direction: messages.indicator.directions,
    frequency: messages.indicator.frequencies,
    reportClass: messages.complaint.classes,
    reportState: messages.complaint.states,
    door: messages.listing.doors,
    role: messages.administration.roles,
    action: messages.audit.actions,
    table: messages.audit.tables,
    channel: messages.message.channels,
    origin: messages.survey.origins,
    basis: messages.message.bases,
    ended: messages.message.ended,
    holder: messages.listing.holders,
  }
  return all[choice]
}

/** The head of a column for people; an element of the survey has the name that it is asked by. */
export function headOf(view: View, { key }: ListColumn): string {
  const heads: Words = view.messages.listing.heads
  return heads[key] ?? questionsOf([key], view.language)[0]?.name ?? key
}

const momentOf = (value: unknown): Date => (value instanceof Date ? value : new Date(String(value)))

/** A date cell knows no zone: it shows what is written here as the world's time. */
const dateCell = (local: string): Date => new Date(`${local.slice(0, 10)}T${local.slice(11) || '00:00'}Z`)

/** A value as people read it: names instead of codes, days and local moments as dates, numbers as numbers. */
export function cellForPeople(
  view: View,
  { kind }: ListColumn,
  value: unknown,
  timeZone: RegionTimeZone,
): XlsxCell {
  if (value === null || value === undefined) return null
  switch (kind) {
    case 'text':
      return String(value)
    case 'number':
      return Number(value)
    case 'day':
      // Of a month or a year alone no day is made up.
      return String(value).length < 10 ? String(value) : dateCell(String(value))
    case 'month':
      return dateCell(`${String(value)}-01`)
    case 'moment':
      return dateCell(localMoment(momentOf(value), timeZone))
    case 'yes-no':
      return view.messages.listing.yesNo[value === true ? 'yes' : 'no']
    default:
      return wordsOf(view, kind)[String(value)] ?? String(value)
  }
}

/** A value as programs read it: codes, days and moments by ISO 8601, numbers with a point. */
export function cellForMachines({ kind }: ListColumn, value: unknown): CsvCell {
  if (value === null || value === undefined) return null
  if (kind === 'number') return Number(value)
  if (kind === 'moment') return momentOf(value).toISOString()
  return kind === 'yes-no' ? (value === true ? 'yes' : 'no') : String(value)
}
