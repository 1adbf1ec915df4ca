import { and, asc, eq, sql } from 'drizzle-orm'
import type { Role } from '../../domain/access/role.ts'
import type { NationalState } from '../../domain/complaint/channel-state.ts'
import type { ComplaintState } from '../../domain/complaint/complaint.ts'
import type { EscalationLevel } from '../../domain/complaint/escalation.ts'
import type { ReportClass } from '../../domain/complaint/report-class.ts'
import type { AgencyId, ComplaintId, InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { newIdentifier } from '../base/identifier.ts'
import { agency } from '../schema/agency.ts'
import { complaint, complaintStep } from '../schema/complaint.ts'
import { person } from '../schema/person.ts'

export type ComplaintStepKind = (typeof complaintStep.$inferSelect)['kind']

/** A step of the handling as staff see it. */
export type ComplaintStep = {
  readonly id: string
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
  readonly agency: { readonly id: AgencyId; readonly name: string; readonly abbreviation: string } | null
  /** The survey code whose page led to it, and the counter's name. */
  readonly code: { readonly code: string; readonly label: string | null } | null
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

/** A complaint with the names that its pages show, as a query for `complaintOf`; rows are named `c`. */
export const withNames = sql`
  SELECT c.*, c.due_on::text AS due, c.received_at AS received, i.slug AS innovation_slug, i.name AS innovation_name, a.name AS agency_name, a.abbreviation AS agency_abbreviation,
    m.ticket AS merged_ticket, s.label AS code_label, k.name_id AS category_name_id, k.name_en AS category_name_en
  FROM complaint c
  LEFT JOIN innovation i ON i.region_id = c.region_id AND i.id = c.innovation_id
  LEFT JOIN agency a ON a.region_id = c.region_id AND a.id = c.agency_id
  LEFT JOIN survey_code s ON s.region_id = c.region_id AND s.code = c.code
  LEFT JOIN complaint m ON m.region_id = c.region_id AND m.id = c.merged_into_id
  LEFT JOIN complaint_category k ON k.region_id = c.region_id AND k.key = c.category_key`

const momentOrNull = (value: unknown) => (value === null ? null : new Date(value as string))

/** A complaint from a row of `withNames`. */
export function complaintOf(row: Record<string, unknown>): Complaint {
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
      row.agency_id === null
        ? null
        : {
            id: row.agency_id as AgencyId,
            name: row.agency_name as string,
            abbreviation: row.agency_abbreviation as string,
          },
    code: row.code === null ? null : { code: row.code as string, label: row.code_label as string | null },
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

/** The complaint that was made of this sending; null when it has not arrived yet. */
export async function findSent(
  db: Database,
  { regionId, sending }: { regionId: RegionId; sending: string },
): Promise<{ ticket: string; dueOn: string | null } | null> {
  const [found] = await db
    .select({ ticket: complaint.ticket, dueOn: complaint.dueOn })
    .from(complaint)
    .where(and(eq(complaint.regionId, regionId), eq(complaint.sending, sending)))
  return found ?? null
}

/** Adds a complaint; false when the ticket is taken, or the sending has arrived before. */
export async function insertComplaint(
  transaction: Database,
  values: typeof complaint.$inferInsert,
): Promise<boolean> {
  const rows = await transaction
    .insert(complaint)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: complaint.id })
  return rows.length === 1
}

export type NewStep = Pick<
  typeof complaintStep.$inferInsert,
  'kind' | 'visibleToCitizen' | 'agencyId' | 'role' | 'dueOn' | 'escalation' | 'otherId' | 'stateBefore'
> & {
  /** Given by whoever names the step afterwards. */
  id?: string
  text: string | null
  personId: PersonId | null
  createdAt: Date
}

/**
 * Writes down a step of the handling. False when it stands there already: a deadline is reminded of once, and passed up
 * once a level.
 */
export async function insertStep(
  transaction: Database,
  scope: { regionId: RegionId; complaintId: ComplaintId },
  step: NewStep,
): Promise<string | null> {
  const rows = await transaction
    .insert(complaintStep)
    .values({ ...scope, id: newIdentifier(), ...step })
    .onConflictDoNothing()
    .returning({ id: complaintStep.id })
  return rows[0]?.id ?? null
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
      id: complaintStep.id,
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
    .orderBy(
      asc(complaintStep.createdAt),
      // What happens in the moment of the receipt comes after it.
      sql`${complaintStep.kind} <> 'received'`,
      asc(complaintStep.id),
    )
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
