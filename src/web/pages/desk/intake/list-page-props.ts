import type { List } from '../../../../services/intake/list.ts'
import type { UndoRefusal } from '../../../../services/intake/settle-list.ts'
import type { CheckedList } from '../../../../services/intake/take-in-list.ts'
import type { View } from '../../../view.ts'
import type { RowsShown } from './typed-list.ts'

/** What the page of a list and its parts are given. */
export type ListPageProps = {
  view: View
  list: List
  checked: CheckedList
  shown: RowsShown
  pageNumber: number
  undo: 'possible' | UndoRefusal
  error?: string
  reason?: string | undefined
}
