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
import { listAgencies } from '../../store/region/agency.ts'
import type { RegionScope } from '../../store/region/region.ts'
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
): Promise<ComplaintId[]> {
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
  return made.map(({ row }) => row.id)
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
): Promise<ComplaintId> {
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
  if (number) await insertStep(transaction, scope, { ...step, kind: 'national-number', text: number })
  await insertStep(transaction, scope, { ...step, kind: 'national-state', text: row.values.state })
  return complaintId
}

/**
 * Writes the rows of the national channel that a check found fit: new complaints, and news of those on record as steps. Each
 * innovation that they name is judged again once. Gives how many rows were written.
 */
export async function writeNationalComplaints(
  transaction: Database,
  writing: Writing,
  rows: readonly CheckedComplaint[],
): Promise<number> {
  const { region, now } = writing
  const agencies = new Map((await listAgencies(transaction, region.id)).map(({ key, id }) => [key, id]))
  const ids = await insertRows(
    transaction,
    writing,
    rows.filter(({ outcome }) => outcome === 'create'),
  )
  for (const row of rows.filter(({ outcome }) => outcome === 'update')) {
    ids.push(await updateRow(transaction, writing, row, agencies))
  }
  for (const innovationId of await innovationsOf(transaction, region.id, ids)) {
    await judgeWithin(transaction, { regionId: region.id, innovationId, cause: 'complaint', now })
  }
  return ids.length
}
