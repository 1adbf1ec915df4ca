import { and, asc, eq, sql } from 'drizzle-orm'
import type { Role } from '../domain/access/role.ts'
import type { AgencyId, ComplaintId, InnovationId, PersonId, RegionId } from '../domain/government/region.ts'
import { type ComplaintFilter, type ComplaintState, complaintFilters } from '../domain/voice/complaint.ts'
import type { EscalationLevel } from '../domain/voice/escalation.ts'
import type { NationalState } from '../domain/voice/national-state.ts'
import type { ReportClass } from '../domain/voice/report-class.ts'
import type { Database } from './connect.ts'
import { newIdentifier } from './identifier.ts'
import { agency } from './schema/agency.ts'
import { complaint, complaintStep } from './schema/complaint.ts'
import { person } from './schema/person.ts'

export type ComplaintStepKind = (typeof complaintStep.$inferSelect)['kind']

/** A step of the handling as staff see it. */
export type ComplaintStep = {
  readonly kind: ComplaintStepKind
  readonly text: string | null
  readonly visibleToCitizen: boolean
  readonly personName: string | null
  /** To whom it was passed on or up, and over which deadline. */
  readonly agencyName: string | null
  readonly role: Role | null
  readonly dueOn: string | null
  /** The ticket of the other complaint of a merge. */
  readonly otherTicket: string | null
  readonly createdAt: Date
}

/** A complaint with the names that its pages show. */
export type Complaint = {
  readonly id: ComplaintId
  readonly regionId: RegionId
  readonly ticket: string
  readonly state: ComplaintState
  readonly reportClass: ReportClass
  readonly anonymous: boolean
  readonly confidential: boolean
  readonly text: string
  readonly place: string | null
  readonly contactName: string | null
  readonly contactEmail: string | null
  readonly channel: 'own' | 'national'
  readonly nationalTrackingId: string | null
  readonly nationalState: NationalState | null
  readonly nationalStateAt: Date | null
  readonly nationalText: string | null
  readonly nationalCategory: string | null
  readonly innovation: { readonly id: InnovationId; readonly slug: string; readonly name: string } | null
  readonly agency: { readonly id: AgencyId; readonly name: string } | null
  readonly receivedAt: Date
  readonly dueOn: string | null
  readonly answeredAt: Date | null
  readonly closedAt: Date | null
  readonly escalation: EscalationLevel | null
  readonly betterAskedAt: Date | null
  readonly better: boolean | null
  /** The complaint that this one was merged into. */
  readonly mergedInto: { readonly id: ComplaintId; readonly ticket: string } | null
  readonly category: { readonly key: string; readonly nameId: string; readonly nameEn: string } | null
  readonly language: 'id' | 'en'
  readonly isExample: boolean
}

const withNames = sql`
  SELECT c.*, c.due_on::text AS due, c.received_at AS received, i.slug AS innovation_slug, i.name AS innovation_name, a.name AS agency_name,
    m.ticket AS merged_ticket, k.name_id AS category_name_id, k.name_en AS category_name_en
  FROM complaint c
  LEFT JOIN innovation i ON i.region_id = c.region_id AND i.id = c.innovation_id
  LEFT JOIN agency a ON a.region_id = c.region_id AND a.id = c.agency_id
  LEFT JOIN complaint m ON m.region_id = c.region_id AND m.id = c.merged_into_id
  LEFT JOIN complaint_category k ON k.region_id = c.region_id AND k.key = c.category_key`

const momentOrNull = (value: unknown) => (value === null ? null : new Date(value as string))

function complaintOf(row: Record<string, unknown>): Complaint {
  return {
    id: row.id as ComplaintId,
    regionId: row.region_id as RegionId,
    ticket: row.ticket as string,
    state: row.state as ComplaintState,
    reportClass: row.report_class as ReportClass,
    anonymous: row.anonymous as boolean,
    confidential: row.confidential as boolean,
    text: row.text as string,
    place: row.place as string | null,
    contactName: row.contact_name as string | null,
    contactEmail: row.contact_email as string | null,
    channel: row.channel as 'own' | 'national',
    nationalTrackingId: row.national_tracking_id as string | null,
    nationalState: row.national_state as NationalState | null,
    nationalStateAt: momentOrNull(row.national_state_at),
    nationalText: row.national_text as string | null,
    nationalCategory: row.national_category as string | null,
    innovation:
      row.innovation_id === null
        ? null
        : {
            id: row.innovation_id as InnovationId,
            slug: row.innovation_slug as string,
            name: row.innovation_name as string,
          },
    agency:
      row.agency_id === null ? null : { id: row.agency_id as AgencyId, name: row.agency_name as string },
    receivedAt: new Date(row.received as string),
    dueOn: row.due as string | null,
    answeredAt: momentOrNull(row.answered_at),
    closedAt: momentOrNull(row.closed_at),
    escalation: row.escalation as EscalationLevel | null,
    betterAskedAt: momentOrNull(row.better_asked_at),
    better: row.better as boolean | null,
    mergedInto:
      row.merged_into_id === null
        ? null
        : { id: row.merged_into_id as ComplaintId, ticket: row.merged_ticket as string },
    category:
      row.category_key === null
        ? null
        : {
            key: row.category_key as string,
            nameId: row.category_name_id as string,
            nameEn: row.category_name_en as string,
          },
    language: row.language as 'id' | 'en',
    isExample: row.is_example as boolean,
  }
}

