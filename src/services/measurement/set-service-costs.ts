import { serviceChange } from '../../domain/measurement/service-change.ts'
import { isRefused, ok, type Result, refused } from '../../domain/result.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import { replaceServiceChanges, type ServiceChangeRow } from '../../store/measurement/service-change.ts'
import type { Services } from '../services.ts'

/** Sets what one use of the service costs a citizen before and now. Refused `negative-cost` {cost, side}. */
export async function setServiceCosts(
  services: Pick<Services, 'db'>,
  author: Author,
  { regionId, innovationId }: { regionId: RegionId; innovationId: InnovationId },
  rows: readonly ServiceChangeRow[],
): Promise<Result<null, 'negative-cost'>> {
  const side = (name: 'before' | 'after') => Object.fromEntries(rows.map((row) => [row.key, row[name]]))
  const compared = serviceChange(side('before'), side('after'), { served: null })
  if (isRefused(compared) && compared.code === 'negative-cost') {
    return refused('negative-cost', compared.details)
  }
  await change(services.db, author, 'service-cost.set', (transaction) =>
    replaceServiceChanges(transaction, regionId, innovationId, rows),
  )
  return ok(null)
}
