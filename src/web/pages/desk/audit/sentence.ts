import type { AuditRow } from '../../../../store/audit/audit-list.ts'
import type { Messages } from '../../../messages/id.ts'

/** The sentence of an action; one that an earlier version knew stands as it was written down. */
export function actionText({ audit }: Messages, action: string): string {
  const actions: Record<string, string> = audit.actions
  return actions[action] ?? action
}

/** What kind of row it is about, by the name of its table. */
export function tableText({ audit }: Messages, table: string): string {
  const tables: Record<string, string> = audit.tables
  return tables[table] ?? table
}

/** Who acted: a name, or that it was a citizen or the software. */
export function actorText({ administration, deputy }: Messages, row: AuditRow): string {
  const actors: Record<string, string> = administration.actors
  const actor = row.actorName ?? actors[row.actor] ?? row.actor
  return row.forName ? deputy.actedFor(actor, row.forName) : actor
}
