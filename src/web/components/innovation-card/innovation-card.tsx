import type { Child } from 'hono/jsx'
import type { View } from '../../view.ts'
import type { VerdictName } from '../verdict/shape.ts'
import { Verdict } from '../verdict/verdict.tsx'

export type InnovationCardProps = {
  view: View
  name: string
  /** The complete address of the innovation's page. */
  href: string
  verdict: VerdictName
  /** One sentence: what changed, or what it does when nothing is measured yet. */
  sentence: string
  /** The three facts, where one of them is known. */
  facts?: Child
  agency: string
  /** Marks an invented innovation of the demonstration. */
  example?: boolean
  level?: 2 | 3
}

/** An innovation in a list of cards; the whole card leads to its page, and its name is the link. */
export function InnovationCard(props: InnovationCardProps) {
  const { view, name, href, verdict, sentence, facts, agency, example, level = 3 } = props
  const Heading = `h${level}` as const
  return (
    <li class="innovation-card">
      <Verdict view={view} name={verdict} />
      <Heading class="innovation-card-name">
        <a href={href}>{name}</a>
      </Heading>
      <p>{sentence}</p>
      {facts}
      <p class="small">
        {agency}
        {example && (
          <>
            {' '}
            <span class="tag">{view.messages.chrome.example}</span>
          </>
        )}
      </p>
    </li>
  )
}
