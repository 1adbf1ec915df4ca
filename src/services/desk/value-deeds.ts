import { agenciesWithin } from '../../domain/access/permission.ts'
import type { Deed } from '../../domain/lifecycle/deed.ts'
import { listValueWork } from '../../store/measurement/value-work.ts'
import type { DeedScope } from './deed-scope.ts'

/** As many innovations as a desk shows with all of them. */
const ROWS_MAX = 20

/** Values of others that wait for somebody's look, and the doubted ones of one's own agency; each innovation is a line. */
export async function valueDeeds({ db, actor, region, own, mayAct }: DeedScope): Promise<Deed[]> {
  const reach = mayAct('measurement.check') ? agenciesWithin(actor, 'measurement.check', region.id) : []
  const of = { personId: actor.personId, rowsMax: ROWS_MAX }
  const [waiting, doubted] = await Promise.all([
    listValueWork(db, region.id, { ...of, agencies: reach, which: 'unchecked' }),
    listValueWork(db, region.id, { ...of, agencies: own, which: 'doubted' }),
  ])
  return [
    ...waiting.map(({ slug, name, count }) => {
      return { kind: 'check-values', innovation: { slug, name }, count } as const
    }),
    ...doubted.map(({ slug, name, count }) => {
      return { kind: 'answer-doubts', innovation: { slug, name }, count } as const
    }),
  ]
}
