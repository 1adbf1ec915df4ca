import { type SQL, sql } from 'drizzle-orm'
import { elementKeys } from '../../domain/survey/survey.ts'
import { type AuditFilter, subjectOfTrail, trailLeft } from '../audit/audit-list.ts'
import { ofAgencies } from '../lifecycle/desk.ts'
import { columnOf } from '../survey/answer.ts'
import type { ListQuery, ListScope } from './read-list.ts'

/** Each row belongs to an innovation `i` and its agency `a`, and is seen by whoever sees those. */
const ofInnovations = (table: SQL) => (scope: ListScope) =>
  sql`${table}.region_id = ${scope.regionId} AND i.gone_at IS NULL AND ${ofAgencies(scope.regionId, scope.agencies)}`
const toInnovation = (table: SQL) => sql`
  JOIN innovation i ON i.region_id = ${table}.region_id AND i.id = ${table}.innovation_id
  JOIN agency a ON a.region_id = i.region_id AND a.id = i.agency_id`
const names = sql`i.name AS innovation, a.name AS agency`

/** A day as exactly as it is known: `2021`, `2021-03` or `2021-03-05`. */
const known = (day: SQL, precision: SQL) =>
  sql`left(${day}::text, CASE ${precision} WHEN 'year' THEN 4 WHEN 'month' THEN 7 ELSE 10 END)`

export const innovationsQuery: ListQuery = {
  select: sql`${names}, i.year, i.stage, i.gate_state AS "gate-state", i.held_since AS "held-since", i.status, i.digital,
    i.form, i.affair_code AS affair, i.beneficiaries, ${known(sql`i.trial_on`, sql`i.trial_precision`)} AS "trial-on",
    ${known(sql`i.implemented_on`, sql`i.implemented_precision`)} AS "implemented-on", i.launched_on::text AS "launched-on", i.verdict,
    i.satisfaction_index::float8 AS "satisfaction-index", i.published_at AS "published-at", i.is_example AS "is-example"`,
  from: sql`innovation i JOIN agency a ON a.region_id = i.region_id AND a.id = i.agency_id`,
  where: ofInnovations(sql`i`),
  key: [{ column: sql`i.id`, type: 'uuid' }],
}

/** The innovations of every cohort, each with whose it was in that year. */
export const cohortsQuery: ListQuery = {
  select: sql`c.name AS cohort, y.year, ${names}, i.stage, i.gate_state AS "gate-state", i.held_since AS "held-since",
    i.launched_on::text AS "launched-on", i.verdict, i.stopped_on::text AS "stopped-on"`,
  from: sql`innovation_year y JOIN cohort c ON c.region_id = y.region_id AND c.id = y.cohort_id
    JOIN innovation i ON i.region_id = y.region_id AND i.id = y.innovation_id
    JOIN agency a ON a.region_id = y.region_id AND a.id = y.agency_id`,
  where: ofInnovations(sql`y`),
  key: [
    { column: sql`y.innovation_id`, type: 'uuid' },
    { column: sql`y.year`, type: 'bigint' },
  ],
}

export const worksheetsQuery: ListQuery = {
  select: sql`${names}, w.stage, w.state AS "gate-state", w.revision, w.held_since AS "held-since", w.updated_at AS "updated-at"`,
  from: sql`worksheet w ${toInnovation(sql`w`)}`,
  where: ofInnovations(sql`w`),
  key: [
    { column: sql`w.innovation_id`, type: 'uuid' },
    { column: sql`w.stage`, type: 'text' },
  ],
}

export const gatesQuery: ListQuery = {
  select: sql`${names}, g.stage, g.from_state AS "from-state", g.to_state AS "to-state", g.revision, p.name AS person,
    g.created_at AS at`,
  from: sql`gate_move g ${toInnovation(sql`g`)} LEFT JOIN person p ON p.id = g.person_id`,
  where: ofInnovations(sql`g`),
  key: [{ column: sql`g.id`, type: 'uuid' }],
}

export const decisionsQuery: ListQuery = {
  select: sql`${names}, d.kind AS decision, d.reason, d.responsible, d.due_on::text AS "due-on", v.verdict,
    p.name AS person, d.decided_at AS at`,
  from: sql`decision d ${toInnovation(sql`d`)} LEFT JOIN person p ON p.id = d.decided_by
    LEFT JOIN verdict v ON v.region_id = d.region_id AND v.id = d.verdict_id`,
  where: ofInnovations(sql`d`),
  key: [{ column: sql`d.id`, type: 'uuid' }],
}

