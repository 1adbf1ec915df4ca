import { randomInt } from 'node:crypto'
import { momentOf } from '../../domain/calendar/local-moment.ts'
import type { CheckedComplaint } from '../../domain/complaint/channel-rows.ts'
import { newTicket } from '../../domain/complaint/ticket.ts'
import type { AgencyId, ComplaintId, InnovationId } from '../../domain/scope.ts'
import type { Author } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import { newIdentifier } from '../../store/base/identifier.ts'
import { type ComplaintChanges, insertStep, updateComplaint } from '../../store/complaint/complaint.ts'
import { innovationsOf, insertImportedComplaints } from '../../store/complaint/complaint-intake.ts'
import type { Trace } from '../../store/intake/intake-batch.ts'
import { readRowsAsTheyAre, tracesOfChanges } from '../../store/intake/rows-before.ts'
import { listAgencies } from '../../store/region/agency.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Written } from '../intake/list.ts'
import { abusiveTexts, holdReplacedText, holdTexts } from '../moderation/hold-abuse.ts'
import { judgeWithin } from '../verdict/judge-innovation.ts'

type Writing = {
  readonly author: Author
  readonly region: Pick<RegionScope, 'id' | 'timeZone'>
  readonly now: Date
  /** What finds abusive words by the region's list. */
  readonly abuse: RegExp | null
}

async function insertRows(
  transaction: Database,
  { author, region, now, abuse }: Writing,
  rows: readonly CheckedComplaint[],
): Promise<{ complaints: ComplaintId[]; steps: string[] }> {
  const agencies = new Map((await listAgencies(transaction, region.id)).map(({ key, id }) => [key, id]))
  const made = rows.map(({ values }) => {
    if (values.receivedAt === null) throw new Error('a checked row has no day')
    const receivedAt = momentOf(values.receivedAt, region.timeZone)
    const id = newIdentifier() as ComplaintId
    const row = {
      regionId: region.id,
      id,
      ticket: newTicket(randomInt),
      channel: 'national' as const,
      state: 'handed-over' as const,
      nationalTrackingId: values.trackingId,
      nationalState: values.state,
      nationalStateAt: now,
      nationalText: values.finalText,
      nationalCategory: values.category,
      text: values.text,
      reportClass: values.reportClass,
      districtCode: values.districtCode,
      place: values.place,
      innovationId: values.innovationId as InnovationId | null,
      agencyId: (agencies.get(values.agencyKey ?? '') ?? null) as AgencyId | null,
      receivedAt,
      isExample: values.isExample,
      answeredAt: values.answeredAt === null ? null : momentOf(values.answeredAt, region.timeZone),
    }
    const step = { regionId: region.id, complaintId: id, visibleToCitizen: true, personId: author.personId }
    const steps = [
      { ...step, id: newIdentifier(), kind: 'received' as const, text: null, createdAt: receivedAt },
      { ...step, id: newIdentifier(), kind: 'national-state' as const, text: values.state, createdAt: now },
    ]
    return { row, steps }
  })
  await insertImportedComplaints(
    transaction,
    made.map(({ row }) => row),
    made.flatMap(({ steps }) => steps),
  )
  for (const { row } of made) {
    const found = abusiveTexts(abuse, [
      { field: 'text', text: row.text },
      { field: 'national-text', text: row.nationalText },
      { field: 'place', text: row.place },
    ])
    await holdTexts(transaction, region.id, { subject: 'complaint', subjectId: row.id }, found, now)
  }
  return {
    complaints: made.map(({ row }) => row.id),
    steps: made.flatMap(({ steps }) => steps.map(({ id }) => id)),
  }
}

