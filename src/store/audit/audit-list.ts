import { type SQL, sql } from 'drizzle-orm'
import type { RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'

export type AuditRow = {
  readonly id: number
  readonly at: Date
  readonly actor: string
  /** Null when the actor is no person: a citizen or the system. */
  readonly actorName: string | null
  /** For whom somebody acted: the name of a person or an agency. */
  readonly forName?: string | null
  readonly action: string
  readonly origin: string | null
  readonly tableName: string
  readonly rowKey: Readonly<Record<string, unknown>>
  /** The ticket of the report that it is about, and the name of the innovation, where it names one. */
  readonly ticket: string | null
  readonly innovationName: string | null
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>> | null
}

export type AuditFilter = {
  /** Words of the name of who acted. */
  readonly name: string
  readonly action: string
  readonly tableName: string
  /** Days, `2021-12-06`, the last one included. */
  readonly from: string | null
  readonly until: string | null
  /** Rows older than this one. */
  readonly beforeId: number | null
}

/** A filter that leaves all of it. */
export const wholeTrail: AuditFilter = {
  name: '',
  action: '',
  tableName: '',
  from: null,
  until: null,
  beforeId: null,
}

/** Rows of `audit`, beside `person` who acted, that a filter leaves. */
export function trailLeft(regionId: RegionId, timeZone: string, filter: AuditFilter): SQL {
  const parts = [sql`audit.region_id = ${regionId}`]
  const words = filter.name.replace(/[\\%_]/g, (sign) => `\\${sign}`)
  if (filter.name) parts.push(sql`plain_text(person.name) LIKE '%' || plain_text(${words}) || '%'`)
  if (filter.action) parts.push(sql`audit.action = ${filter.action}`)
  if (filter.tableName) parts.push(sql`audit.table_name = ${filter.tableName}`)
  if (filter.from) parts.push(sql`audit.at >= ${filter.from}::date::timestamp AT TIME ZONE ${timeZone}`)
  if (filter.until) {
    parts.push(sql`audit.at < (${filter.until}::date + 1)::timestamp AT TIME ZONE ${timeZone}`)
  }
  if (filter.beforeId) parts.push(sql`audit.id < ${filter.beforeId}`)
  return sql.join(parts, sql` AND `)
}

/** What a row of the trail says of a column: its key, or what it is now, or what it was. */
const said = (column: string) =>
  sql`coalesce(audit.row_key ->> ${column}, audit.after ->> ${column}, audit.before ->> ${column})`

/** The identifier of the row that it is about, when that row is of the table or names one of it. */
const about = (table: string) =>
  sql`(CASE WHEN audit.table_name = ${table} THEN audit.row_key ->> 'id' ELSE ${said(`${table}_id`)} END)::uuid`

const ticketOf = sql`(SELECT ticket FROM complaint WHERE region_id = audit.region_id AND id = ${about('complaint')})`
const innovationOf = sql`(SELECT name FROM innovation WHERE region_id = audit.region_id AND id = ${about('innovation')})`

/** What a row of `audit` is about, in words: the ticket of the report, or the name of the innovation. */
export const subjectOfTrail = sql`coalesce(${ticketOf}, ${innovationOf})`

/** The trail of a region, newest first. */
export async function listAudit(
  db: Database,
  regionId: RegionId,
  timeZone: string,
  filter: AuditFilter,
  rowsMax: number,
): Promise<AuditRow[]> {
  const { rows } = await db.execute(sql`
    SELECT audit.id, audit.at, audit.actor, person.name AS "actorName", audit.action,
      coalesce((SELECT name FROM person WHERE id = substring(audit.origin FROM ' for person (.+)$')),
        (SELECT name FROM agency WHERE region_id = audit.region_id AND id::text = substring(audit.origin FROM ' for agency (.+)$'))) AS "forName", audit.origin,
      audit.table_name AS "tableName", audit.row_key AS "rowKey", audit.before, audit.after,
      ${ticketOf} AS ticket, ${innovationOf} AS "innovationName"
    FROM audit LEFT JOIN person ON person.id = audit.actor
    WHERE ${trailLeft(regionId, timeZone, filter)} ORDER BY audit.id DESC LIMIT ${rowsMax}`)
  return rows.map((row) => ({ ...row, id: Number(row.id), at: new Date(row.at as string) }) as AuditRow)
}

/** The actions and tables that the trail of a region knows, for its filters. */
export async function listAuditKinds(
  db: Database,
  regionId: RegionId,
): Promise<{ actions: string[]; tables: string[] }> {
  const kinds = async (column: SQL) => {
    const { rows } = await db.execute(
      sql`SELECT DISTINCT ${column} AS kind FROM audit WHERE region_id = ${regionId} ORDER BY 1`,
    )
    return rows.map((row) => row.kind as string)
  }
  return { actions: await kinds(sql`action`), tables: await kinds(sql`table_name`) }
}
