import type { Child } from 'hono/jsx'

/** Something that a citizen can do, with what it takes in one line; the first is the one to take. */
export type Door = { title: string; text: Child; href: string; isFirst?: boolean }

/** What a citizen can do here, each as a whole box to press. */
export function Doors({ doors }: { doors: readonly Door[] }) {
  return (
    <ul class="doors">
      {doors.map(({ title, text, href, isFirst }) => (
        <li>
          <a class={isFirst ? 'door door-first' : 'door'} href={href}>
            <b>{title}</b>
            <span>{text}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
