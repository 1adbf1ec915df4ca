import type { Deed } from '../../../../../domain/lifecycle/deed.ts'
import { type Stage, stages } from '../../../../../domain/lifecycle/stage.ts'
import type { Desk } from '../../../../../services/lifecycle/show-desk.ts'
import type { BoardTallies } from '../../../../../store/verdict/board.ts'
import { Card } from '../../../../components/card/card.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../../components/empty-state/empty-state.tsx'
import { Verdict } from '../../../../components/verdict/verdict.tsx'
import { VerdictStrip } from '../../../../components/verdict-strip/verdict-strip.tsx'
import { formatsOf } from '../../../../format.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import { FirstStepsCard, type FirstStepsProps } from '../../region/first-steps/first-steps-list.tsx'
import { HeldBy } from '../innovation/work-list.tsx'
import { ConcludedList } from './concluded-list.tsx'
import { DeedList } from './deed-list.tsx'
import { UnjudgedList } from './unjudged-list.tsx'

type DeskPageProps = {
  view: View
  desk: Desk
  deeds: readonly Deed[]
  /** Every deed, and not only the most urgent. */
  all: boolean
  /** How many innovations stand at each stage and have each verdict; null for those who do not see the whole region. */
  tallies: Pick<BoardTallies, 'stage' | 'verdict'> | null
  /** What a new region still sets up; null where all is done, or for those who do not set it up. */
  firstSteps: Omit<FirstStepsProps, 'view'> | null
  can: { start: boolean; import: boolean }
  timeZone: string
}

/** How much waits, what of it is late, and the nearest day; while a region is set up, that this comes first. */
function leadOf({ view, deeds, firstSteps }: DeskPageProps): string {
  const words = view.messages.deed
  if (deeds.length === 0)
    return firstSteps ? view.messages.firstSteps.lead(view.region?.name ?? '') : words.nothing
  const late = deeds.filter(({ daysLate }) => (daysLate ?? 0) > 0).length
  const days = deeds.flatMap(({ dueOn, daysLate }) => (dueOn && !daysLate ? [dueOn] : [])).sort()
  const nearest = days[0] && words.nearest(formatsOf(view.language).weekday(days[0]))
  return [words.waiting(deeds.length), late > 0 && words.someLate(late), nearest].filter(Boolean).join(' ')
}

/** The innovations of one's own agency, with what was concluded of each. */
function Ours({ view, list }: { view: View; list: Desk['ours'] & object }) {
  const words = view.messages.desk
  const region = view.region?.slug ?? ''
  return (
    <Card title={view.messages.deed.ours}>
      {list.items.length === 0 ? (
        <EmptyState
          sentence={words.innovationsNone}
          next={{ label: words.start, href: href(view, paths.newInnovation(region)) }}
        />
      ) : (
        <ul class="ruled-list">
          {list.items.map((item) => (
            <li class="work-item">
              <div>
                <a class="work-item-name" href={href(view, paths.deskInnovation(region, item.slug))}>
                  {item.name}
                </a>
                <p class="small">
                  {view.messages.stage.names[item.stage]} · <HeldBy view={view} item={item} />
                </p>
              </div>
              <Verdict view={view} name={item.verdict} />
            </li>
          ))}
        </ul>
      )}
      {list.total > list.items.length && (
        <p>
          <a href={href(view, paths.deskInnovations(region))}>{words.seeAll(list.total)}</a>
        </p>
      )}
    </Card>
  )
}

/** How many innovations stand at each stage, as bars that lead to them. */
function ByStage({ view, counts }: { view: View; counts: Readonly<Partial<Record<Stage, number>>> }) {
  const total = stages.reduce((sum, stage) => sum + (counts[stage] ?? 0), 0)
  const region = view.region?.slug ?? ''
  if (total === 0) return null
  return (
    <Card title={view.messages.deed.byStage(total)}>
      <ul class="plain-list stage-flow">
        {stages.map((stage, index) => (
          <li>
            <a href={href(view, `${paths.deskInnovations(region)}?stage=${stage}`)}>
              <span>
                {index + 1}. {view.messages.stage.names[stage]}
              </span>
              <progress value={counts[stage] ?? 0} max={Math.max(total, 1)} aria-hidden="true" />
              <b>{formatsOf(view.language).number(counts[stage] ?? 0)}</b>
            </a>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** How the innovations of the region stand with their citizens. */
function Enjoyed({ view, counts }: { view: View; counts: BoardTallies['verdict'] }) {
  const { proven = 0, promising = 0, unproven = 0, burdening = 0 } = counts
  const list = paths.deskInnovations(view.region?.slug ?? '')
  if (proven + promising + unproven + burdening === 0) return null
  return (
    <Card title={view.messages.verdict.question}>
      <VerdictStrip
        view={view}
        counts={{ proven, promising, unproven, burdening }}
        hrefOf={(name) => href(view, `${list}?verdict=${name}`)}
      />
    </Card>
  )
}

/** What is asked of the reader now, with one button each; below it what they look after. */
export function DeskPage(props: DeskPageProps) {
  const { view, desk, deeds, all, tallies, firstSteps, can, timeZone } = props
  const words = view.messages.desk
  // What needs agencies is not offered before there are any.
  const hasAgencies = firstSteps?.steps.done.agencies !== false
  const region = view.region?.slug ?? ''
  return (
    <DeskShell view={view} title={words.title}>
      <div class="title-row">
        <div>
          <h1>{words.title}</h1>
          <p class="lead">{leadOf(props)}</p>
        </div>
        <div class="actions">
          {can.import && hasAgencies && (
            <a
              class="ds-button"
              data-variant="secondary"
              href={href(view, paths.list(region, 'innovations'))}
            >
              {view.messages.menu.import}
            </a>
          )}
          {can.start && hasAgencies && (
            <a class="ds-button" data-variant="secondary" href={href(view, paths.newInnovation(region))}>
              {words.start}
            </a>
          )}
        </div>
      </div>
      {firstSteps && <FirstStepsCard view={view} {...firstSteps} />}
      <DeedList view={view} deeds={deeds} all={all} />
      {desk.ours && <Ours view={view} list={desk.ours} />}
      {desk.concluded && (
        <Card title={words.concluded}>
          {desk.concluded.items.length === 0 ? (
            <EmptyState
              sentence={words.concludedEmpty}
              next={{ label: words.openInnovations, href: href(view, paths.deskInnovations(region)) }}
            />
          ) : (
            <ConcludedList view={view} items={desk.concluded.items} />
          )}
        </Card>
      )}
      {tallies && (
        <div class="desk-region">
          <ByStage view={view} counts={tallies.stage} />
          <Enjoyed view={view} counts={tallies.verdict} />
        </div>
      )}
      {desk.unjudged.length > 0 && (
        <div id="unjudged">
          <UnjudgedList view={view} timeZone={timeZone} failures={desk.unjudged} />
        </div>
      )}
    </DeskShell>
  )
}