/** Adds a complaint; false when the ticket is taken. */
export async function insertComplaint(
  transaction: Database,
  values: typeof complaint.$inferInsert,
): Promise<boolean> {
  const rows = await transaction
    .insert(complaint)
    .values(values)
    .onConflictDoNothing({ target: complaint.ticket })
    .returning({ id: complaint.id })
  return rows.length === 1
}

export type NewStep = Pick<
  typeof complaintStep.$inferInsert,
  'kind' | 'visibleToCitizen' | 'agencyId' | 'role' | 'dueOn' | 'escalation' | 'otherId' | 'stateBefore'
> & { text: string | null; personId: PersonId | null; createdAt: Date }

/**
 * Writes down a step of the handling. False when it stands there already: a deadline is reminded of once, and passed up
 * once a level.
 */
export async function insertStep(
  transaction: Database,
  scope: { regionId: RegionId; complaintId: ComplaintId },
  step: NewStep,
): Promise<boolean> {
  const rows = await transaction
    .insert(complaintStep)
    .values({ ...scope, id: newIdentifier(), ...step })
    .onConflictDoNothing()
    .returning({ id: complaintStep.id })
  return rows.length === 1
}

/** The complaint behind a ticket, in whatever region: the tracking page knows only the number. */
export async function findByTicket(db: Database, ticket: string): Promise<Complaint | null> {
  const { rows } = await db.execute(sql`${withNames} WHERE c.ticket = ${ticket}`)
  return rows[0] ? complaintOf(rows[0]) : null
}

/** The complaint of the region that has a number in the national channel, or null. */
export async function findByTrackingId(
  db: Database,
  regionId: RegionId,
  trackingId: string,
): Promise<Complaint | null> {
  const { rows } = await db.execute(
    sql`${withNames} WHERE c.region_id = ${regionId} AND c.national_tracking_id = ${trackingId}`,
  )
  return rows[0] ? complaintOf(rows[0]) : null
}

/** The complaint, held until the transaction ends, so that two who act at once act one after the other. */
export async function holdComplaint(
  transaction: Database,
  regionId: RegionId,
  complaintId: ComplaintId,
): Promise<Complaint | null> {
  const { rows } = await transaction.execute(
    sql`${withNames} WHERE c.region_id = ${regionId} AND c.id = ${complaintId} FOR UPDATE OF c`,
  )
  return rows[0] ? complaintOf(rows[0]) : null
}

/** The steps of a complaint, the oldest first. */
export async function listSteps(
  db: Database,
  regionId: RegionId,
  complaintId: ComplaintId,
): Promise<ComplaintStep[]> {
  return db
    .select({
      kind: complaintStep.kind,
      text: complaintStep.text,
      visibleToCitizen: complaintStep.visibleToCitizen,
      personName: person.name,
      agencyName: agency.name,
      role: complaintStep.role,
      dueOn: complaintStep.dueOn,
      otherTicket: complaint.ticket,
      createdAt: complaintStep.createdAt,
    })
    .from(complaintStep)
    .leftJoin(person, eq(person.id, complaintStep.personId))
    .leftJoin(agency, and(eq(agency.regionId, complaintStep.regionId), eq(agency.id, complaintStep.agencyId)))
    .leftJoin(
      complaint,
      and(eq(complaint.regionId, complaintStep.regionId), eq(complaint.id, complaintStep.otherId)),
    )
    .where(and(eq(complaintStep.regionId, regionId), eq(complaintStep.complaintId, complaintId)))
    .orderBy(asc(complaintStep.createdAt), asc(complaintStep.id))
}

export type ComplaintChanges = Partial<
  Pick<
    typeof complaint.$inferInsert,
    | 'state'
    | 'agencyId'
    | 'reportClass'
    | 'dueOn'
    | 'answeredAt'
    | 'closedAt'
    | 'better'
    | 'betterAskedAt'
    | 'escalation'
    | 'mergedIntoId'
    | 'categoryKey'
    | 'contactName'
    | 'contactEmail'
    | 'nationalTrackingId'
    | 'nationalState'
    | 'nationalStateAt'
    | 'nationalText'
    | 'innovationId'
  >
