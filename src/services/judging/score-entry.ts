import {
  type IncompleteScores,
  type ScoreOutside,
  type Scores,
  totalOf,
} from '../../domain/judging/scorecard.ts'
import { ok, type Refused, type Result, refused } from '../../domain/result.ts'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import { listAssignments, lockPanel } from '../../store/judging/panel.ts'
import { writeSheet } from '../../store/judging/score-sheet.ts'
import type { Services } from '../services.ts'

export type ScoreRefusal =
  | Refused<'no-such-panel' | 'panel-closed' | 'not-assigned' | 'is-in'>
  | IncompleteScores
  | ScoreOutside

type ScoreInput = {
  readonly innovationId: InnovationId
  readonly scores: Scores
  readonly comment: string | null
  readonly privateNote: string | null
  /** True sends the sheet in: from then on it stays as it is, and the others can be seen. */
  readonly send: boolean
}

/**
 * Saves a judge's own sheet, as a draft or for good. A draft may be incomplete; what stands in it lies within its range. Refuses
 * 'not-assigned', 'is-in', 'panel-closed', 'no-such-panel', 'outside-range', and 'incomplete' when it is sent.
 */
export async function scoreEntry(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author & { personId: PersonId },
  { regionId, panelId }: { regionId: RegionId; panelId: string },
  { innovationId, scores, comment, privateNote, send }: ScoreInput,
): Promise<Result<null, never, ScoreRefusal>> {
  return change(db, author, 'panel.score', async (transaction) => {
    const panel = await lockPanel(transaction, regionId, panelId)
    if (!panel) return refused('no-such-panel')
    if (panel.closedAt) return refused('panel-closed')
    const assigned = await listAssignments(transaction, regionId, panelId)
    const isMine = assigned.some(({ entry, judge }) => entry === innovationId && judge === author.personId)
    if (!isMine) return refused('not-assigned')
    const total = totalOf(panel.criteria, scores)
    if (!total.ok && (send || total.code === 'outside-range')) return total
    const outside = panel.criteria.find(({ key, min, max }) => {
      const score = scores[key]
      return score !== undefined && !(score >= min && score <= max)
    })
    if (outside) return refused('outside-range', { key: outside.key, min: outside.min, max: outside.max })
    const key = { regionId, panelId, innovationId, personId: author.personId }
    const inAt = send ? clock() : null
    const values = { scores, comment, privateNote, total: total.ok ? total.value : null, inAt }
    return (await writeSheet(transaction, key, values)) ? ok(null) : refused('is-in')
  })
}
