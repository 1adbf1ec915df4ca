import { ok, type Result, refused } from '../../domain/result.ts'
import type { ComplaintId, RegionId } from '../../domain/scope.ts'
import { countHolding } from '../../store/access/person-removal.ts'
import { findComplaint } from '../../store/access/subject.ts'
import { noteInAudit } from '../../store/audit/audit.ts'
import { type Author, change } from '../../store/base/change.ts'
import { copyOfReport, emptyReport, lockTraces } from '../../store/complaint/reporter-removal.ts'
import type { Services } from '../services.ts'
import { uploadsOf } from '../uploads.ts'

/** Shorter words of a citizen stand in many rows that are nobody's. */
const TELLING_CHARACTERS_MIN = 12

type Report = { readonly regionId: RegionId; readonly ticket: string }

/** Everything held on a report, for whoever shows its ticket and asks for a copy (UU 27/2022, article 32), on record. */
export async function copyReport(
  { db }: Pick<Services, 'db'>,
  author: Author,
  { regionId, ticket }: Report,
): Promise<Result<unknown, 'no-such-ticket'>> {
  const found = await findComplaint(db, regionId, ticket)
  if (!found) return refused('no-such-ticket')
  const copy = await copyOfReport(db, regionId, found.id)
  await change(db, author, 'complaint.copy', (transaction) =>
    noteInAudit(transaction, 'complaint', { id: found.id }, regionId),
  )
  return ok(copy)
}

export type RemovedReporter = {
  readonly files: number
  /** Where the same words still stand, such as an answer that repeats them or an imported list: for a person to look at. */
  readonly left: readonly { readonly table: string; readonly rows: number }[]
}

/** Takes the person out of a report by its identifier; false where they have left already. */
export async function removeReporterOf(
  services: Pick<Services, 'db' | 'dataFolder'>,
  author: Author,
  regionId: RegionId,
  complaintId: ComplaintId,
): Promise<{ readonly words: readonly string[]; readonly files: number } | null> {
  const traces = await change(services.db, author, 'complaint.remove-reporter', async (transaction) => {
    const found = await lockTraces(transaction, regionId, complaintId)
    if (found === null) return null
    await emptyReport(transaction, regionId, complaintId)
    await noteInAudit(transaction, 'complaint', { id: complaintId }, regionId)
    return found
  })
  if (traces === null) return null
  // After the rows, so that a row never leads nowhere; what a crash leaves here the night takes away.
  for (const key of traces.fileKeys) await uploadsOf(services).remove(key)
  return { words: traces.words, files: traces.fileKeys.length }
}

/**
 * Takes the person out of a report (UU 27/2022, articles 42-43): words, place, name, address and photo go, also in reviews; that there
 * was a report, when, about what, and what was done stays, and no figure changes. In backups it ends with the last of them.
 */
export async function removeReporter(
  services: Pick<Services, 'db' | 'dataFolder'>,
  author: Author,
  { regionId, ticket }: Report,
): Promise<Result<RemovedReporter, 'no-such-ticket' | 'removed-already'>> {
  const found = await findComplaint(services.db, regionId, ticket)
  if (!found) return refused('no-such-ticket')
  const removed = await removeReporterOf(services, author, regionId, found.id)
  if (removed === null) return refused('removed-already')
  const telling = removed.words.filter((text) => text.length >= TELLING_CHARACTERS_MIN)
  const left = telling.length === 0 ? [] : await countHolding(services.db, telling)
  return ok({ files: removed.files, left })
}
