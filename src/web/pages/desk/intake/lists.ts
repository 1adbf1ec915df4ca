import { personList } from '../../../../services/access/person-list.ts'
import type { List } from '../../../../services/intake/list.ts'
import { innovationList } from '../../../../services/lifecycle/innovation-list.ts'
import { regionValueList } from '../../../../services/measurement/region-value-list.ts'
import { agencyList } from '../../../../services/region/agency-list.ts'
import { holidayList } from '../../../../services/region/holiday-list.ts'
import { broughtAnswerList } from '../../../../services/survey/brought-answer-list.ts'
import type { View } from '../../../view.ts'

/** Every list that comes in by the one flow, in the order in which a new region needs them. */
export const lists: readonly List[] = [
  agencyList,
  personList,
  holidayList,
  innovationList,
  regionValueList,
  broughtAnswerList,
]

/** The kinds of lists that have words on the screen. */
export type ListKind = keyof View['messages']['listIntake']['kinds']

/** The name of a column of a list. */
export function fieldName({ messages }: Pick<View, 'messages'>, field: string): string {
  const words: Readonly<Record<string, string>> = messages.listIntake.fields
  const ofInnovations: Readonly<Record<string, string>> = messages.intake.fields
  return words[field] ?? ofInnovations[field] ?? field
}

/** The words of a list's kind. */
export function wordsOf({ messages }: Pick<View, 'messages'>, { kind }: Pick<List, 'kind'>) {
  return messages.listIntake.kinds[kind as ListKind]
}
