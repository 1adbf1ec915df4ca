import { LIST_NAMES, listOf } from '../../../../services/listing/lists.ts'
import { allowed } from '../../../guard.ts'
import { get, type Route } from '../../../route.ts'
import { listCsv, listXlsx, showLists } from './handlers.tsx'

const fileAddresses = LIST_NAMES.map(listOf).flatMap((list) => [
  get(`/:region/desk/lists/${list.name}.csv`, allowed(list.action), listCsv(list)),
  get(`/:region/desk/lists/${list.name}.xlsx`, allowed(list.action), listXlsx(list)),
])

/** Every list as a file: one line of `services/listing/lists.ts` is one list with its guard. */
export const listingAddresses: readonly Route[] = [
  get('/:region/desk/lists', allowed('desk.see'), showLists),
  ...fileAddresses,
]
