import type { View } from '../../view.ts'
import { type VerdictName, verdictShapes } from './shape.ts'

/** A verdict as word, shape and colour. `big` is for the answer at the top of an innovation's page. */
export function Verdict({ view, name, big }: { view: View; name: VerdictName; big?: boolean }) {
  return (
    <span class={big ? `verdict verdict-big verdict-${name}` : `verdict verdict-${name}`}>
      {verdictShapes[name]} {view.messages.verdict.names[name]}
    </span>
  )
}
