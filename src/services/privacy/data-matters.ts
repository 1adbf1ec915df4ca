import {
  clockOf,
  type DataMatterKind,
  type DataMatterStepKind,
  isMatterClosed,
  type MatterClock,
  stepsOf,
} from '../../domain/privacy/data-matter.ts'
import { RETENTION_MONTHS_MAX, type RecordClass, type Retention } from '../../domain/privacy/processing.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import { newIdentifier } from '../../store/base/identifier.ts'
import {
  findMatterKind,
  insertMatter,
  insertMatterStep,
  insertRetention,
  listMatters,
  listRetention,
  type MatterRow,
  type MatterText,
} from '../../store/privacy/data-matter.ts'
import type { Services } from '../services.ts'

const MATTERS_SHOWN_MAX = 200

export type ShownMatter = MatterRow & {
  readonly clock: MatterClock
  readonly isClosed: boolean
  /** What can still be written down. */
  readonly open: readonly DataMatterStepKind[]
}

export type PrivacyDesk = {
  readonly matters: readonly ShownMatter[]
  readonly retention: ReadonlyMap<RecordClass, Retention>
}

/** The requests and breaches of a region, what is owed first, and how long its records are kept. */
export async function showPrivacy(
  services: Pick<Services, 'db' | 'clock'>,
  regionId: RegionId,
): Promise<PrivacyDesk> {
  const now = services.clock()
  const [rows, retention] = await Promise.all([
    listMatters(services.db, regionId, MATTERS_SHOWN_MAX),
    listRetention(services.db, regionId),
  ])
  const matters = rows.map((row) => {
    const done = row.steps.map(({ kind }) => kind)
    const isClosed = isMatterClosed(row.kind, done)
    const isAnswered = row.kind !== 'breach' && isClosed
    const open = isAnswered ? [] : stepsOf(row.kind).filter((kind) => !done.includes(kind))
    return { ...row, clock: clockOf(row.receivedAt, now), isClosed, open }
  })
  matters.sort(
    (one, other) =>
      Number(one.isClosed) - Number(other.isClosed) ||
      one.clock.dueAt.getTime() - other.clock.dueAt.getTime(),
  )
  return { matters, retention }
}

/** Writes down a request or a breach; its clock runs from `receivedAt`, which is no moment to come ('in-future'). */
export async function recordMatter(
  services: Services,
  author: Author,
  regionId: RegionId,
  input: MatterText & { readonly kind: DataMatterKind; readonly receivedAt: Date },
): Promise<Result<null, 'in-future' | 'breach-incomplete'>> {
  if (input.receivedAt > services.clock()) return refused('in-future')
  // Article 46: which data, when and how, and what is done about it.
  if (input.kind === 'breach' && (!input.cause || !input.measures)) return refused('breach-incomplete')
  await change(services.db, author, 'data-matter.record', (transaction) =>
    insertMatter(transaction, regionId, { ...input, id: newIdentifier(), createdBy: author.personId }),
  )
  return ok(null)
}

/** Writes down what was done about a matter: answered, or whom a breach was told. */
export async function stepMatter(
  services: Services,
  author: Author,
  regionId: RegionId,
  step: { readonly matterId: string; readonly kind: DataMatterStepKind; readonly note: string },
): Promise<Result<null, 'no-such-matter' | 'done-already'>> {
  const kind = await findMatterKind(services.db, regionId, step.matterId)
  if (kind === null || !stepsOf(kind).includes(step.kind)) return refused('no-such-matter')
  const row = { ...step, createdBy: author.personId, createdAt: services.clock() }
  return change(services.db, author, 'data-matter.step', async (transaction) =>
    (await insertMatterStep(transaction, regionId, row)) ? ok(null) : refused('done-already'),
  )
}

/** Sets how long a class of records is kept, with the rule that says so; null for ever. Nothing is destroyed by it alone. */
export async function setRetention(
  services: Services,
  author: Author,
  regionId: RegionId,
  recordClass: RecordClass,
  retention: Retention,
): Promise<Result<null, 'out-of-bounds'>> {
  const { months } = retention
  if (months !== null && (!Number.isInteger(months) || months < 1 || months > RETENTION_MONTHS_MAX))
    return refused('out-of-bounds')
  const row = { ...retention, recordClass, createdBy: author.personId, createdAt: services.clock() }
  await change(services.db, author, 'retention.set', (transaction) =>
    insertRetention(transaction, regionId, row),
  )
  return ok(null)
}
