import { sql } from 'drizzle-orm'
import type { AgencyId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'

/** Somebody of an agency's team, with how they are reached. */
export type TeamPerson = {
  readonly personId: PersonId
  readonly name: string
  readonly email: string
  readonly language: 'id' | 'en'
  readonly role: 'coordinator' | 'innovator'
  readonly agencyId: AgencyId
  readonly telephone: string | null
  /** When they last used Labinov, as far as their sessions and devices tell; null when they never did. */
  readonly seenAt: Date | null
}

/** Coordinators and innovators of all agencies of a region, coordinators first, by name. */
export async function listTeamPeople(db: Database, regionId: RegionId): Promise<TeamPerson[]> {
  const { rows } = await db.execute(sql`
    SELECT DISTINCT ON (m.role, p.name, p.id, m.agency_id) m.person_id AS "personId", p.name, p.email, p.language, m.role,
      m.agency_id AS "agencyId", t.number AS telephone,
      greatest((SELECT max(s.seen_at) FROM session s WHERE s.person_id = p.id),
        (SELECT max(d.seen_at) FROM known_device d WHERE d.person_id = p.id)) AS "seenAt"
    FROM membership m JOIN person p ON p.id = m.person_id
    LEFT JOIN telephone t ON t.region_id = m.region_id AND t.person_id = m.person_id
    WHERE m.region_id = ${regionId} AND m.ended_at IS NULL AND m.agency_id IS NOT NULL
      AND m.role IN ('coordinator', 'innovator')
    ORDER BY m.role, p.name, p.id, m.agency_id`)
  return rows.map((row) => {
    const { seenAt } = row as { seenAt: string | null }
    return { ...row, seenAt: seenAt === null ? null : new Date(seenAt) } as TeamPerson
  })
}
