import type { Messages } from '../../id.ts'

export const field: Messages['field'] = {
  optional: 'optional',
  choose: 'Choose …',
  day: 'Date',
  yes: 'Yes',
  no: 'No',
  errorSummary: (count) => (count === 1 ? 'One answer needs mending' : `${count} answers need mending`),
  errorKept: 'What you typed is still on this page.',
  error: 'Error',
  copy: 'Copy',
  copied: (label) => `${label}: copied.`,
  copyFailed: 'It could not be copied by itself. The text is selected: press Ctrl+C.',
}
