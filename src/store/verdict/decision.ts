import { and, desc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import type { DecisionKind } from '../../domain/verdict/decision.ts'
import type { Recommendation, Verdict } from '../../domain/verdict/judgement.ts'
import type { Database } from '../base/connect.ts'
import { newIdentifier } from '../base/identifier.ts'
import { person } from '../schema/person.ts'
import { decision, verdict } from '../schema/verdict.ts'
import { boardColumns, type UndecidedInnovation } from './board.ts'

const second = alias(person, 'second')

/** What a leader decided, with the verdict as it stood then. */
export type DecisionRecord = {
  readonly id: string
  readonly kind: DecisionKind
  readonly reason: string
  readonly responsible: string | null
  readonly ownerId: PersonId | null
  /** Who put their name beside one against the recommendation. */
  readonly secondName: string | null
  readonly dueOn: string | null
  readonly verdictId: string | null
  readonly verdict: Verdict | null
  readonly decidedBy: PersonId
  readonly decidedByName: string
  readonly decidedAt: Date
}

/** The latest decisions about an innovation, newest first. */
export async function listDecisions(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
  limit = 20,
): Promise<DecisionRecord[]> {
  return db
    .select({
      id: decision.id,
      kind: decision.kind,
      reason: decision.reason,
      responsible: decision.responsible,
      ownerId: decision.ownerId,
      secondName: second.name,
      dueOn: decision.dueOn,
      verdictId: decision.verdictId,
      verdict: verdict.verdict,
      decidedBy: decision.decidedBy,
      decidedByName: person.name,
      decidedAt: decision.decidedAt,
    })
    .from(decision)
    .innerJoin(person, eq(person.id, decision.decidedBy))
    .leftJoin(second, eq(second.id, decision.secondId))
    .leftJoin(verdict, and(eq(verdict.regionId, decision.regionId), eq(verdict.id, decision.verdictId)))
    .where(and(eq(decision.regionId, regionId), eq(decision.innovationId, innovationId)))
    .orderBy(desc(decision.decidedAt), desc(decision.id))
    .limit(limit)
}

/** Keeps a decision. The caller has checked it. */
export async function insertDecision(
  transaction: Database,
  regionId: RegionId,
  innovationId: InnovationId,
  row: {
    kind: DecisionKind
    reason: string
    responsible: string | null
    ownerId: PersonId | null
    secondId: PersonId | null
    recommended: Recommendation['action']
    dueOn: string | null
    verdictId: string | null
    decidedBy: PersonId
    decidedAt: Date
  },
): Promise<string> {
  const id = newIdentifier(row.decidedAt.getTime())
  await transaction.insert(decision).values({ regionId, id, innovationId, ...row })
  return id
}

export type DueDecision = UndecidedInnovation & {
  readonly kind: DecisionKind
  readonly responsible: string | null
  readonly dueOn: string
}

/** Decisions whose day has come and that are the latest about their innovation: their evidence is asked for again. */
export async function listDueDecisions(
  db: Database,
  regionId: RegionId,
  today: string,
  limit: number,
): Promise<DueDecision[]> {
  const { rows } = await db.execute(sql`
    SELECT ${boardColumns}, d.kind, d.responsible, d.due_on::text AS "dueOn"
    FROM decision d JOIN innovation i ON i.region_id = d.region_id AND i.id = d.innovation_id
    JOIN agency a ON a.region_id = i.region_id AND a.id = i.agency_id
    WHERE d.region_id = ${regionId} AND d.due_on <= ${today}::date
      AND NOT EXISTS (SELECT 1 FROM decision later WHERE later.region_id = d.region_id
        AND later.innovation_id = d.innovation_id AND later.decided_at > d.decided_at)
    ORDER BY d.due_on, i.name LIMIT ${limit}`)
  return rows as DueDecision[]
}
