import { sql } from 'drizzle-orm'
import type { AgencyId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { agencyHeirs, withAgenciesAbove } from '../region/agency-walk.ts'

/** A subject that was taught, with how many hold a certificate that names it. */
export type Skill = {
  readonly name: string
  readonly people: number
  readonly agencies: number
}

export type SkilledPerson = {
  readonly name: string
  readonly agencyName: string | null
  readonly lastOn: string
}

/** Subjects beyond this are told as cut. */
export const SKILLS_LISTED_MAX = 200
const PEOPLE_LISTED_MAX = 500

/** Certificates that stand, a row for each subject; a course without subjects is one by its own name. Who learned in a merged agency works in its successor. */
const learned = (regionId: RegionId) => sql`
  SELECT l.id AS learner_id, l.name AS learner, heir.heir_id AS agency_id, c.issued_on, s.name,
    lower(regexp_replace(s.name, '\\s+', ' ', 'g')) AS key
  FROM certificate c
  JOIN registration r ON r.region_id = c.region_id AND r.id = c.registration_id
  JOIN learner l ON l.region_id = r.region_id AND l.id = r.learner_id
  LEFT JOIN ${agencyHeirs(regionId)} heir ON heir.id = l.agency_id
  CROSS JOIN LATERAL (
    SELECT trim(subject ->> 'name') AS name FROM jsonb_array_elements(c.content -> 'subjects') subject
    UNION ALL SELECT c.content ->> 'courseName' WHERE jsonb_array_length(c.content -> 'subjects') = 0
  ) s
  WHERE c.region_id = ${regionId} AND c.withdrawn_at IS NULL`

/** What people of a region learned, the most widely known first. */
export async function listSkills(db: Database, regionId: RegionId): Promise<Skill[]> {
  const { rows } = await db.execute(sql`
    WITH learned AS (${learned(regionId)})
    SELECT min(name) AS name, count(DISTINCT learner_id)::int AS people, count(DISTINCT agency_id)::int AS agencies
    FROM learned GROUP BY key ORDER BY people DESC, name LIMIT ${SKILLS_LISTED_MAX}`)
  return rows as Skill[]
}

/** Who learned a subject, by name: of some agencies, or of all. */
export async function listSkilled(
  db: Database,
  regionId: RegionId,
  subject: string,
  agencies: readonly AgencyId[] | 'all',
): Promise<SkilledPerson[]> {
  const within =
    agencies === 'all' ? sql`true` : sql`learned.agency_id = ANY(${sql.param([...agencies])}::uuid[])`
  const { rows } = await db.execute(sql`
    WITH learned AS (${learned(regionId)})
    SELECT learned.learner AS name, a.name AS "agencyName", max(learned.issued_on)::text AS "lastOn" FROM learned
    LEFT JOIN agency a ON a.region_id = ${regionId} AND a.id = learned.agency_id
    WHERE learned.key = lower(regexp_replace(trim(${subject}), '\\s+', ' ', 'g')) AND ${within}
    GROUP BY learned.learner_id, learned.learner, a.name ORDER BY learned.learner LIMIT ${PEOPLE_LISTED_MAX}`)
  return rows as SkilledPerson[]
}

/** Agencies that count in which nobody, nor in a unit below them, holds a certificate of a subject, or of any where it is null. */
export async function listUnskilledAgencies(
  db: Database,
  regionId: RegionId,
  subject: string | null,
): Promise<{ id: AgencyId; name: string }[]> {
  const wanted =
    subject === null
      ? sql`true`
      : sql`learned.key = lower(regexp_replace(trim(${subject}), '\\s+', ' ', 'g'))`
  const skilled = sql`SELECT learned.agency_id AS id FROM learned WHERE learned.agency_id IS NOT NULL AND ${wanted}`
  const { rows } = await db.execute(sql`
    WITH learned AS (${learned(regionId)})
    SELECT top.id, top.name FROM agency top
    WHERE top.region_id = ${regionId} AND top.counts_as_agency AND top.ended_on IS NULL
      AND top.id NOT IN ${withAgenciesAbove(regionId, skilled)}
    ORDER BY top.name`)
  return rows as { id: AgencyId; name: string }[]
}
