import { expect, test } from 'vitest'
import type { RowIssue } from '../../../../domain/intake/row-issue.ts'
import { messagesOf } from '../../../messages/messages.ts'
import { issueSentence } from './issue-sentence.ts'

const issue = (value: string, mend: string): RowIssue<string> => ({
  kind: 'date-without-day',
  severity: 'warning',
  field: 'implementedOn',
  column: 'Tanggal Penerapan',
  value,
  mend,
  candidates: [],
  of: null,
  charactersMax: null,
})

test('what becomes of an empty stage is told in words', () => {
  const view = { language: 'id', messages: messagesOf('id') } as const
  const stage = { ...issue('', 'implemented'), kind: 'missing-status', field: 'status' } as const
  expect(issueSentence(view, stage)).toContain('(menjadi: Penerapan)')
})

test.each([
  ['Oktober 2020', '2020-10', 'menjadi: Oktober 2020'],
  ['5/10/20', '2020-10-05', 'menjadi: 5 Oktober 2020'],
  ['Dukcapil', 'Disdukcapil', 'menjadi: Disdukcapil'],
])('what becomes of %s is written as people write it', (value, mend, sentence) => {
  const view = { language: 'id', messages: messagesOf('id') } as const
  expect(issueSentence(view, issue(value, mend))).toContain(`tertulis: ${value}; ${sentence})`)
})
