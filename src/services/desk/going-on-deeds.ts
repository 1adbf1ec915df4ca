import { standsFor } from '../../domain/access/deputy.ts'
import type { Deed } from '../../domain/lifecycle/deed.ts'
import { keeperNeed } from '../../domain/lifecycle/keeper.ts'
import { listStalls } from '../../store/action-plan/stall.ts'
import { listKeptInnovations } from '../../store/lifecycle/keeper.ts'
import type { DeedScope } from './deed-scope.ts'

const ROWS_MAX = 20
/** A team has a few innovations under way. */
const KEPT_MAX = 100

/**
 * What keeps innovations going: a stall for want of ability is the coach's to help with, one for want of will is the laboratory's to
 * speak about; and a team is asked for a second person, and for the hand-over, before either is needed.
 */
export async function goingOnDeeds(scope: DeedScope): Promise<Deed[]> {
  const { db, region, actor, own, today, mayAct } = scope
  const coaches = standsFor(actor, region.id, 'coach')
  const [ability, will, kept] = await Promise.all([
    coaches.length > 0 ? listStalls(db, region.id, 'ability', { coachIds: coaches }, ROWS_MAX) : [],
    mayAct('coaching.assign') ? listStalls(db, region.id, 'willingness', 'all', ROWS_MAX) : [],
    own.length > 0 ? listKeptInnovations(db, region.id, own, KEPT_MAX) : [],
  ])
  return [
    ...ability.map(({ activity, ...innovation }): Deed => {
      return { kind: 'help-with-stall', innovation, text: activity }
    }),
    ...will.map(({ activity, ...innovation }): Deed => {
      return { kind: 'speak-about-stall', innovation, text: activity }
    }),
    ...kept.flatMap(({ slug, name, keepers }): Deed[] => {
      const need = keeperNeed(keepers, today)
      if (need === null) return []
      const innovation = { slug, name }
      return [{ kind: need === 'hand-over' ? 'hand-over-keeping' : 'name-keeper', innovation }]
    }),
  ]
}