>

/** Changes a complaint that the transaction holds. */
export async function updateComplaint(
  transaction: Database,
  regionId: RegionId,
  complaintId: ComplaintId,
  changes: ComplaintChanges,
): Promise<void> {
  await transaction
    .update(complaint)
    .set(changes)
    .where(and(eq(complaint.regionId, regionId), eq(complaint.id, complaintId)))
}

const owed = sql`c.state IN ('received', 'verified', 'assigned', 'reopened')`

function conditionOf(filter: ComplaintFilter, today: string) {
  if (filter === 'open') return owed
  if (filter === 'late') return sql`${owed} AND c.due_on < ${today}::date`
  if (filter === 'escalated') return sql`${owed} AND c.escalation IS NOT NULL`
  if (filter === 'answered') return sql`c.state = 'answered'`
  return filter === 'closed' ? sql`c.state IN ('closed', 'merged', 'handed-over')` : sql`true`
}

/** The agencies that somebody is held to, and the units below them; null is the whole region. For rows named `c`. */
export function withinAgencies(agencyIds: readonly AgencyId[] | null) {
  if (agencyIds === null) return sql`true`
  return sql`c.agency_id IN (
    WITH RECURSIVE below AS (
      SELECT id FROM agency WHERE region_id = c.region_id AND id = ANY(${sql.param(agencyIds)}::uuid[])
      UNION SELECT a.id FROM below JOIN agency a ON a.region_id = c.region_id AND a.parent_id = below.id
    ) SELECT id FROM below)`
}

export type ComplaintQuery = {
  readonly filter: ComplaintFilter
  readonly agencyIds: readonly AgencyId[] | null
  readonly today: string
  readonly limit: number
  readonly offset: number
}

/** A complaint in a list; `asked` while a question waits for the citizen's reply. */
export type ListedComplaint = Complaint & { readonly asked: boolean }

/** Complaints of a region: what is due first comes first, so that what is late stands on top. */
export async function listComplaints(
  db: Database,
  regionId: RegionId,
  query: ComplaintQuery,
): Promise<ListedComplaint[]> {
  const { rows } = await db.execute(sql`SELECT listed.*, (
      SELECT s.kind = 'asked-back' FROM complaint_step s
      WHERE s.region_id = listed.region_id AND s.complaint_id = listed.id AND s.kind IN ('asked-back', 'replied')
      ORDER BY s.created_at DESC, s.id DESC LIMIT 1) AS asked
    FROM (${withNames}
      WHERE c.region_id = ${regionId} AND ${conditionOf(query.filter, query.today)} AND ${withinAgencies(query.agencyIds)}
      ORDER BY ${owed} DESC, c.due_on ASC NULLS LAST, c.received_at ASC LIMIT ${query.limit} OFFSET ${query.offset}
    ) listed`)
  return rows.map((row) => ({ ...complaintOf(row), asked: row.asked === true }))
}

/** How many complaints wait for an answer, and how many of them for too long. Reads only what is open. */
export async function countWaiting(
  db: Database,
  regionId: RegionId,
  scope: Pick<ComplaintQuery, 'agencyIds' | 'today'> & { passedUpOnly: boolean },
): Promise<{ waiting: number; late: number }> {
  const { rows } = await db.execute(sql`
    SELECT count(*)::int AS waiting, count(*) FILTER (WHERE c.due_on < ${scope.today}::date)::int AS late
    FROM complaint c WHERE c.region_id = ${regionId} AND ${owed} AND ${withinAgencies(scope.agencyIds)}
      AND (NOT ${scope.passedUpOnly} OR c.escalation IS NOT NULL)`)
  return rows[0] as { waiting: number; late: number }
}

/** How many complaints each filter would show. */
export async function countComplaints(
  db: Database,
  regionId: RegionId,
  scope: Pick<ComplaintQuery, 'agencyIds' | 'today'>,
): Promise<Record<ComplaintFilter, number>> {
  const counts = complaintFilters.map(
    (filter) =>
      sql`count(*) FILTER (WHERE ${conditionOf(filter, scope.today)})::int AS ${sql.identifier(filter)}`,
  )
  const { rows } = await db.execute(sql`SELECT ${sql.join(counts, sql`, `)} FROM complaint c
    WHERE c.region_id = ${regionId} AND ${withinAgencies(scope.agencyIds)}`)
  return rows[0] as Record<ComplaintFilter, number>
}
