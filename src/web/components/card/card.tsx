import type { PropsWithChildren } from 'hono/jsx'

type CardProps = PropsWithChildren<{
  title?: string
  /** The heading's level; the card's title is a second-level heading unless it stands inside a section. */
  level?: 2 | 3
  id?: string
  /** Lets the card stand out: the one that needs action on the page. */
  tone?: 'plain' | 'strong'
}>

/** A piece of a page with its own heading. */
export function Card({ title, level = 2, id, tone = 'plain', children }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section class={tone === 'strong' ? 'card card-strong' : 'card'} id={id}>
      {title && <Heading class="card-title">{title}</Heading>}
      {children}
    </section>
  )
}
