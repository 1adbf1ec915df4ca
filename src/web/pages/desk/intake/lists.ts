import { personList } from '../../../../services/access/person-list.ts'
import { complaintList } from '../../../../services/complaint/complaint-list.ts'
import type { List } from '../../../../services/intake/list.ts'
import { innovationList } from '../../../../services/lifecycle/innovation-list.ts'
import { regionValueList } from '../../../../services/measurement/region-value-list.ts'
import { agencyList } from '../../../../services/region/agency-list.ts'
import { holidayList } from '../../../../services/region/holiday-list.ts'
import { broughtAnswerList } from '../../../../services/survey/brought-answer-list.ts'
import { paths } from '../../../paths.ts'
import type { View } from '../../../view.ts'

/** Every list that comes in by the one flow, in the order in which a new region needs them. */
export const lists: readonly List[] = [
  agencyList,
  personList,
  holidayList,
  innovationList,
  regionValueList,
  broughtAnswerList,
  complaintList,
]

/** The kinds of lists that have words on the screen. */
export type ListKind = keyof View['messages']['listIntake']['kinds']

/** The name of a column of a list. */
export function fieldName(
  { messages }: Pick<View, 'messages'>,
  field: string,
  { kind, names }: Pick<List, 'kind' | 'names'>,
): string {
  const ofKind = kind === 'complaints' ? messages.channel.fields : messages.listIntake.fields
  const words: Readonly<Record<string, string>> = { ...messages.intake.fields, ...ofKind, ...names }
  return words[field] ?? field
}

/** The addresses of a list: those of its kind, below the thing that it is about where it is about one. */
export function addressOf(
  { region }: Pick<View, 'region'>,
  { kind, subject }: Pick<List, 'kind' | 'subject'>,
) {
  const at = paths.list(region?.slug ?? '', kind, subject?.slug)
  return {
    start: at,
    example: `${at}/example.xlsx`,
    batch: (batch: string) => `${at}/${batch}`,
    step: (batch: string, step: string) => `${at}/${batch}/${step}`,
    row: (batch: string, row: number) => `${at}/${batch}/rows/${row}`,
  }
}

/** The words of a list's kind. */
export function wordsOf({ messages }: Pick<View, 'messages'>, { kind }: Pick<List, 'kind'>) {
  return messages.listIntake.kinds[kind as ListKind]
}
