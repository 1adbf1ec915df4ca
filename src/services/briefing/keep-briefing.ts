import { createHash } from 'node:crypto'
import type { ReportFormat } from '../../documents/briefing/draw-briefing.ts'
import type { AgencyId, InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import { isIdentifier, newIdentifier } from '../../store/base/identifier.ts'
import { findBriefing, insertBriefing, type ReportsOf } from '../../store/briefing/briefing.ts'
import type { BriefingKind } from '../../store/schema/briefing.ts'
import type { Services } from '../services.ts'

/** Which report: its kind, of what it tells, and of which year. */
export type ReportWish = {
  readonly kind: BriefingKind
  readonly innovationId?: InnovationId
  readonly agencyId?: AgencyId
  readonly cohortId?: string
  readonly year?: number
  readonly format?: ReportFormat
}

export type NewBriefing = ReportWish & {
  readonly regionId: RegionId
  readonly title: string
  /** The day of the region of which it speaks. */
  readonly day: string
  readonly content: Uint8Array
}

/** Keeps an issue of a report as it is handed out: it never changes, and its hash tells it from any other. */
export async function keepBriefing(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  input: NewBriefing,
): Promise<{ readonly id: string }> {
  const issue = issueOf(input, services.clock(), author.personId)
  await change(services.db, author, 'briefing.make', (transaction) => insertIssue(transaction, issue))
  return { id: issue.id }
}

/** An issue as it is kept, with its identifier and its hash. */
export function issueOf(input: NewBriefing, madeAt: Date, madeBy: PersonId | null) {
  const sha256 = createHash('sha256').update(input.content).digest('hex')
  return { ...input, id: newIdentifier(madeAt.getTime()), sha256, madeBy, madeAt }
}

/** Keeps an issue within a change of somebody else's. */
export const insertIssue = (transaction: Database, issue: ReturnType<typeof issueOf>) =>
  insertBriefing(transaction, issue)

/** An issue by its identifier among some; null without one. A word that is no identifier finds nothing. */
export async function readBriefing(
  { db }: Pick<Services, 'db'>,
  regionId: RegionId,
  whose: ReportsOf,
  id: string,
) {
  return isIdentifier(id) ? findBriefing(db, regionId, whose, id) : null
}
