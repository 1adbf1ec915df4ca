import type { View } from '../../view.ts'
import { renderedOnce } from '../rendered-once.ts'
import { type VerdictName, verdictShapes } from './shape.ts'

type VerdictProps = { view: View; name: VerdictName; big?: boolean }

function badge({ view, name, big }: VerdictProps) {
  return (
    <span class={big ? `verdict verdict-big verdict-${name}` : `verdict verdict-${name}`}>
      {verdictShapes[name]} {view.messages.verdict.names[name]}
    </span>
  )
}

/** A verdict as word, shape and colour. `big` is for the answer at the top of an innovation's page. */
export function Verdict(props: VerdictProps) {
  const key = props.big ? `big verdict ${props.name}` : `verdict ${props.name}`
  return renderedOnce(props.view.messages, key, () => badge(props))
}
