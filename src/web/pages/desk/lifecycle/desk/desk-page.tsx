import type { WaitingComplaints } from '../../../../../services/complaint/waiting-complaints.ts'
import type { Desk, DeskList } from '../../../../../services/lifecycle/show-desk.ts'
import { Card } from '../../../../components/card/card.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../../components/empty-state/empty-state.tsx'
import { Notice } from '../../../../components/notice/notice.tsx'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import { NoAgencies } from '../innovation/no-agencies.tsx'
import { WorkList } from '../innovation/work-list.tsx'
import { ConcludedList } from './concluded-list.tsx'
import { UnjudgedList } from './unjudged-list.tsx'

type DeskPageProps = {
  view: View
  desk: Desk
  can: { start: boolean; seeBoard: boolean; seeAudit: boolean; editPeople: boolean; editAgencies: boolean }
  complaints: WaitingComplaints | null
  timeZone: string
}

type WorkProps = {
  view: View
  title: string
  list: DeskList
  empty: string
  next?: { label: string; href: string }
  allPath: string
}

function Work({ view, title, list, empty, next, allPath }: WorkProps) {
  return (
    <Card title={title}>
      {list.items.length === 0 ? (
        <EmptyState sentence={empty} next={next} />
      ) : (
        <WorkList view={view} items={list.items} />
      )}
      {list.total > list.items.length && (
        <p>
          <a href={href(view, allPath)}>{view.messages.desk.seeAll(list.total)}</a>
        </p>
      )}
    </Card>
  )
}

function Without({ view, desk }: { view: View; desk: Desk }) {
  const words = view.messages.desk
  const region = view.region?.slug ?? ''
  if (!desk.without) return null
  const { agencies, counted } = desk.without
  const shown = agencies.slice(0, 8)
  return (
    <Card title={words.without(desk.year)}>
      {counted === 0 ? (
        <NoAgencies view={view} />
      ) : agencies.length === 0 ? (
        <p>{words.withoutEmpty(desk.year)}</p>
      ) : (
        <>
          <p>{words.withoutCount(agencies.length, counted)}</p>
          <ul class="ruled-list">
            {shown.map((agency) => (
              <li>{agency.name}</li>
            ))}
          </ul>
          <p>
            <a href={href(view, `${paths.agencyProgress(region)}?year=${desk.year}&show=none`)}>
              {words.seeAll(agencies.length)}
            </a>
          </p>
        </>
      )}
    </Card>
  )
}

function OtherPlaces({ view, can }: Pick<DeskPageProps, 'view' | 'can'>) {
  const words = view.messages.desk
  const region = view.region?.slug ?? ''
  const links = [
    { label: words.openBoard, path: paths.board(region), shown: can.seeBoard },
    { label: words.openInnovations, path: paths.deskInnovations(region), shown: true },
    { label: words.openAgencyProgress, path: paths.agencyProgress(region), shown: can.seeBoard },
    { label: words.openAudit, path: paths.audit(region), shown: can.seeAudit },
    { label: words.openAgencies, path: paths.deskAgencies(region), shown: can.editAgencies },
    { label: words.openPeople, path: paths.people(region), shown: can.editPeople },
  ]
  return (
    <Card title={words.others}>
      <ul class="ruled-list">
        {links
          .filter(({ shown }) => shown)
          .map(({ label, path }) => (
            <li>
              <a href={href(view, path)}>{label}</a>
            </li>
          ))}
      </ul>
    </Card>
  )
}

/** Complaints that wait, the late ones by name; nothing where none does. */
function WaitingNotice({ view, complaints }: { view: View; complaints: WaitingComplaints }) {
  const { complaintHandling: handling } = view.messages
  const { waiting, late } = complaints
  if (waiting === 0) return null
  const path = `${paths.complaints(view.region?.slug ?? '')}?filter=${late > 0 ? 'late' : 'open'}`
  return (
    <Notice view={view} tone={late > 0 ? 'warning' : 'information'}>
      {late > 0 ? handling.someLate(waiting, late) : handling.someWait(waiting)}{' '}
      <a href={href(view, path)}>{handling.toComplaints}</a>
    </Notice>
  )
}

/** What is asked of the reader now. */
export function DeskPage({ view, desk, can, complaints, timeZone }: DeskPageProps) {
  const words = view.messages.desk
  const region = view.region?.slug ?? ''
  const all = paths.deskInnovations(region)
  const start = { label: words.start, href: href(view, paths.newInnovation(region)) }
  const hasWork = desk.toDo || desk.queue || desk.stuck
  return (
    <DeskShell view={view} title={words.title}>
      <div class="title-row">
        <div>
          <h1>{words.title}</h1>
          <p class="lead">{words.greeting(view.person?.name ?? '')}</p>
        </div>
        {can.start && (
          <a class="ds-button" href={start.href}>
            {words.start}
          </a>
        )}
      </div>
      {desk.ownIsWithout && (
        <Notice view={view} tone="warning">
          {words.withoutOwn(desk.year)}
        </Notice>
      )}
      {desk.unjudged.length > 0 && <UnjudgedList view={view} timeZone={timeZone} failures={desk.unjudged} />}
      {complaints && <WaitingNotice view={view} complaints={complaints} />}
      {desk.queue && (
        <Work
          view={view}
          title={words.queue}
          list={desk.queue}
          empty={words.queueEmpty}
          next={{ label: words.openInnovations, href: href(view, all) }}
          allPath={`${all}?holder=coach`}
        />
      )}
      {desk.approvals && (
        <Work
          view={view}
          title={view.messages.approval.queue}
          list={desk.approvals}
          empty={view.messages.approval.queueEmpty}
          allPath={`${all}?holder=leader`}
        />
      )}
      {desk.toDo && (
        <Work
          view={view}
          title={words.toDo}
          list={desk.toDo}
          empty={words.toDoEmpty}
          next={start}
          allPath={`${all}?holder=team`}
        />
      )}
      {desk.waiting && (
        <Work
          view={view}
          title={words.waiting}
          list={desk.waiting}
          empty={words.waitingEmpty}
          allPath={`${all}?holder=coach`}
        />
      )}
      {desk.stuck && (
        <div class="columns">
          <Work
            view={view}
            title={words.stuck}
            list={desk.stuck}
            empty={words.stuckEmpty}
            next={start}
            allPath={paths.agencyProgress(region)}
          />
          <Without view={view} desk={desk} />
        </div>
      )}
      {desk.concluded && (
        <Card title={words.concluded}>
          {desk.concluded.items.length === 0 ? (
            <EmptyState
              sentence={words.concludedEmpty}
              next={{ label: words.openInnovations, href: href(view, all) }}
            />
          ) : (
            <ConcludedList view={view} items={desk.concluded.items} />
          )}
        </Card>
      )}
      {(!hasWork || desk.queue) && <OtherPlaces view={view} can={can} />}
    </DeskShell>
  )
}
