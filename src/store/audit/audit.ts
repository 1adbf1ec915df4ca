import { sql } from 'drizzle-orm'
import type { RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'

/**
 * Writes down what no table shows, such as a sign-in; in region 0 what belongs to the installation. Changes of rows write themselves down by a trigger.
 * Must run inside `change`, which names the actor and the action.
 */
export async function noteInAudit(
  transaction: Database,
  subject: string,
  key: Readonly<Record<string, string>>,
  regionId: RegionId | 0 = 0,
  changes: { readonly before: object; readonly after: object } | null = null,
): Promise<void> {
  const told = (row: object | undefined) => sql`${row === undefined ? null : JSON.stringify(row)}::jsonb`
  await transaction.execute(sql`
    INSERT INTO audit (region_id, actor, action, origin, table_name, row_key, before, after)
    VALUES (${regionId}, current_setting('labinov.actor'), current_setting('labinov.action'), current_setting('labinov.origin'),
      ${subject}, ${JSON.stringify(key)}::jsonb, ${told(changes?.before)}, ${told(changes?.after)})`)
}
