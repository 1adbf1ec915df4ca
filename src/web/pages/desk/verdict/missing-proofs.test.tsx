import { expect, test } from 'vitest'
import type { Judgement, MissingCode } from '../../../../domain/verdict/judgement.ts'
import { messagesOf } from '../../../messages/messages.ts'
import { routes } from '../../../routes.ts'
import type { View } from '../../../view.ts'
import { missingProofs } from './missing-proofs.tsx'

const codes = Object.keys(messagesOf('id').verdictReason.missing) as MissingCode[]
const judgement = {
  missing: codes.map((code) => ({
    code,
    numbers: { name: 'Lama izin', needed: 3, share: 0.1, shareMin: 0.3 },
  })),
} as unknown as Judgement
const view = { language: 'id', messages: messagesOf('id') } as View
const shown = (mayBring: boolean) =>
  missingProofs(view, judgement, { region: 'kota', slug: 'izin', mayBring }).map(String)

test('each missing proof leads whoever may bring it to a page that is there', () => {
  const pages = routes.filter(({ method }) => method === 'GET').map(({ path }) => path)
  for (const line of shown(true)) {
    const address = /^<a href="([^"#]+)/.exec(line)?.[1] ?? line
    expect(pages).toContain(address.replace('/kota/', '/:region/').replace('/izin/', '/:innovation/'))
  }
  expect(shown(true)).toHaveLength(codes.length)
})

test('others read what is missing, without a way that would turn them back', () => {
  expect(shown(false).join(' ')).not.toContain('<a')
  expect(shown(false)).toContain(
    'Kira-kira 3 jawaban warga lagi, untuk menyimpulkan apakah warga menikmatinya.',
  )
})
