import { dayAt } from '../../../../domain/calendar/working-days.ts'
import { formatsOf } from '../../../format.ts'
import type { InnovationProps } from './innovation-props.ts'

type Shown = Pick<InnovationProps, 'view' | 'region' | 'figures'>

/** How sturdy the answer is, in one sentence; nothing as long as there is none that could be. */
export function sturdyNote({ view, figures }: Omit<Shown, 'region'>): string | null {
  const words = view.messages.sensitivity
  const word = figures.innovation.headline?.sturdy
  return word ? words.inPublic(words.words[word]) : null
}

/** What the plan says beside what its change says; nothing where no plan was changed. */
export function changedPlanNote({ view, figures }: Omit<Shown, 'region'>): string | null {
  const { names } = view.messages.verdict
  const { judgement } = figures
  if (!judgement?.byChange) return null
  return view.messages.sensitivity.byChange(names[judgement.verdict], names[judgement.byChange.verdict])
}

/** A line for each change of the verdict that a correction made, newest first. */
export function correctionNotes({ view, region, figures }: Shown): string[] {
  const { names } = view.messages.verdict
  const { date } = formatsOf(view.language)
  return figures.corrected.map(({ verdict, previous, createdAt }) =>
    view.messages.sensitivity.corrected(
      date(dayAt(createdAt, region.timeZone)),
      names[previous],
      names[verdict],
    ),
  )
}

/** What stands beside an answer in public: how sturdy it is, and what became of it by a changed plan or corrected values. */
export function verdictNotes(shown: Shown): string[] {
  const notes = [sturdyNote(shown), changedPlanNote(shown), correctionNotes(shown)[0]]
  return notes.filter((note): note is string => note != null)
}
