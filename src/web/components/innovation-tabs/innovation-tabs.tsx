import { holderNow } from '../../../domain/lifecycle/stage.ts'
import { paths } from '../../paths.ts'
import { href, type View } from '../../view.ts'
import { progressOf, StagePath } from '../stage-path/stage-path.tsx'

type Tab = 'summary' | 'worksheets' | 'measures' | 'voice' | 'verdict' | 'profile'

/** The parts of an innovation's addresses behind its own, by the tab they belong to; the summary is all others. */
const parts: Readonly<Record<Exclude<Tab, 'summary'>, readonly string[]>> = {
  worksheets: ['stages'],
  measures: ['indicators', 'measurements'],
  voice: ['voice', 'answer-quality'],
  verdict: ['verdict', 'evidence-plan', 'improvement-plan'],
  profile: ['edit'],
}

/** The tab that a page about an innovation belongs to, by its address. */
export function tabOf(path: string): Tab {
  const part = path.split('?', 1)[0]?.split('/')[5] ?? ''
  const tabs = Object.keys(parts) as (keyof typeof parts)[]
  return tabs.find((tab) => parts[tab].includes(part)) ?? 'summary'
}

/** Whose innovation it is, who holds it, and its stages; its name stands in the title or the way above. */
function WorkHead({ view }: { view: View }) {
  const { work } = view
  const words = view.messages.desk
  if (!work) return null
  const holder = holderNow(work)
  return (
    <>
      <p class="small">
        {work.agencyName} ·{' '}
        {work.isStopped ? words.stopped : holder === 'nobody' ? words.finished : words.heldAt(words[holder])}
      </p>
      <StagePath view={view} stage={work.stage} progress={progressOf(work.gateState)} />
    </>
  )
}

/**
 * The way between the pages of an innovation's work, the same on each of them: the innovation with its stages above, unless the
 * page begins with them (`isHeaded`).
 */
export function InnovationTabs({ view, isHeaded = false }: { view: View; isHeaded?: boolean }) {
  const { work, region, messages } = view
  if (!work || !region) return null
  const at = [region.slug, work.slug] as const
  const tabs: readonly { tab: Tab; path: string; shown: boolean }[] = [
    { tab: 'summary', path: paths.deskInnovation(...at), shown: true },
    { tab: 'worksheets', path: paths.worksheet(...at, work.stage), shown: true },
    { tab: 'measures', path: paths.indicators(...at), shown: true },
    { tab: 'voice', path: paths.voice(...at), shown: true },
    { tab: 'verdict', path: paths.verdict(...at), shown: true },
    { tab: 'profile', path: paths.editInnovation(...at), shown: work.mayEdit },
  ]
  const current = tabOf(view.path)
  const way = (
    <nav class="innovation-tabs" aria-label={messages.desk.parts}>
      <ul>
        {tabs
          .filter(({ shown }) => shown)
          .map(({ tab, path }) => (
            <li>
              <a href={href(view, path)} aria-current={tab === current ? 'page' : undefined}>
                {messages.desk.tabs[tab]}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
  return (
    <>
      {!isHeaded && <WorkHead view={view} />}
      {way}
    </>
  )
}
