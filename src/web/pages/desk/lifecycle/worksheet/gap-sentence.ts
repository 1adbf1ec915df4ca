import type { WorksheetField } from '../../../../../domain/lifecycle/worksheet.ts'
import type { WorksheetGap } from '../../../../../domain/lifecycle/worksheet-gap.ts'
import type { View } from '../../../../view.ts'

/** What is missing, in the reader's words: `baru 5 dari 20 kata`. */
export function gapSentence(view: View, gap: WorksheetGap, field: WorksheetField | undefined): string {
  const { gaps, requirementGaps } = view.messages.worksheet
  const number = (name: string) => Number(gap.details[name] ?? 0)
  switch (gap.code) {
    case 'too-long':
      return gaps['too-long'](number('limit'))
    case 'too-few-words':
      return gaps['too-few-words'](number('words'), number('limit'))
    case 'not-all-ticked': {
      const open = gap.details.open
      const isOpen = (key: string) => Array.isArray(open) && open.includes(key)
      const left = field?.options?.filter(({ key }) => isOpen(key)) ?? []
      return gaps['not-all-ticked'](left.map(({ label }) => label[view.language]).join(', '))
    }
    case 'outcome-indicator':
    case 'outcome-baseline':
    case 'evidence-plan':
    case 'launch-date':
    case 'outcome-measured':
      return requirementGaps[gap.code]
    default:
      return gaps[gap.code]
  }
}

/** The name of the control that an answer, a file or a requirement is shown under. */
export function controlName(field: WorksheetField): string {
  return field.kind === 'file' ? `file.${field.key}` : `answer.${field.key}`
}

/** The name of each field by its control. */
export function controlLabels(view: View, fields: readonly WorksheetField[]): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [controlName(field), field.label[view.language]]))
}

/** The sentences of what is missing by control name. */
export function gapErrors(
  view: View,
  fields: readonly WorksheetField[],
  gaps: readonly WorksheetGap[],
): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const gap of gaps) {
    const field = fields.find(({ key }) => key === gap.fieldKey)
    const sentence = gapSentence(view, gap, field)
    if (field && field.kind !== 'indicators') {
      errors[controlName(field)] = sentence.charAt(0).toUpperCase() + sentence.slice(1)
    } else {
      errors[`requirement.${gap.code}`] = sentence
    }
  }
  return errors
}
