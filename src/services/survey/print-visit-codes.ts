import { createHmac, randomInt } from 'node:crypto'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import { isForOneDevice } from '../../domain/survey/survey.ts'
import { newVisitCode, VISIT_CODES_MAX, VISIT_STEP_MAX } from '../../domain/survey/visit-code.ts'
import { type Author, change } from '../../store/base/change.ts'
import { newIdentifier } from '../../store/base/identifier.ts'
import { listSurveyCodes } from '../../store/survey/survey-code.ts'
import { endBatch, insertVisitBatch } from '../../store/survey/visit-code.ts'
import type { Services } from '../services.ts'

type VisitScope = { readonly regionId: RegionId; readonly innovationId: InnovationId; readonly code: string }

/** A visit code as it is kept: of use to nobody who does not know the installation's secret. */
export function hashVisitCode(
  { secret }: Pick<Services, 'secret'>,
  regionId: RegionId,
  code: string,
): string {
  return createHmac('sha256', secret).update(`visit-code:${regionId}:${code}`).digest('hex')
}

function drawCodes(codes: number): string[] {
  const drawn = new Set<string>()
  while (drawn.size < codes) drawn.add(newVisitCode(randomInt))
  return [...drawn]
}

/**
 * Draws a batch of visit codes for a survey code, which from then on takes an answer only with one of them. The codes are
 * told here and never again. Refuses 'no-such-code' (also one that is ended or is for one device), 'too-many', 'past' and
 * 'bad-step'.
 */
export async function printVisitCodes(
  services: Pick<Services, 'db' | 'secret'>,
  author: Author,
  scope: VisitScope,
  input: {
    readonly codes: number
    readonly expiresOn: string
    /** Handed to every so-manieth visitor, which makes the answers a sample; null where slips are given out as it comes. */
    readonly everyKth?: number | null
    readonly today: string
  },
): Promise<Result<readonly string[], 'no-such-code' | 'too-many' | 'past' | 'bad-step'>> {
  const { regionId, innovationId, code } = scope
  const { codes, expiresOn, everyKth = null, today } = input
  if (everyKth !== null && (everyKth < 1 || everyKth > VISIT_STEP_MAX)) return refused('bad-step')
  if (codes < 1 || codes > VISIT_CODES_MAX) return refused('too-many')
  if (expiresOn < today) return refused('past')
  return change(services.db, author, 'visit-code.print', async (transaction) => {
    const row = (await listSurveyCodes(transaction, regionId, innovationId)).find((one) => one.code === code)
    if (!row || row.endedAt || isForOneDevice(row.kind)) return refused('no-such-code')
    const drawn = drawCodes(codes)
    const batch = { regionId, id: newIdentifier(), code, expiresOn, everyKth, createdBy: author.personId }
    const hashes = drawn.map((one) => hashVisitCode(services, regionId, one))
    await insertVisitBatch(transaction, batch, hashes)
    return ok(drawn)
  })
}

/** Ends a batch, such as one whose slips were lost: none of its codes is taken any more. Refuses 'no-such-batch'. */
export async function endVisitCodes(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  scope: VisitScope,
  batchId: string,
): Promise<Result<null, 'no-such-batch'>> {
  return change(services.db, author, 'visit-code.end', async (transaction) => {
    const ended = await endBatch(transaction, scope, batchId, services.clock())
    return ended ? ok(null) : refused('no-such-batch')
  })
}
