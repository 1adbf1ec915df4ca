import { and, asc, eq, sql } from 'drizzle-orm'
import type { Registration, RegistrationState } from '../../domain/learning/course.ts'
import type { RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { isIdentifier } from '../base/identifier.ts'
import { agencyHeirs } from '../region/agency-walk.ts'
import { agency } from '../schema/agency.ts'
import { attendance, certificate, course, learner, registration } from '../schema/learning.ts'

export type RegistrationRow = typeof registration.$inferSelect

/** A registration with its course, for whoever holds its code. */
export async function findRegistration(
  db: Database,
  regionId: RegionId,
  code: string,
): Promise<{ registration: RegistrationRow; course: typeof course.$inferSelect } | null> {
  const [row] = await db
    .select({ registration, course })
    .from(registration)
    .innerJoin(course, and(eq(course.regionId, registration.regionId), eq(course.id, registration.courseId)))
    .where(and(eq(registration.regionId, regionId), eq(registration.code, code)))
  return row ?? null
}

/** The same by its identifier, for what leads to it without its code. */
export async function findRegistrationById(
  db: Database,
  regionId: RegionId,
  id: string,
): Promise<{ registration: RegistrationRow; course: typeof course.$inferSelect } | null> {
  if (!isIdentifier(id)) return null
  const [row] = await db
    .select({ registration, course })
    .from(registration)
    .innerJoin(course, and(eq(course.regionId, registration.regionId), eq(course.id, registration.courseId)))
    .where(and(eq(registration.regionId, regionId), eq(registration.id, id)))
  return row ?? null
}

/** The list of a course as the rule of seats reads it. */
export async function listSeats(db: Database, regionId: RegionId, courseId: string): Promise<Registration[]> {
  return db
    .select({ id: registration.id, place: registration.place, state: registration.state })
    .from(registration)
    .where(and(eq(registration.regionId, regionId), eq(registration.courseId, courseId)))
    .orderBy(asc(registration.place))
}

/** One line of a course's list, with what its owner has done. */
export type Participant = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly learnerId: string
  readonly civilServantNumber: string | null
  readonly agencyName: string | null
  readonly state: RegistrationState
  readonly attended: number
  readonly certificateId: string | null
  readonly certificateCode: string | null
  readonly certificateNumber: string | null
}

/** Everybody on a course's list in the order in which they came; who works in an agency that was merged stands with its successor. */
export async function listParticipants(
  db: Database,
  regionId: RegionId,
  courseId: string,
): Promise<Participant[]> {
  return db
    .select({
      id: registration.id,
      code: registration.code,
      name: registration.name,
      learnerId: registration.learnerId,
      civilServantNumber: learner.civilServantNumber,
      agencyName: agency.name,
      state: registration.state,
      attended: sql<number>`(SELECT count(*) FROM ${attendance} a
        WHERE a.region_id = ${registration.regionId} AND a.registration_id = ${registration.id})`.mapWith(
        Number,
      ),
      certificateId: certificate.id,
      certificateCode: certificate.code,
      certificateNumber: certificate.number,
    })
    .from(registration)
    .innerJoin(
      learner,
      and(eq(learner.regionId, registration.regionId), eq(learner.id, registration.learnerId)),
    )
    .leftJoin(sql`${agencyHeirs(regionId)} heir`, sql`heir.id = ${learner.agencyId}`)
    .leftJoin(agency, and(eq(agency.regionId, learner.regionId), eq(agency.id, sql`heir.heir_id`)))
    .leftJoin(
      certificate,
      and(
        eq(certificate.regionId, registration.regionId),
        eq(certificate.registrationId, registration.id),
        sql`${certificate.withdrawnAt} IS NULL`,
      ),
    )
    .where(and(eq(registration.regionId, regionId), eq(registration.courseId, courseId)))
    .orderBy(asc(registration.place))
}

export async function insertRegistration(transaction: Database, values: RegistrationRow): Promise<void> {
  await transaction.insert(registration).values(values)
}

export async function setRegistrationState(
  transaction: Database,
  regionId: RegionId,
  id: string,
  state: RegistrationState,
): Promise<void> {
  await transaction
    .update(registration)
    .set({ state })
    .where(and(eq(registration.regionId, regionId), eq(registration.id, id)))
}
