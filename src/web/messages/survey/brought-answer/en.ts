import type { Messages } from '../../id.ts'

export const broughtAnswer: Messages['broughtAnswer'] = {
  title: 'Answers from another form',
  index: 'satisfaction index',
  answers: (count) => `${count} answers`,
  between: (first, last) => `${first} to ${last}`,
  ways: { paper: 'on paper', 'other-tool': 'with another tool' },
  apart:
    'These answers were brought in by staff as a list. They are counted apart: they are in no other figure of this page and decide no verdict.',
}
