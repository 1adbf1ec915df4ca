import { agenciesWithin } from '../../domain/access/permission.ts'
import type { Deed } from '../../domain/lifecycle/deed.ts'
import { listUnsigned } from '../../store/programme/commitment.ts'
import type { DeedScope } from './deed-scope.ts'

/** The statement of commitment of one's own agency, while it takes part in the newest cohort and its paper has not come back. */
export async function commitmentDeeds({ db, region, actor }: DeedScope): Promise<Deed[]> {
  const own = agenciesWithin(actor, 'commitment.edit', region.id)
  if (own === 'all' || own.length === 0) return []
  const unsigned = await listUnsigned(db, region.id, own)
  return unsigned.map(({ key, name }): Deed => ({ kind: 'sign-commitment', code: key, text: name }))
}
