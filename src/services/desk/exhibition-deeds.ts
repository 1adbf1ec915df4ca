import type { Deed } from '../../domain/lifecycle/deed.ts'
import { listWaitingStands } from '../../store/programme/exhibition-stand.ts'
import type { DeedScope } from './deed-scope.ts'

/** What a team still has to bring for an exhibition, until its last day. */
export async function exhibitionDeeds({ db, region, own, today, lateOn }: DeedScope): Promise<Deed[]> {
  if (own.length === 0) return []
  const waiting = await listWaitingStands(db, region.id, own, today)
  return waiting.map(({ slug, name, code, opensOn }): Deed => {
    const kind = 'fill-stand'
    return { kind, innovation: { slug, name }, code, dueOn: opensOn, daysLate: lateOn(opensOn) }
  })
}
