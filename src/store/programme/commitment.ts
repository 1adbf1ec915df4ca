import { and, desc, eq, sql } from 'drizzle-orm'
import type { AgencyId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { isIdentifier, newIdentifier } from '../base/identifier.ts'
import { commitment, commitmentSigned } from '../schema/commitment.ts'
import { attachment } from '../schema/worksheet.ts'

/** Whose commitment it is. */
export type CommitmentScope = { readonly regionId: RegionId; readonly agencyId: AgencyId }

export type CommitmentTexts = Pick<
  typeof commitment.$inferSelect,
  'signerName' | 'signerOffice' | 'place' | 'datedOn' | 'promises'
>

export type SignedFile = { readonly hash: string; readonly file: string; readonly sentAt: Date }

export type Commitment = CommitmentTexts & {
  readonly id: string
  readonly paperHash: string
  readonly paperFile: string
  readonly madeAt: Date
  /** What came back, the latest first. */
  readonly signed: readonly SignedFile[]
}

/** Statements of an agency, the latest first: a page shows so many. */
const COMMITMENTS_LISTED_MAX = 20

/** The statements of an agency, the latest first; that one holds. */
export async function listCommitments(db: Database, scope: CommitmentScope): Promise<Commitment[]> {
  const rows = await db
    .select()
    .from(commitment)
    .where(and(eq(commitment.regionId, scope.regionId), eq(commitment.agencyId, scope.agencyId)))
    .orderBy(desc(commitment.madeAt), desc(commitment.id))
    .limit(COMMITMENTS_LISTED_MAX)
  const signed = await db
    .select({
      commitmentId: commitmentSigned.commitmentId,
      hash: commitmentSigned.fileHash,
      file: commitmentSigned.file,
      sentAt: commitmentSigned.sentAt,
    })
    .from(commitmentSigned)
    .innerJoin(
      commitment,
      and(
        eq(commitment.regionId, commitmentSigned.regionId),
        eq(commitment.id, commitmentSigned.commitmentId),
      ),
    )
    .where(and(eq(commitmentSigned.regionId, scope.regionId), eq(commitment.agencyId, scope.agencyId)))
    .orderBy(desc(commitmentSigned.sentAt), desc(commitmentSigned.id))
  return rows.map((row) => ({ ...row, signed: signed.filter(({ commitmentId }) => commitmentId === row.id) }))
}

/** How an agency stands: the day of its latest statement, and when the signed one came back. */
export type CommitmentState = {
  readonly agencyId: AgencyId
  readonly datedOn: string
  readonly signerName: string
  readonly signerOffice: string
  readonly signedAt: Date | null
}

/** The latest statement of each agency of a region that has one. */
export async function listCommitmentStates(db: Database, regionId: RegionId): Promise<CommitmentState[]> {
  const { rows } = await db.execute(sql`
    SELECT DISTINCT ON (c.agency_id) c.agency_id AS "agencyId", c.dated_on::text AS "datedOn", c.signer_name AS "signerName",
      c.signer_office AS "signerOffice",
      (SELECT max(s.sent_at) FROM commitment_signed s WHERE s.region_id = c.region_id AND s.commitment_id = c.id) AS "signedAt"
    FROM commitment c WHERE c.region_id = ${regionId} ORDER BY c.agency_id, c.made_at DESC, c.id DESC`)
  return rows.map((row) => {
    const { signedAt } = row as { signedAt: string | null }
    return { ...row, signedAt: signedAt === null ? null : new Date(signedAt) } as CommitmentState
  })
}

export type StoredPaper = {
  readonly fileName: string
  readonly contentType: string
  readonly sizeBytes: number
  readonly storageKey: string
}

async function insertFile(
  transaction: Database,
  regionId: RegionId,
  commitmentId: string,
  row: StoredPaper & { fieldKey: 'paper' | 'signed'; addedBy: PersonId | null; createdAt: Date },
): Promise<string> {
  const id = newIdentifier(row.createdAt.getTime())
  await transaction
    .insert(attachment)
    .values({ ...row, regionId, id, subjectKind: 'commitment', subjectId: commitmentId })
  return id
}

export async function insertCommitment(
  transaction: Database,
  scope: CommitmentScope,
  row: CommitmentTexts & { paperHash: string; paper: StoredPaper; madeBy: PersonId | null; madeAt: Date },
): Promise<void> {
  const { paper, ...texts } = row
  const id = newIdentifier(row.madeAt.getTime())
  const added = { fieldKey: 'paper' as const, addedBy: row.madeBy, createdAt: row.madeAt }
  const paperFile = await insertFile(transaction, scope.regionId, id, { ...paper, ...added })
  await transaction.insert(commitment).values({ ...scope, ...texts, id, paperFile })
}

export async function insertSigned(
  transaction: Database,
  regionId: RegionId,
  row: { commitmentId: string; fileHash: string; paper: StoredPaper; sentBy: PersonId | null; sentAt: Date },
): Promise<void> {
  const { paper, commitmentId, fileHash, sentBy, sentAt } = row
  const added = { fieldKey: 'signed' as const, addedBy: sentBy, createdAt: sentAt }
  const file = await insertFile(transaction, regionId, commitmentId, { ...paper, ...added })
  const id = newIdentifier(sentAt.getTime())
  await transaction
    .insert(commitmentSigned)
    .values({ regionId, id, commitmentId, fileHash, file, sentBy, sentAt })
}

/** A file of an agency's statements, or null. */
export async function findCommitmentFile(
  db: Database,
  { regionId, agencyId }: CommitmentScope,
  id: string,
): Promise<StoredPaper | null> {
  if (!isIdentifier(id)) return null
  const [row] = await db
    .select({
      fileName: attachment.fileName,
      contentType: attachment.contentType,
      sizeBytes: attachment.sizeBytes,
      storageKey: attachment.storageKey,
    })
    .from(attachment)
    .where(
      and(
        eq(attachment.regionId, regionId),
        eq(attachment.id, id),
        eq(attachment.subjectKind, 'commitment'),
        sql`EXISTS (SELECT FROM ${commitment} c WHERE c.region_id = ${attachment.regionId}
          AND c.id::text = ${attachment.subjectId} AND c.agency_id = ${agencyId})`,
      ),
    )
  return row ?? null
}

/** Agencies of the newest cohort, among some, none of whose statements has come back signed. */
export async function listUnsigned(
  db: Database,
  regionId: RegionId,
  agencies: readonly AgencyId[],
): Promise<{ key: string; name: string }[]> {
  const { rows } = await db.execute(sql`
    SELECT DISTINCT ON (a.id) a.key, a.name FROM cohort_agency m
    JOIN cohort c ON c.region_id = m.region_id AND c.id = m.cohort_id
    JOIN agency a ON a.region_id = m.region_id AND a.id = m.agency_id
    WHERE m.region_id = ${regionId} AND a.id = ANY(${sql.param([...agencies])}::uuid[])
      AND c.year = (SELECT max(year) FROM cohort WHERE region_id = ${regionId})
      AND NOT EXISTS (SELECT FROM commitment s JOIN commitment_signed f ON f.region_id = s.region_id AND f.commitment_id = s.id
        WHERE s.region_id = a.region_id AND s.agency_id = a.id)
    ORDER BY a.id, c.created_at DESC`)
  return rows as { key: string; name: string }[]
}
