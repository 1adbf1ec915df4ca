import { html } from 'hono/html'
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
  agency: string
  /** Marks an invented innovation of the demonstration. */
  example?: boolean
  level?: 2 | 3
}

/**
 * An innovation in a list of cards; the whole card leads to its page, and its name is the link. A template and not
 * elements, because the gallery renders dozens for each visitor: so the page is made in about half the time.
 */
export function InnovationCard(props: InnovationCardProps) {
  const { view, name, href, verdict, sentence, agency, example, level = 3 } = props
  const heading = `h${level}`
  const tag = example ? html` <span class="tag">${view.messages.chrome.example}</span>` : ''
  return html`<li class="innovation-card">${Verdict({ view, name: verdict })}
<${heading} class="innovation-card-name"><a href="${href}">${name}</a></${heading}>
<p>${sentence}</p>
<p class="small">${agency}${tag}</p></li>`
}
