import { and, desc, eq, sql } from 'drizzle-orm'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import { completePolicy, DEFAULT_POLICY, type Policy } from '../../domain/verdict/policy.ts'
import type { Database } from '../base/connect.ts'
import { readOnce } from '../base/read-together.ts'
import { person } from '../schema/person.ts'
import { verdictPolicy } from '../schema/verdict.ts'

export type PolicyVersion = {
  readonly version: number
  readonly policy: Required<Policy>
  /** Why it was changed; null for the one that Labinov came with. */
  readonly reason: string | null
  readonly createdByName: string | null
  readonly createdAt: Date
}

const columns = {
  version: verdictPolicy.version,
  policy: verdictPolicy.policy,
  reason: verdictPolicy.reason,
  createdByName: person.name,
  createdAt: verdictPolicy.createdAt,
}

function completed<Row extends { policy: Policy }>(row: Row): Row & { policy: Required<Policy> } {
  return { ...row, policy: completePolicy(row.policy) }
}

/** Every version of the region's policy, newest first; empty until something was judged for the first time. */
export async function listPolicies(db: Database, regionId: RegionId): Promise<PolicyVersion[]> {
  const rows = await db
    .select(columns)
    .from(verdictPolicy)
    .leftJoin(person, eq(person.id, verdictPolicy.createdBy))
    .where(eq(verdictPolicy.regionId, regionId))
    .orderBy(desc(verdictPolicy.version))
  return rows.map(completed)
}

/** One version of the region's policy, or null. */
export async function findPolicy(
  db: Database,
  regionId: RegionId,
  version: number,
): Promise<PolicyVersion | null> {
  const [row] = await db
    .select(columns)
    .from(verdictPolicy)
    .leftJoin(person, eq(person.id, verdictPolicy.createdBy))
    .where(and(eq(verdictPolicy.regionId, regionId), eq(verdictPolicy.version, version)))
  return row ? completed(row) : null
}

/** The policy in force, or what Labinov comes with where nothing was judged yet. Reads only. */
export async function readPolicyInForce(db: Database, regionId: RegionId): Promise<Required<Policy>> {
  const [row] = await db
    .select({ policy: verdictPolicy.policy })
    .from(verdictPolicy)
    .where(eq(verdictPolicy.regionId, regionId))
    .orderBy(desc(verdictPolicy.version))
    .limit(1)
  return row ? completePolicy(row.policy) : DEFAULT_POLICY
}

/** The policy in force. A region that has set nothing gets version 1: what Labinov comes with. */
export const policyInForce = readOnce(
  async (transaction, regionId): Promise<Pick<PolicyVersion, 'version' | 'policy'>> => {
    const [row] = await transaction
      .select({ version: verdictPolicy.version, policy: verdictPolicy.policy })
      .from(verdictPolicy)
      .where(eq(verdictPolicy.regionId, regionId))
      .orderBy(desc(verdictPolicy.version))
      .limit(1)
    if (row) return completed(row)
    // Two first verdicts at the same moment both try; whoever comes second finds the same row.
    await transaction
      .insert(verdictPolicy)
      .values({ regionId, version: 1, policy: DEFAULT_POLICY })
      .onConflictDoNothing()
    return { version: 1, policy: DEFAULT_POLICY }
  },
)

/** Adds a version. The caller has checked the thresholds. */
export async function insertPolicy(
  transaction: Database,
  regionId: RegionId,
  row: { version: number; policy: Policy; reason: string; createdBy: PersonId | null; createdAt: Date },
): Promise<void> {
  await transaction.insert(verdictPolicy).values({ regionId, ...row })
}

/** Makes two people who change the policy of a region at once come one after the other. */
export async function lockPolicies(transaction: Database, regionId: RegionId): Promise<void> {
  await transaction.execute(sql`SELECT 1 FROM region WHERE id = ${regionId} FOR NO KEY UPDATE`)
}
