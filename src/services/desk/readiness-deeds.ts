import { agenciesWithin } from '../../domain/access/permission.ts'
import type { Deed } from '../../domain/lifecycle/deed.ts'
import { listOwedReadiness } from '../../store/readiness/readiness.ts'
import type { DeedScope } from './deed-scope.ts'

/** The readiness of one's own agency, while it takes part in a cohort of this year and has not answered in it. */
export async function readinessDeeds({ db, region, actor, today }: DeedScope): Promise<Deed[]> {
  const own = agenciesWithin(actor, 'readiness.answer', region.id)
  if (own === 'all' || own.length === 0) return []
  const owed = await listOwedReadiness(db, region.id, Number(today.slice(0, 4)), own)
  return owed.map(
    ({ key, name, dueOn }): Deed => ({ kind: 'answer-readiness', code: key, text: name, dueOn }),
  )
}
