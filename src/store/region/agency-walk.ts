import { type SQL, sql } from 'drizzle-orm'
import type { AgencyId, RegionId } from '../../domain/scope.ts'

/** More levels than a region has (`AGENCY_LEVELS_MAX`); a walk ends here also where the data runs in a circle. */
const STEPS_MAX = 5

/** These agencies, as the beginning of a walk. */
export const someAgencies = (regionId: RegionId | SQL, ids: readonly AgencyId[]): SQL =>
  sql`SELECT id FROM agency WHERE region_id = ${regionId} AND id = ANY(${sql.param([...ids])}::uuid[])`

/** The agencies of `start`, a query of `id`, with every unit below them: a query of identifiers. */
export const withUnitsBelow = (regionId: RegionId | SQL, start: SQL): SQL => sql`(
  WITH RECURSIVE below AS (
    ${start}
    UNION SELECT a.id FROM below JOIN agency a ON a.region_id = ${regionId} AND a.parent_id = below.id
  ) SELECT id FROM below)`

/**
 * The agencies of `start`, a query of `id`, with every agency above them: a query of identifiers. Whether an agency has something in
 * itself or a unit below is asked by this one walk, and not by a walk down from each.
 */
export const withAgenciesAbove = (regionId: RegionId | SQL, start: SQL): SQL => sql`(
  WITH RECURSIVE above AS (
    ${start}
    UNION SELECT own.parent_id FROM above
      JOIN agency own ON own.region_id = ${regionId} AND own.id = above.id WHERE own.parent_id IS NOT NULL
  ) SELECT id FROM above)`

/** The agency that `start` names, a query of one `id`, with those above it, itself first: an array of identifiers. */
export const agencyPath = (regionId: RegionId | SQL, start: SQL): SQL => sql`(
  WITH RECURSIVE path AS (
    SELECT own.id, own.parent_id, 1 AS step FROM agency own WHERE own.region_id = ${regionId} AND own.id = (${start})
    UNION ALL
    SELECT up.id, up.parent_id, path.step + 1 FROM path
      JOIN agency up ON up.region_id = ${regionId} AND up.id = path.parent_id WHERE path.step < ${sql.raw(String(STEPS_MAX))}
  ) SELECT coalesce(array_agg(id ORDER BY step), '{}') FROM path)`

/** More mergers in a row than an agency lives through; the walk ends here also where the data runs in a circle. */
const MERGERS_MAX = 20

/** Each agency of a region (`id`) with who has now what it had (`heir_id`): itself while it goes on, else the last that took it over. */
export const agencyHeirs = (regionId: RegionId | SQL): SQL => sql`(
  WITH RECURSIVE line AS (
    SELECT own.id, own.id AS heir_id, 1 AS step FROM agency own WHERE own.region_id = ${regionId}
    UNION ALL
    SELECT line.id, ended.successor_id, line.step + 1 FROM line
      JOIN agency ended ON ended.region_id = ${regionId} AND ended.id = line.heir_id
      WHERE ended.successor_id IS NOT NULL AND line.step < ${sql.raw(String(MERGERS_MAX))}
  ) SELECT DISTINCT ON (id) id, heir_id FROM line ORDER BY id, step DESC)`
