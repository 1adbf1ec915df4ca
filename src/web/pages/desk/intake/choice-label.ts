import type { Choice } from '../../../../domain/intake/list-row.ts'
import type { View } from '../../../view.ts'

/** What a choice is called on the screen. */
export function choiceLabel({ messages }: Pick<View, 'messages'>, field: string, choice: Choice): string {
  if (choice.label !== null) return choice.label
  const { administration, broughtAnswer, channel, complaint, listIntake, intake } = messages
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    kind: administration.agencyKinds,
    role: administration.roles,
    way: broughtAnswer.ways,
    agency: { '+': listIntake.makeNew, '-': channel.noneOfOurs },
    category: complaint.classes,
    status: channel.states,
    innovation: { '-': channel.mentionedNone },
    sameAs: { '-': channel.sameAsNo },
    parent: { '-': listIntake.onTop },
    counts: { yes: listIntake.yes, no: listIntake.no },
  }
  return words[field]?.[choice.value] ?? (choice.value || intake.empty)
}

/** The word for what a cell of an innovation is stored as, where that is a key of ours; null where it is text. */
export function storedWord(
  { messages }: Pick<View, 'messages'>,
  field: string | null,
  value: string,
): string | null {
  const { administration, channel, desk, listIntake } = messages
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    status: { ...channel.states, ...desk.statuses },
    kind: administration.agencyKinds,
    role: administration.roles,
    counts: { yes: listIntake.yes, no: listIntake.no },
  }
  return words[field ?? '']?.[value] ?? null
}

/** The choices of a field as options of a form. */
export function optionsOf(view: Pick<View, 'messages'>, field: string, choices: readonly Choice[]) {
  return choices.map((choice) => ({ value: choice.value, label: choiceLabel(view, field, choice) }))
}
