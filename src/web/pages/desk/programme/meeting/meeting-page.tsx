import type { Child } from 'hono/jsx'
import { holderOf } from '../../../../../domain/lifecycle/stage.ts'
import { verdictNames } from '../../../../../domain/verdict/names.ts'
import type { Meeting, MeetingInnovation, MeetingMatter } from '../../../../../services/briefing/meeting.ts'
import { asset } from '../../../../assets.ts'
import { Page } from '../../../../components/page/page.tsx'
import { Verdict } from '../../../../components/verdict/verdict.tsx'
import { headlineSentence } from '../../../../components/verdict-reasons/verdict-reasons.tsx'
import { formatsOf } from '../../../../format.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

type MeetingProps = {
  view: View
  title: string
  meeting: Meeting
  /** The place of the matter that is talked about, from 0. */
  at: number
  mayDecide: boolean
  addressOf: (at: number) => string
  leave: string
  /** What is said in the meeting, and the place to write it down; nothing where there is none. */
  notes?: Child
}

function Overview({ view, meeting }: { view: View; meeting: Meeting }) {
  const words = view.messages.meeting
  const { number } = formatsOf(view.language)
  const waiting = meeting.matters.filter(({ kind }) => kind === 'decide' || kind === 'due').length
  return (
    <>
      <p class="meeting-say">{words.waiting(waiting)}</p>
      <ul class="meeting-figures">
        <li>{words.innovations(meeting.innovations)}</li>
        <li>{words.agencies(meeting.having, meeting.agencies)}</li>
      </ul>
      <ul class="meeting-figures">
        {verdictNames.map((name) => (
          <li>
            <b>{number(meeting.verdicts[name] ?? 0)}</b> <Verdict view={view} name={name} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** What an innovation is, how it stands and why, large enough for the last row. */
function About({
  view,
  innovation,
  mayDecide,
  children,
}: {
  view: View
  innovation: MeetingInnovation
  mayDecide: boolean
  children?: Child
}) {
  const words = view.messages.meeting
  const region = view.region?.slug ?? ''
  const { slug, name, agency, verdict, headline } = innovation
  return (
    <>
      <h1>{name}</h1>
      <p class="meeting-say">{agency}</p>
      <p>
        <Verdict view={view} name={verdict} big />
      </p>
      <p class="meeting-say">{headlineSentence(view, headline) ?? view.messages.verdict.meanings[verdict]}</p>
      {children && <p class="meeting-say">{children}</p>}
      <p class="actions">
        {mayDecide && (
          <a class="ds-button" href={href(view, paths.decide(region, slug))}>
            {words.decide}
          </a>
        )}
        <a class="ds-button" data-variant="secondary" href={href(view, paths.boardInnovation(region, slug))}>
          {words.more}
        </a>
      </p>
    </>
  )
}

function Matter({ view, title, meeting, mayDecide, matter }: MeetingProps & { matter: MeetingMatter }) {
  const { report, decision: decisionWords, board } = view.messages
  const { date, workingDays } = formatsOf(view.language)
  switch (matter.kind) {
    case 'overview':
      return (
        <>
          <h1>{title}</h1>
          <Overview view={view} meeting={meeting} />
        </>
      )
    case 'decide':
      return <About view={view} innovation={matter.innovation} mayDecide={mayDecide} />
    case 'due': {
      const { kind, dueOn, daysLate, responsible } = matter.decision
      const since = board.dueSince(date(dueOn), daysLate > 0 ? workingDays(daysLate) : null)
      const said = [since, decisionWords.kinds[kind], responsible].filter(Boolean).join(' · ')
      return (
        <About view={view} innovation={matter.innovation} mayDecide={mayDecide}>
          {said}
        </About>
      )
    }
    case 'late': {
      const { held, gateState, stage } = matter.item
      const late = report.meeting.lateBy(workingDays(held.daysLate), report.holders[holderOf(gateState)])
      return (
        <About view={view} innovation={matter.innovation} mayDecide={false}>
          {view.messages.stage.names[stage]}: {late}
        </About>
      )
    }
    case 'without':
      return (
        <>
          <h1>{view.messages.meeting.headings.without}</h1>
          <ul class="meeting-columns">
            {matter.agencies.map((name) => (
              <li>{name}</li>
            ))}
          </ul>
        </>
      )
    case 'said':
      return <h1>{view.messages.meeting.headings.said}</h1>
  }
}

/** One matter of a meeting, for the wall of a room: turned by links, and by arrows where there is script. */
export function MeetingPage(props: MeetingProps) {
  const { view, title, meeting, at, addressOf, leave, notes } = props
  const words = view.messages.meeting
  const matter = meeting.matters[at] ?? meeting.matters[0] ?? { kind: 'overview' as const }
  const last = meeting.matters.length - 1
  const heading = words.headings[matter.kind]
  return (
    <Page
      view={view}
      title={`${heading}: ${title}`}
      head={<script type="module" src={asset('meeting-keys.js')} />}
    >
      <div class="meeting">
        <p>
          <b>{heading}</b> · {words.place(at + 1, last + 1)}
        </p>
        <Matter {...props} matter={matter} />
        <meeting-keys>
          <nav class="meeting-turn" aria-label={words.keys}>
            {at > 0 && (
              <a class="ds-button" data-variant="secondary" rel="prev" href={href(view, addressOf(at - 1))}>
                {words.before}
              </a>
            )}
            {at < last && (
              <a class="ds-button" rel="next" href={href(view, addressOf(at + 1))}>
                {words.next}
              </a>
            )}
            <a class="ds-button" data-variant="tertiary" href={href(view, leave)}>
              {words.leave}
            </a>
          </nav>
        </meeting-keys>
        <p class="small">{words.keys}</p>
      </div>
      {notes}
    </Page>
  )
}
