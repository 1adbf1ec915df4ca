import { sql } from 'drizzle-orm'
import type { Database } from './connect.ts'

/**
 * Writes down what no table shows, such as a sign-in. Changes of rows write themselves down by a trigger.
 * Must run inside `change`, which names the actor and the action.
 */
export async function noteInAudit(
  transaction: Database,
  subject: string,
  key: Record<string, string>,
): Promise<void> {
  await transaction.execute(sql`
    INSERT INTO audit (region_id, actor, action, origin, table_name, row_key)
    VALUES (0, current_setting('labinov.actor'), current_setting('labinov.action'), current_setting('labinov.origin'),
      ${subject}, ${JSON.stringify(key)}::jsonb)`)
}
