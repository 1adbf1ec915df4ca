import { formatsOf } from '../../../format.ts'
import type { Messages } from '../../id.ts'

const { number } = formatsOf('en')

export const formError: Messages['formError'] = {
  missing: 'Not filled in yet.',
  invalid: 'This cannot be read. Check how it is written.',
  broken: 'Some characters arrived broken (�). Type that part again.',
  email: 'Write an e-mail address such as name@example.go.id.',
  choice: 'Choose one of the options.',
  date: 'This date is not in the calendar, or is outside the years 1900 to 2199.',
  number: 'Write a number, such as 1,234.5.',
  tooLong: (max) => `Too long: at most ${number(max)} characters.`,
  tooShort: (min) => `Too short: at least ${number(min)} characters.`,
  tooBig: (max) => `Too large: at most ${number(max)}.`,
  tooSmall: (min) => `Too small: at least ${number(min)}.`,
  placeholderOpen: 'There are still placeholders in braces. Put the meant words there.',
}
