import { sql } from 'drizzle-orm'
import type { ChangeAction } from '../../domain/access/change-action.ts'
import { isRefused } from '../../domain/result.ts'
import type { PersonId } from '../../domain/scope.ts'
import type { Database } from './connect.ts'

/** On whose behalf something changes: a person, a citizen without an account, or the software itself. */
export type Author = {
  readonly personId: PersonId | null
  readonly kind: 'person' | 'citizen' | 'system'
  /** Where the change came from: a page, the command line, a job. Never the address of a citizen. */
  readonly origin: string
  /** For whom it is done, where somebody acts for another: a person or an agency. */
  readonly actsFor?: { readonly kind: 'person' | 'agency'; readonly id: string }
}

/** How the trail names what a test prepares. */
type TestAction = 'test'

class RolledBack extends Error {
  readonly outcome: unknown
  constructor(outcome: unknown) {
    super('rolled back')
    this.outcome = outcome
  }
}

/**
 * Runs the work in one transaction and names its author and action, which the audit trigger asks for.
 * A refusal returned by the work rolls everything back, so that a service may refuse at any point.
 */
export async function change<T>(
  db: Database,
  author: Author,
  action: ChangeAction | TestAction,
  work: (transaction: Database) => Promise<T>,
): Promise<T> {
  const actor = author.personId ?? author.kind
  const { actsFor } = author
  const origin = actsFor ? `${author.origin} for ${actsFor.kind} ${actsFor.id}` : author.origin
  try {
    return await db.transaction(async (transaction) => {
      await transaction.execute(
        sql`select set_config('labinov.actor', ${actor}, true), set_config('labinov.action', ${action}, true), set_config('labinov.origin', ${origin}, true)`,
      )
      const outcome = await work(transaction)
      if (isRefused(outcome)) throw new RolledBack(outcome)
      return outcome
    })
  } catch (error) {
    if (error instanceof RolledBack) return error.outcome as T
    throw error
  }
}

/** The author of what the software does by itself: jobs, the demonstration, an upgrade. */
export function system(origin: string): Author {
  return { personId: null, kind: 'system', origin }
}
