import type { HtmlEscapedString } from 'hono/utils/html'
import type { Language, View } from '../../view.ts'
import { rendered } from '../rendered.ts'
import { type VerdictName, verdictShapes } from './shape.ts'

type VerdictProps = { view: View; name: VerdictName; big?: boolean }

function badge({ view, name, big }: VerdictProps) {
  return (
    <span class={big ? `verdict verdict-big verdict-${name}` : `verdict verdict-${name}`}>
      {verdictShapes[name]} {view.messages.verdict.names[name]}
    </span>
  )
}

// A list shows dozens of badges and there are only sixteen different ones, so each is rendered once.
const badges = new Map<`${Language} ${VerdictName} ${boolean}`, HtmlEscapedString>()

/** A verdict as word, shape and colour. `big` is for the answer at the top of an innovation's page. */
export function Verdict(props: VerdictProps) {
  const key = `${props.view.language} ${props.name} ${props.big === true}` as const
  let html = badges.get(key)
  if (!html) {
    html = rendered(badge(props))
    badges.set(key, html)
  }
  return html
}