function changesOf(
  { changes }: CheckedComplaint,
  { region, now }: Writing,
  agencies: ReadonlyMap<string, AgencyId>,
): ComplaintChanges {
  const said = new Map(changes.map(({ field, after }) => [field, after]))
  const [trackingId, state, answeredAt] = [said.get('trackingId'), said.get('state'), said.get('answeredAt')]
  const [agencyKey, finalText] = [said.get('agencyKey'), said.get('finalText')]
  return {
    nationalStateAt: now,
    ...(trackingId ? { nationalTrackingId: trackingId } : {}),
    ...(state ? { nationalState: state as NonNullable<ComplaintChanges['nationalState']> } : {}),
    ...(answeredAt ? { answeredAt: momentOf(answeredAt, region.timeZone) } : {}),
    ...(finalText ? { nationalText: finalText } : {}),
    ...(agencyKey ? { agencyId: agencies.get(agencyKey) ?? null } : {}),
  }
}

async function updateRow(
  transaction: Database,
  writing: Writing,
  row: CheckedComplaint,
  agencies: ReadonlyMap<string, AgencyId>,
): Promise<string[]> {
  const complaintId = row.existingId as ComplaintId
  const { author, region, now, abuse } = writing
  const changes = changesOf(row, writing, agencies)
  await updateComplaint(transaction, region.id, complaintId, changes)
  if (changes.nationalText) {
    const [found] = abusiveTexts(abuse, [{ field: 'national-text', text: changes.nationalText }])
    const subject = { subject: 'complaint', subjectId: complaintId } as const
    const replaced = found ?? { field: 'national-text', words: [] }
    await holdReplacedText(transaction, region.id, subject, replaced, now)
  }
  const scope = { regionId: region.id, complaintId }
  const step = { visibleToCitizen: true, personId: author.personId, createdAt: now }
  const number = changes.nationalTrackingId
  const state = { ...step, kind: 'national-state' as const, text: row.values.state }
  const steps = [
    number ? await insertStep(transaction, scope, { ...step, kind: 'national-number', text: number }) : null,
    await insertStep(transaction, scope, state),
  ]
  return steps.flatMap((id) => id ?? [])
}

/** The complaints that a list wrote. */
export function complaintsOf(traces: readonly Trace[]): ComplaintId[] {
  return traces.flatMap(({ table, key }) => (table === 'complaint' ? [key.id as ComplaintId] : []))
}

/**
 * Writes the rows of the national channel that a check found fit: new complaints, and news of those on record as steps. Each
 * innovation that they name is judged again once.
 */
export async function writeNationalComplaints(
  transaction: Database,
  writing: Writing,
  rows: readonly CheckedComplaint[],
): Promise<Written> {
  const { region, now } = writing
  const agencies = new Map((await listAgencies(transaction, region.id)).map(({ key, id }) => [key, id]))
  const updated = rows.filter(({ outcome }) => outcome === 'update')
  const onRecord = updated.flatMap(({ existingId }) => (existingId === null ? [] : [existingId]))
  const before = await readRowsAsTheyAre(transaction, region.id, 'complaint', onRecord)
  const made = await insertRows(
    transaction,
    writing,
    rows.filter(({ outcome }) => outcome === 'create'),
  )
  const news: string[] = []
  for (const row of updated) news.push(...(await updateRow(transaction, writing, row, agencies)))
  const after = await readRowsAsTheyAre(transaction, region.id, 'complaint', onRecord)
  const ids = [...made.complaints, ...(onRecord as ComplaintId[])]
  for (const innovationId of await innovationsOf(transaction, region.id, ids)) {
    await judgeWithin(transaction, { regionId: region.id, innovationId, cause: 'complaint', now })
  }
  const traceOf = (table: string, id: string): Trace => ({
    table,
    key: { region_id: region.id, id },
    before: null,
  })
  return {
    written: ids.length,
    traces: [
      ...made.complaints.map((id) => traceOf('complaint', id)),
      ...tracesOfChanges(region.id, 'complaint', before, after, []),
      // Last, so that a list that is undone takes the steps back before what they belong to.
      ...[...made.steps, ...news].map((id) => traceOf('complaint_step', id)),
    ],
  }
}
