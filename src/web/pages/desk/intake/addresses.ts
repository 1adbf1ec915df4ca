import type { List } from '../../../../services/intake/list.ts'
import { allowed } from '../../../guard.ts'
import { get, LIST_BYTES_MAX, post, type Route } from '../../../route.ts'
import { showIntakePage } from './handlers.tsx'
import { listHandlers } from './list-handlers.tsx'
import { lists } from './lists.ts'

/** The addresses of one list, each with the permission of its descriptor. */
function addressesOf(list: List): readonly Route[] {
  const at = `/:region/desk/intake/${list.kind}`
  const guard = allowed(list.action)
  const handle = listHandlers(list)
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
  ...lists.flatMap(addressesOf),
]
