import { and, desc, eq, isNull, max } from 'drizzle-orm'
import type { RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { certificate, learner, registration } from '../schema/learning.ts'

export type CertificateRow = typeof certificate.$inferSelect

/** A certificate by its code, also one that was withdrawn; or null. */
export async function findCertificate(
  db: Database,
  regionId: RegionId,
  code: string,
): Promise<CertificateRow | null> {
  const [row] = await db
    .select()
    .from(certificate)
    .where(and(eq(certificate.regionId, regionId), eq(certificate.code, code)))
  return row ?? null
}

/** The latest certificate of a registration that stands, or null. */
export async function findCertificateOf(
  db: Database,
  regionId: RegionId,
  registrationId: string,
): Promise<CertificateRow | null> {
  const [row] = await db
    .select()
    .from(certificate)
    .where(
      and(
        eq(certificate.regionId, regionId),
        eq(certificate.registrationId, registrationId),
        isNull(certificate.withdrawnAt),
      ),
    )
    .orderBy(desc(certificate.serial))
    .limit(1)
  return row ?? null
}

/** The number of the civil servant behind a registration: for the paper in their own hand, and for no public page. */
export async function findNumberOf(
  db: Database,
  regionId: RegionId,
  registrationId: string,
): Promise<string | null> {
  const [row] = await db
    .select({ number: learner.civilServantNumber })
    .from(registration)
    .innerJoin(
      learner,
      and(eq(learner.regionId, registration.regionId), eq(learner.id, registration.learnerId)),
    )
    .where(and(eq(registration.regionId, regionId), eq(registration.id, registrationId)))
  return row?.number ?? null
}

/** The serial of the last certificate of a year, 0 before the first. */
export async function lastSerial(db: Database, regionId: RegionId, year: number): Promise<number> {
  const [row] = await db
    .select({ last: max(certificate.serial) })
    .from(certificate)
    .where(and(eq(certificate.regionId, regionId), eq(certificate.year, year)))
  return row?.last ?? 0
}

export async function insertCertificate(
  transaction: Database,
  values: typeof certificate.$inferInsert,
): Promise<void> {
  await transaction.insert(certificate).values(values)
}

/** Withdraws a certificate; false when there is none that stands. */
export async function withdrawCertificateRow(
  transaction: Database,
  regionId: RegionId,
  id: string,
  values: { withdrawnAt: Date; withdrawnReason: string },
): Promise<boolean> {
  const rows = await transaction
    .update(certificate)
    .set(values)
    .where(and(eq(certificate.regionId, regionId), eq(certificate.id, id), isNull(certificate.withdrawnAt)))
    .returning({ id: certificate.id })
  return rows.length === 1
}
