import type { RegionId } from '../../domain/scope.ts'
import { listNotWorked, type NotWorkedInnovation } from '../../store/verdict/not-worked.ts'
import { listWithdrawals, type Withdrawal } from '../../store/verdict/withdrawal.ts'
import type { Services } from '../services.ts'

export type NotWorked = {
  readonly innovations: readonly NotWorkedInnovation[]
  readonly withdrawals: readonly Withdrawal[]
}

/** A page that a person reads from beginning to end; a region learns some dozens a year. */
const SHOWN_MAX = 200

/** What a region tried that did not work, and what it took off its public pages. */
export async function showNotWorked({ db }: Pick<Services, 'db'>, regionId: RegionId): Promise<NotWorked> {
  const [innovations, withdrawals] = await Promise.all([
    listNotWorked(db, regionId, SHOWN_MAX),
    listWithdrawals(db, regionId, SHOWN_MAX),
  ])
  return { innovations, withdrawals }
}
