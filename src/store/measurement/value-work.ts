import { sql } from 'drizzle-orm'
import type { AgencyId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { ofAgencies } from '../lifecycle/desk.ts'

export type ValueWork = { readonly slug: string; readonly name: string; readonly count: number }

const which = {
  // Values without a recorder came with the demonstration or an upgrade: there is nobody to be second to.
  unchecked: (personId: PersonId) =>
    sql`c.outcome IS NULL AND m.recorded_by IS NOT NULL AND m.recorded_by <> ${personId}`,
  doubted: () => sql`c.outcome = 'doubted'`,
}

/** The innovations of some agencies with how many of their values in force nobody checked or somebody doubted, by name. */
export async function listValueWork(
  db: Database,
  regionId: RegionId,
  asked: {
    readonly agencies: readonly AgencyId[] | 'all'
    readonly which: keyof typeof which
    /** Whoever looks: what they recorded themselves waits for somebody else. */
    readonly personId: PersonId
    readonly rowsMax: number
  },
): Promise<ValueWork[]> {
  if (asked.agencies !== 'all' && asked.agencies.length === 0) return []
  const { rows } = await db.execute(sql`
    SELECT i.slug, i.name, count(*)::int AS count FROM innovation i
    JOIN indicator n ON n.region_id = i.region_id AND n.innovation_id = i.id AND n.ended_at IS NULL
    JOIN measurement_in_force m ON m.region_id = n.region_id AND m.indicator_id = n.id
    LEFT JOIN measurement_check c ON c.region_id = m.region_id AND c.measurement_id = m.id
    WHERE i.region_id = ${regionId} AND i.stopped_on IS NULL AND i.gone_at IS NULL
      AND ${ofAgencies(regionId, asked.agencies)} AND ${which[asked.which](asked.personId)}
    GROUP BY i.region_id, i.id ORDER BY i.name, i.slug LIMIT ${asked.rowsMax}`)
  return rows as ValueWork[]
}
