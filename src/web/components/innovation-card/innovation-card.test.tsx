import { expect, test } from 'vitest'
import { messagesOf } from '../../messages/messages.ts'
import type { View } from '../../view.ts'
import { InnovationCard } from './innovation-card.tsx'

const view: View = {
  language: 'id',
  messages: messagesOf('id'),
  region: null,
  person: null,
  path: '/',
  exampleData: false,
}

test('what people wrote stays text', () => {
  const hostile = `"><script>alert('x')</script>`
  const card = String(
    <InnovationCard
      view={view}
      name={hostile}
      href={hostile}
      verdict="proven"
      sentence={hostile}
      agency={hostile}
      example
    />,
  )
  expect(card).not.toContain('<script>')
  expect(card.match(/&lt;script&gt;/g)).toHaveLength(4)
  expect(card).toContain('Terbukti dinikmati')
})
