import { sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type pg from 'pg'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { AddedQuestion } from '../../domain/survey/added-question.ts'
import type { SurveyCodeKind } from '../../domain/survey/survey.ts'
import { agencyPath } from '../region/agency-walk.ts'
import type { RegionScope } from '../region/region.ts'

/** What a code asks, and about what: everything that the survey's page needs, in one row. */
export type Survey = {
  readonly region: RegionScope
  readonly innovation: {
    readonly id: InnovationId
    readonly slug: string
    readonly name: string
    readonly isExample: boolean
    readonly published: boolean
    /** The day on which it was stopped; null while it runs. */
    readonly stoppedOn: string | null
  }
  readonly code: string
  readonly kind: SurveyCodeKind
  readonly label: string | null
  readonly ended: boolean
  /** When it ended or is to end; null while no end is set. */
  readonly endedAt: Date | null
  /** Visit codes were printed for it: each answer needs one that is not used. */
  readonly asksVisit: boolean
  readonly formVersion: number
  readonly length: 'full' | 'short'
  readonly elements: readonly string[]
  readonly added: readonly AddedQuestion[]
  /** Channels by which its plan, links and records tell of the innovation. */
  readonly channels: readonly string[]
  /** Network ranges of the innovation's agency and of those above it. */
  readonly agencyNetworks: readonly string[]
}

// Written by the builder of queries for its walk of the agencies, and sent by hand: it is the one query of each survey page.
const findSurveyText = new PgDialect().sqlToQuery(sql`
    SELECT c.code, c.kind, c.label, c.form_version, coalesce(c.ended_at <= now(), false) AS ended, c.ended_at,
      EXISTS (SELECT 1 FROM visit_batch v WHERE v.region_id = c.region_id AND v.code = c.code) AS asks_visit,
      f.length, f.elements, f.added,
      i.id AS innovation_id, i.slug AS innovation_slug, i.name AS innovation_name, i.is_example, i.published_at IS NOT NULL AND r.opened_at IS NOT NULL AS published, i.stopped_on::text,
      (SELECT coalesce(array_agg(network), '{}')
        FROM unnest(${agencyPath(sql`i.region_id`, sql`SELECT i.agency_id`)}) AS path (id)
        JOIN agency a ON a.region_id = i.region_id AND a.id = path.id, unnest(a.networks) network) AS agency_networks,
      (SELECT coalesce(array_agg(DISTINCT channel), '{}') FROM (
        SELECT channel FROM message_step m WHERE m.region_id = i.region_id AND m.innovation_id = i.id AND m.dropped_at IS NULL
        UNION SELECT channel FROM message_link l WHERE l.region_id = i.region_id AND l.innovation_id = i.id
        UNION SELECT channel FROM reach_record e WHERE e.region_id = i.region_id AND e.innovation_id = i.id) told) AS channels,
      r.id AS region_id, r.slug AS region_slug, r.name AS region_name, r.time_zone, r.settings, r.mark, r.holds_example_data, r.opened_at
    FROM survey_code c
    JOIN survey_form f ON f.region_id = c.region_id AND f.version = c.form_version
    JOIN innovation i ON i.region_id = c.region_id AND i.id = c.innovation_id
    JOIN region r ON r.id = c.region_id
    WHERE c.code = ${sql.placeholder('code')}`).sql

const findSurveyStatement = { name: 'find-survey', text: findSurveyText }

/** The survey behind a code, or null. An ended one is found too, so that its page can say so. */
export async function findSurvey(pool: pg.Pool, code: string): Promise<Survey | null> {
  const { rows } = await pool.query({ ...findSurveyStatement, values: [code] })
  const row = rows[0]
  if (!row) return null
  return {
    region: {
      id: row.region_id as RegionId,
      slug: row.region_slug,
      name: row.region_name,
      timeZone: row.time_zone,
      settings: row.settings,
      mark: row.mark,
      holdsExampleData: row.holds_example_data,
      openedAt: row.opened_at,
    },
    innovation: {
      id: row.innovation_id as InnovationId,
      slug: row.innovation_slug,
      name: row.innovation_name,
      isExample: row.is_example,
      published: row.published,
      stoppedOn: row.stopped_on,
    },
    code: row.code,
    kind: row.kind,
    label: row.label,
    ended: row.ended,
    endedAt: row.ended_at,
    asksVisit: row.asks_visit,
    formVersion: row.form_version,
    length: row.length,
    elements: row.elements,
    added: row.added,
    channels: row.channels,
    agencyNetworks: row.agency_networks,
  }
}
