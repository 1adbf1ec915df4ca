import type { PropsWithChildren } from 'hono/jsx'
import type { InnovationRecord } from '../../../../../store/lifecycle/innovation.ts'
import { InnovationTabs } from '../../../../components/innovation-tabs/innovation-tabs.tsx'
import { progressOf, StagePath } from '../../../../components/stage-path/stage-path.tsx'
import { ExampleTag } from '../../../../components/tag/tag.tsx'
import type { View } from '../../../../view.ts'

/** The top of every page about one innovation: its name, its agency, who holds it, and how far it has come. */
export function InnovationHead({
  view,
  innovation,
  children,
}: PropsWithChildren<{ view: View; innovation: InnovationRecord }>) {
  return (
    <>
      <div class="title-row">
        <div>
          <h1>
            {innovation.name}
            <ExampleTag view={view} item={innovation} />
          </h1>
          <p class="small">
            {innovation.agencyName} · {innovation.year}
          </p>
        </div>
        {children}
      </div>
      <StagePath view={view} stage={innovation.stage} progress={progressOf(innovation.gateState)} />
      <InnovationTabs view={view} isHeaded />
    </>
  )
}
