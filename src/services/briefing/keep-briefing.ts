import { createHash } from 'node:crypto'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import { isIdentifier, newIdentifier } from '../../store/base/identifier.ts'
import { findBriefing, insertBriefing } from '../../store/briefing/briefing.ts'
import type { BriefingKind } from '../../store/schema/briefing.ts'
import type { Services } from '../services.ts'

export type NewBriefing = {
  readonly regionId: RegionId
  readonly kind: BriefingKind
  readonly innovationId: InnovationId | null
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
  const now = services.clock()
  const id = newIdentifier(now.getTime())
  const sha256 = createHash('sha256').update(input.content).digest('hex')
  await change(services.db, author, 'briefing.make', (transaction) =>
    insertBriefing(transaction, { ...input, id, sha256, madeBy: author.personId, madeAt: now }),
  )
  return { id }
}

/** An issue of a report by its identifier, or null; a word that is no identifier finds nothing. */
export async function readBriefing(
  { db }: Pick<Services, 'db'>,
  regionId: RegionId,
  report: { readonly kind: BriefingKind; readonly innovationId: InnovationId | null },
  id: string,
) {
  return isIdentifier(id) ? findBriefing(db, regionId, report, id) : null
}
