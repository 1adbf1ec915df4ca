import { and, eq } from 'drizzle-orm'
import type { GateState, Stage } from '../../domain/lifecycle/stage.ts'
import type { AgencyId, InnovationId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { agency } from '../schema/agency.ts'
import { innovation } from '../schema/innovation.ts'

type Gate = { readonly stage: Stage; readonly gateState: GateState; readonly heldSince: Date }

function isInnovation(regionId: RegionId, innovationId: InnovationId) {
  return and(eq(innovation.regionId, regionId), eq(innovation.id, innovationId))
}

/** Where an innovation stands, held until the transaction ends; null when it does not exist. */
export async function lockGate(
  transaction: Database,
  regionId: RegionId,
  innovationId: InnovationId,
): Promise<Gate | null> {
  const [row] = await transaction
    .select({
      stage: innovation.stage,
      gateState: innovation.gateState,
      heldSince: innovation.heldSince,
    })
    .from(innovation)
    .where(isInnovation(regionId, innovationId))
    .for('update')
  return row ?? null
}

export async function updateGate(
  transaction: Database,
  regionId: RegionId,
  innovationId: InnovationId,
  gate: Gate,
): Promise<void> {
  await transaction
    .update(innovation)
    .set({ ...gate, updatedAt: gate.heldSince })
    .where(isInnovation(regionId, innovationId))
}

type Row = typeof innovation.$inferSelect

/** The facts about an innovation that its team writes, beside the worksheets. */
export type InnovationProfile = Pick<
  Row,
  | 'name'
  | 'summary'
  | 'description'
  | 'year'
  | 'status'
  | 'digital'
  | 'form'
  | 'affairCode'
  | 'beneficiaries'
  | 'trialOn'
  | 'implementedOn'
  | 'launchedOn'
>

export type InnovationRecord = InnovationProfile &
  Pick<Row, 'trialPrecision' | 'implementedPrecision'> &
  Gate & {
    readonly id: InnovationId
    readonly slug: string
    readonly agencyId: AgencyId
    readonly agencyKey: string
    readonly agencyName: string
    readonly agencyAbbreviation: string
    readonly publishedAt: Date | null
    /** Names that it had before, the latest last. */
    readonly earlierNames: readonly string[]
    /** The day on which it was stopped; null while it runs. */
    readonly stoppedOn: string | null
    readonly verdict: Row['verdict']
    readonly isExample: boolean
    readonly updatedAt: Date
  }

/** An innovation for those who work on it, or null. */
export async function findInnovationRecord(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
): Promise<InnovationRecord | null> {
  const [row] = await db
    .select({
      innovation,
      agencyKey: agency.key,
      agencyName: agency.name,
      agencyAbbreviation: agency.abbreviation,
    })
    .from(innovation)
    .innerJoin(agency, and(eq(agency.regionId, innovation.regionId), eq(agency.id, innovation.agencyId)))
    .where(isInnovation(regionId, innovationId))
  if (!row) return null
  const { agencyKey, agencyName, agencyAbbreviation } = row
  return { ...row.innovation, agencyKey, agencyName, agencyAbbreviation }
}

export type NewInnovation = Partial<InnovationProfile> &
  Pick<Row, 'name' | 'year' | 'status' | 'slug' | 'agencyId' | 'id' | 'heldSince'> & {
    isExample?: boolean
    cohortId?: string | null
  }

export async function insertInnovation(
  transaction: Database,
  regionId: RegionId,
  row: NewInnovation,
): Promise<void> {
  await transaction
    .insert(innovation)
    .values({ ...row, regionId, createdAt: row.heldSince, updatedAt: row.heldSince })
}

export async function updateInnovation(
  transaction: Database,
  regionId: RegionId,
  innovationId: InnovationId,
  changes: Partial<InnovationProfile & Pick<Row, 'trialPrecision' | 'implementedPrecision'>> & {
    updatedAt: Date
  },
): Promise<void> {
  await transaction.update(innovation).set(changes).where(isInnovation(regionId, innovationId))
}
