import { expect, test } from 'vitest'
import type { Proposal } from '../../../../../store/verdict/proposal.ts'
import { messagesOf } from '../../../../messages/messages.ts'
import type { View } from '../../../../view.ts'
import { ProposalFields } from './proposal-lines.tsx'

test.each([
  ['id', 'Definisi atau cara menghitung berubah', 'Oktober 2020', 'mulai'],
  ['en', 'The definition or the counting changed', 'October 2020', 'from'],
] as const)('a proposed mark is told in words, in %s', (language, kind, month, from) => {
  const after = { kind: 'definition', from: '2020-10', note: 'Hari libur tidak lagi dihitung' }
  const proposal = { kind: 'mark', content: { before: null, after } } as unknown as Proposal
  const view = { language, messages: messagesOf(language) } as View
  const cells = [...String(ProposalFields({ view, proposal })).matchAll(/<t[hd][^>]*>([^<]*)</g)]
  const texts = cells.map(([, text]) => text)
  expect(texts).toEqual(expect.arrayContaining([kind, month, from]))
  expect(texts).not.toEqual(expect.arrayContaining(['2020-10']))
})
