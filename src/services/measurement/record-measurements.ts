import { deskReader, type ReaderRefusal } from '../../documents/reader/reader.ts'
import type { UploadRefusal } from '../../documents/upload.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import { type Database, isUniqueViolation } from '../../store/base/connect.ts'
import { type Attachment, insertMeasurementFiles } from '../../store/lifecycle/attachment.ts'
import { type Indicator, listIndicators } from '../../store/measurement/indicator.ts'
import {
  type CurrentMeasurement,
  insertMeasurements,
  listCurrentMeasurements,
  type NewMeasurement,
} from '../../store/measurement/measurement.ts'
import { listWithdrawn, type Withdrawn } from '../../store/measurement/withdrawal.ts'
import type { Services } from '../services.ts'
import { orTakeBack, uploadsOf } from '../uploads.ts'
import { judgeWithin } from '../verdict/judge-innovation.ts'
import { proposeCorrections } from '../verdict/propose-correction.ts'

/** A value that somebody gives for a period; `period` is its first day. */
export type MeasurementEntry = {
  readonly indicatorKey: string
  readonly period: string
  readonly value: number
}

export type RecordInput = {
  readonly entries: readonly MeasurementEntry[]
  /** Where the values come from. */
  readonly source: string | null
  /** Why values that are on record already are corrected. */
  readonly reason: string | null
  /** A file that proves the values, stored already. */
  readonly evidence?: StoredEvidence | null
}

export type StoredEvidence = Pick<Attachment, 'fileName' | 'contentType' | 'sizeBytes' | 'storageKey'>

export type Recorded = {
  readonly created: number
  readonly corrected: number
  readonly unchanged: number
  /** The rows that were added. */
  readonly ids: readonly string[]
  /** Something of it is judged only when a second person agrees. */
  readonly waits: boolean
}

export type RecordRefusal = 'no-such-indicator' | 'reason-missing' | 'changed-meanwhile'

/** Values that a set of entries adds to, and corrects in, those on record. */
function planOf(
  entries: readonly MeasurementEntry[],
  indicators: readonly Indicator[],
  { current, withdrawn }: { current: readonly CurrentMeasurement[]; withdrawn: readonly Withdrawn[] },
  input: Pick<RecordInput, 'source' | 'reason'>,
): Result<
  { rows: NewMeasurement[]; corrected: number; unchanged: number },
  'no-such-indicator' | 'reason-missing'
> {
  const byKey = new Map(indicators.map((indicator) => [indicator.key, indicator.id]))
  const onRecord = new Map(current.map((row) => [`${row.indicatorId} ${row.period}`, row]))
  const takenBack = new Map(withdrawn.map((row) => [`${row.indicatorId} ${row.period}`, row.id]))
  const rows: NewMeasurement[] = []
  let [corrected, unchanged] = [0, 0]
  for (const { indicatorKey, period, value } of entries) {
    const indicatorId = byKey.get(indicatorKey)
    if (!indicatorId) return refused('no-such-indicator', { indicatorKey })
    const existing = onRecord.get(`${indicatorId} ${period}`)
    if (existing?.value === value) {
      unchanged += 1
      continue
    }
    if (existing && !input.reason) return refused('reason-missing', { indicatorKey, period })
    if (existing) corrected += 1
    rows.push({
      indicatorId,
      period,
      value,
      source: input.source,
      note: existing ? input.reason : null,
      supersedesId: existing?.id ?? takenBack.get(`${indicatorId} ${period}`) ?? null,
    })
  }
  return ok({ rows, corrected, unchanged })
}

/**
 * Writes values inside a transaction: new ones, and corrections as rows that supersede, with their reason. The same value
 * again writes nothing. Judges the innovation again when anything was written. What a late plan has bound is judged as it was
 * until a second person agrees to the correction.
 */
export async function recordWithin(
  transaction: Database,
  scope: { regionId: RegionId; innovationId: InnovationId },
  author: Author,
  input: RecordInput,
  now: Date,
): Promise<Result<Recorded, RecordRefusal>> {
  const { regionId, innovationId } = scope
  const indicators = await listIndicators(transaction, regionId, innovationId)
  const current = await listCurrentMeasurements(transaction, regionId, innovationId)
  const withdrawn = await listWithdrawn(transaction, regionId, innovationId)
  const plan = planOf(input.entries, indicators, { current, withdrawn }, input)
  if (!plan.ok) return plan
  const { rows, corrected, unchanged } = plan.value
  const ids = await insertMeasurements(transaction, regionId, rows, { by: author.personId, at: now })
  let waits = false
  if (rows.length > 0) {
    if (input.evidence) {
      const file = { ...input.evidence, addedBy: author.personId, createdAt: now }
      await insertMeasurementFiles(transaction, scope, ids, file)
    }
    const bound = { by: author.personId, at: now, reason: input.reason ?? input.source ?? '–' }
    waits = await proposeCorrections(transaction, scope, rows, bound)
    await judgeWithin(transaction, {
      regionId,
      innovationId,
      cause: corrected > 0 ? 'correction' : 'measurement',
      now,
    })
  }
  return ok({ created: rows.length - corrected, corrected, unchanged, ids, waits })
}

/**
 * Records many values at once, all or none, with the file that proves them. Refused `reason-missing` when a value on record
 * would change without a reason, `changed-meanwhile` when somebody else recorded the same period at the same moment,
 * and what `checkUpload` refuses of the file: nothing is written then.
 */
export async function recordMeasurements(
  services: Services,
  author: Author,
  scope: { regionId: RegionId; innovationId: InnovationId },
  input: Omit<RecordInput, 'evidence'>,
  file: { name: string; bytes: Uint8Array } | null = null,
): Promise<Result<Recorded, RecordRefusal | UploadRefusal | ReaderRefusal>> {
  const now = services.clock()
  const stored = file && (await keepEvidence(services, file))
  if (stored && !stored.ok) return stored
  const evidence = stored ? stored.value : null
  const uploads = uploadsOf(services)
  const keys = evidence ? [evidence.storageKey] : []
  const outcome = await orTakeBack(uploads, keys, () =>
    recordOnce(services, author, scope, { ...input, evidence }, now),
  )
  const isUsed = outcome.ok && outcome.value.created + outcome.value.corrected > 0
  // Values that were all known already take no evidence; a second removal of one that was taken back does nothing.
  if (evidence && !isUsed) await uploads.remove(evidence.storageKey)
  return outcome
}

async function recordOnce(
  services: Services,
  author: Author,
  scope: { regionId: RegionId; innovationId: InnovationId },
  input: RecordInput,
  now: Date,
): Promise<Result<Recorded, RecordRefusal>> {
  try {
    return await change(services.db, author, 'measurement.record', (transaction) =>
      recordWithin(transaction, scope, author, input, now),
    )
  } catch (error) {
    if (isUniqueViolation(error)) return refused('changed-meanwhile')
    throw error
  }
}

/** Puts the content on disk before any row names it, so that a row never leads nowhere. */
async function keepEvidence(
  services: Pick<Services, 'dataFolder'>,
  file: { name: string; bytes: Uint8Array },
): Promise<Result<StoredEvidence, UploadRefusal | ReaderRefusal>> {
  const checked = await deskReader.checkUpload(file.bytes, file.name)
  if (!checked.ok) return checked
  const { displayName, contentType, bytes } = checked.value
  const stored = await uploadsOf(services).put(bytes)
  return ok({ fileName: displayName, contentType, sizeBytes: stored.bytes, storageKey: stored.key })
}
