import type { PropsWithChildren } from 'hono/jsx'
import type { View } from '../../view.ts'
import { type VerdictName, verdictShapes } from './shape.ts'

type VerdictLinkProps = PropsWithChildren<{ view: View; name: VerdictName; href: string }>

/** An innovation's name with the shape and colour of its verdict, for boards where a cell holds several. */
export function VerdictLink({ view, name, href, children }: VerdictLinkProps) {
  return (
    <a class={`verdict-link verdict-${name}`} href={href}>
      {verdictShapes[name]}
      <span>
        {children} <span class="visually-hidden">({view.messages.verdict.names[name]})</span>
      </span>
    </a>
  )
}
