import type { PropsWithChildren } from 'hono/jsx'
import type { View } from '../../view.ts'

/** A word or two about what stands before it, as a small label; it brings the space before it. */
export function Tag({ children }: PropsWithChildren) {
  return (
    <>
      {' '}
      <span class="tag">{children}</span>
    </>
  )
}

/** Says that an innovation is invented, unless its name says so itself. */
export function ExampleTag({ view, item }: { view: View; item: { name: string; isExample: boolean } }) {
  if (!item.isExample || /\((contoh|example)\)/i.test(item.name)) return null
  return <Tag>{view.messages.chrome.example}</Tag>
}