export const indicatorsQuery: ListQuery = {
  select: sql`${names}, n.key, n.name AS indicator, n.definition, n.kind AS "indicator-kind", n.unit, n.direction,
    n.frequency, n.baseline_value::float8 AS baseline, n.baseline_on::text AS "baseline-on",
    n.baseline_source AS "baseline-source", t.value::float8 AS target, t.period::text AS "target-on", n.source,
    n.ended_at AS "ended-at"`,
  from: sql`indicator n ${toInnovation(sql`n`)} LEFT JOIN LATERAL (
    SELECT value, period FROM indicator_target WHERE region_id = n.region_id AND indicator_id = n.id
    ORDER BY period DESC LIMIT 1) t ON true`,
  where: ofInnovations(sql`n`),
  key: [{ column: sql`n.id`, type: 'uuid' }],
}

export const valuesQuery: ListQuery = {
  select: sql`${names}, n.key, n.name AS indicator, n.unit, to_char(m.period, 'YYYY-MM') AS month, m.value::float8 AS value,
    m.source, m.note, m.supersedes_id IS NOT NULL AS "is-correction",
    EXISTS (SELECT FROM measurement_in_force l WHERE l.region_id = m.region_id AND l.id = m.id) AS "is-in-force",
    p.name AS person, m.recorded_at AS at`,
  from: sql`measurement m JOIN indicator n ON n.region_id = m.region_id AND n.id = m.indicator_id ${toInnovation(sql`n`)}
    LEFT JOIN person p ON p.id = m.recorded_by`,
  where: ofInnovations(sql`m`),
  key: [{ column: sql`m.id`, type: 'uuid' }],
}

const scores = sql.raw(elementKeys.map((key) => `s.${columnOf(key)} AS "${key}"`).join(', '))

export const answersQuery: ListQuery = {
  select: sql`${names}, s.code, s.answered_at AS "answered-at", ${scores}, s.knew_before AS "knew-before", s.heard_from AS "heard-from",
    s.mark IS NOT NULL AS "is-marked", s.batch AS "brought-by"`,
  from: sql`answer s ${toInnovation(sql`s`)}`,
  where: ofInnovations(sql`s`),
  key: [{ column: sql`s.id`, type: 'uuid' }],
}

/** A report that no agency has yet is the laboratory's alone. */
export const complaintsQuery: ListQuery = {
  select: sql`c.ticket, c.report_class AS "report-class", c.state AS "report-state", c.channel AS door,
    i.name AS innovation, a.name AS agency, c.received_at AS "received-at", c.due_on::text AS "due-on",
    c.answered_at AS "answered-at", c.closed_at AS "closed-at"`,
  from: sql`complaint c LEFT JOIN innovation i ON i.region_id = c.region_id AND i.id = c.innovation_id
    LEFT JOIN agency a ON a.region_id = c.region_id AND a.id = c.agency_id`,
  where: ({ regionId, agencies }) =>
    sql`c.region_id = ${regionId} AND ${ofAgencies(regionId, agencies, sql`c.agency_id`)}`,
  key: [{ column: sql`c.id`, type: 'uuid' }],
}

export const peopleQuery: ListQuery = {
  select: sql`p.name AS person, p.email, m.role, a.name AS agency, m.created_at AS since`,
  from: sql`membership m JOIN person p ON p.id = m.person_id
    LEFT JOIN agency a ON a.region_id = m.region_id AND a.id = m.agency_id`,
  where: ({ regionId }) => sql`m.region_id = ${regionId} AND m.ended_at IS NULL`,
  key: [{ column: sql`m.id`, type: 'uuid' }],
}

/** The trail, as far as a filter leaves it. */
export const auditQuery = (filter: AuditFilter, timeZone: string): ListQuery => ({
  select: sql`audit.at, coalesce(person.name, audit.actor) AS person, audit.action, audit.table_name AS "table",
    ${subjectOfTrail} AS about, audit.origin, audit.row_key::text AS "row-key", audit.before::text AS before, audit.after::text AS after`,
  from: sql`audit LEFT JOIN person ON person.id = audit.actor`,
  where: ({ regionId }) => trailLeft(regionId, timeZone, filter),
  key: [{ column: sql`audit.id`, type: 'bigint' }],
})

export const reachQuery: ListQuery = {
  select: sql`${names}, r.channel, r.title, r.place, r.held_on::text AS "held-on", r.people, r.basis, r.source,
    r.cost::float8 AS cost, e.kind AS ended`,
  from: sql`reach_record r ${toInnovation(sql`r`)}
    LEFT JOIN reach_record_end e ON e.region_id = r.region_id AND e.record_id = r.id`,
  where: ofInnovations(sql`r`),
  key: [{ column: sql`r.id`, type: 'uuid' }],
}
