import type { Deed } from '../../domain/lifecycle/deed.ts'
import { listUnscored } from '../../store/judging/unscored.ts'
import type { DeedScope } from './deed-scope.ts'

/** The entries of open panels that a judge has not scored yet, a deed a panel. A panel has no last day: it is closed by hand. */
export async function judgingDeeds({ db, region, actor }: DeedScope): Promise<Deed[]> {
  const panels = await listUnscored(db, region.id, actor.personId)
  return panels.map(({ code, name, entries }): Deed => {
    return { kind: 'score-entries', code, text: name, count: entries }
  })
}
