import type { Actor } from '../../../../domain/access/role.ts'
import type { List } from '../../../../services/intake/list.ts'
import { measurementListOf } from '../../../../services/measurement/measurement-list.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { allowed, allowedOnInnovation, type Guard } from '../../../guard.ts'
import { get, LIST_BYTES_MAX, post, type Route } from '../../../route.ts'
import type { Visit } from '../../../visit.ts'
import { showIntakePage } from './handlers.tsx'
import { listHandlers } from './list-handlers.tsx'
import { lists } from './lists.ts'

type WithActor = { region: RegionScope; actor: Actor }

/** The addresses of one list below its own, each with the same guard. */
function addressesOf<Found extends WithActor>(
  at: string,
  guard: Guard<Found>,
  listOf: (visit: Visit & Found) => List | Promise<List>,
): readonly Route[] {
  const handle = listHandlers(listOf)
  return [
    get(at, guard, handle.showStart),
    post(at, guard, handle.start, { bodyBytesMax: LIST_BYTES_MAX }),
    get(`${at}/example.xlsx`, guard, handle.downloadExample),
    get(`${at}/:batch`, guard, handle.show),
    post(`${at}/:batch/columns`, guard, handle.mapColumns),
    post(`${at}/:batch/sheet`, guard, handle.chooseSheet),
    post(`${at}/:batch/meanings`, guard, handle.sayMeanings),
    post(`${at}/:batch/rows/:row`, guard, handle.mendRow),
    post(`${at}/:batch/confirm`, guard, handle.confirm),
    post(`${at}/:batch/discard`, guard, handle.discard),
    post(`${at}/:batch/undo`, guard, handle.undo),
    get(`${at}/:batch/rejected.csv`, guard, handle.downloadRejected),
  ]
}

/** Lists that come in: one flow for all of them. */
export const intakeAddresses: readonly Route[] = [
  get('/:region/desk/intake', allowed('desk.see'), showIntakePage),
  ...lists.flatMap((list) =>
    addressesOf(`/:region/desk/intake/${list.kind}`, allowed(list.action), () => list),
  ),
  ...addressesOf(
    '/:region/desk/intake/measurements/:innovation',
    allowedOnInnovation('measurement.record'),
    ({ services, region, innovation: { id, slug, name } }) =>
      measurementListOf(services.db, region.id, { innovationId: id, slug, name }),
  ),
]
