import { sql } from 'drizzle-orm'
import type { Role } from '../../domain/access/role.ts'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import type { ProposalContent, ProposalKind, ProposalOutcome } from '../../domain/verdict/proposal.ts'
import type { Database } from '../base/connect.ts'
import { newIdentifier } from '../base/identifier.ts'
import { readTogether } from '../base/read-together.ts'
import { verdictProposal, verdictProposalAnswer } from '../schema/evidence-plan.ts'

/** A change of what an innovation is judged by, with what a second person said of it; `answer` is null while it waits. */
export type Proposal = {
  readonly id: string
  readonly innovationId: InnovationId
  readonly innovationSlug: string
  readonly innovationName: string
  readonly agencyName: string
  readonly kind: ProposalKind
  readonly subject: string | null
  readonly content: ProposalContent
  readonly reason: string
  readonly proposedBy: PersonId | null
  readonly proposedByName: string | null
  readonly proposedAt: Date
  readonly answer: ProposalAnswer | null
}

export type ProposalAnswer = {
  readonly outcome: ProposalOutcome
  readonly note: string | null
  readonly answeredByName: string | null
  readonly answeredRole: Role | null
  readonly answeredAt: Date
}

export type NewProposal = {
  readonly kind: ProposalKind
  readonly subject: string | null
  readonly content: ProposalContent
  readonly reason: string
  readonly proposedBy: PersonId | null
  readonly proposedAt: Date
}

const selected = sql`
  SELECT p.id, p.innovation_id, i.slug, i.name, a.name AS agency_name, p.kind, p.subject, p.content, p.reason,
    p.proposed_by, proposer.name AS proposed_by_name, p.proposed_at,
    s.outcome, s.note, s.answered_role, s.answered_at, answerer.name AS answered_by_name
  FROM verdict_proposal p
  JOIN innovation i ON i.region_id = p.region_id AND i.id = p.innovation_id
  JOIN agency a ON a.region_id = i.region_id AND a.id = i.agency_id
  LEFT JOIN verdict_proposal_answer s ON s.region_id = p.region_id AND s.proposal_id = p.id
  LEFT JOIN person proposer ON proposer.id = p.proposed_by
  LEFT JOIN person answerer ON answerer.id = s.answered_by`

function proposalOf(row: Record<string, unknown>): Proposal {
  return {
    id: row.id as string,
    innovationId: row.innovation_id as InnovationId,
    innovationSlug: row.slug as string,
    innovationName: row.name as string,
    agencyName: row.agency_name as string,
    kind: row.kind as ProposalKind,
    subject: row.subject as string | null,
    content: row.content as ProposalContent,
    reason: row.reason as string,
    proposedBy: row.proposed_by as PersonId | null,
    proposedByName: row.proposed_by_name as string | null,
    proposedAt: new Date(row.proposed_at as string),
    answer:
      row.outcome === null
        ? null
        : {
            outcome: row.outcome as ProposalOutcome,
            note: row.note as string | null,
            answeredByName: row.answered_by_name as string | null,
            answeredRole: row.answered_role as Role | null,
            answeredAt: new Date(row.answered_at as string),
          },
  }
}

/** Keeps a proposal and gives its identifier. */
export async function insertProposal(
  transaction: Database,
  regionId: RegionId,
  innovationId: InnovationId,
  row: NewProposal,
): Promise<string> {
  const id = newIdentifier(row.proposedAt.getTime())
  await transaction.insert(verdictProposal).values({ regionId, id, innovationId, ...row })
  return id
}

/** A proposal by its identifier, or null. */
export async function findProposal(db: Database, regionId: RegionId, id: string): Promise<Proposal | null> {
  const { rows } = await db.execute(sql`${selected} WHERE p.region_id = ${regionId} AND p.id = ${id}::uuid`)
  return rows[0] ? proposalOf(rows[0]) : null
}

/** Every proposal about an innovation, oldest first: what waits, and what was said of the others. */
export const listProposals = readTogether<Proposal[]>(async (db, regionId, ids) => {
  const { rows } = await db.execute(
    sql`${selected} WHERE p.region_id = ${regionId} AND p.innovation_id = ANY(${sql.param([...ids])}::uuid[]) ORDER BY p.proposed_at, p.id`,
  )
  const of = Map.groupBy(rows.map(proposalOf), (proposal) => proposal.innovationId)
  return (innovationId) => of.get(innovationId) ?? []
})

/** The proposals of a region that wait for a second person, the oldest first. */
export async function listWaitingProposals(
  db: Database,
  regionId: RegionId,
  rowsMax: number,
): Promise<Proposal[]> {
  const { rows } = await db.execute(
    sql`${selected} WHERE p.region_id = ${regionId} AND s.outcome IS NULL ORDER BY p.proposed_at, p.id LIMIT ${rowsMax}`,
  )
  return rows.map(proposalOf)
}

/** How many proposals of a region wait for somebody else than `personId`. */
export async function countWaitingProposals(
  db: Database,
  regionId: RegionId,
  personId: PersonId,
): Promise<number> {
  const { rows } = await db.execute(sql`
    SELECT count(*)::int AS count FROM verdict_proposal p
    WHERE p.region_id = ${regionId} AND p.proposed_by IS DISTINCT FROM ${personId} AND NOT EXISTS (
      SELECT FROM verdict_proposal_answer s WHERE s.region_id = p.region_id AND s.proposal_id = p.id)`)
  return (rows[0] as { count: number }).count
}

/** Keeps what the second person said; false when somebody else has answered meanwhile. */
export async function insertProposalAnswer(
  transaction: Database,
  regionId: RegionId,
  proposalId: string,
  row: {
    readonly outcome: ProposalOutcome
    readonly note: string | null
    readonly answeredBy: PersonId | null
    readonly answeredRole: Role | null
    readonly answeredAt: Date
  },
): Promise<boolean> {
  const kept = await transaction
    .insert(verdictProposalAnswer)
    .values({ regionId, proposalId, ...row })
    .onConflictDoNothing()
    .returning({ id: verdictProposalAnswer.proposalId })
  return kept.length === 1
}
