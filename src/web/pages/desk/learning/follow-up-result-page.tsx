import { dayAt } from '../../../../domain/calendar/working-days.ts'
import { followUpDay, followUpItems, followUpState } from '../../../../domain/learning/follow-up.ts'
import type { ShownFollowUp } from '../../../../services/learning/follow-up.ts'
import type { CourseRow } from '../../../../store/learning/course.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { Breadcrumb } from '../../../components/breadcrumb/breadcrumb.tsx'
import { Card } from '../../../components/card/card.tsx'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { Tag } from '../../../components/tag/tag.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type FollowUpResultProps = {
  view: View
  region: RegionScope
  course: CourseRow
  shown: ShownFollowUp
  /** The day of the last session, or null. */
  lastDay: string | null
  today: string
  links: readonly { name: string; path: string; isAnswered: boolean }[]
}

function Figures({ view, region, shown }: FollowUpResultProps) {
  const words = view.messages.learningAfter
  const { number, decimal } = formatsOf(view.language)
  const rows = shown.figures.filter(({ people }) => people > 0)
  if (rows.length === 0) return null
  return (
    <Card title={words.followUpTitle}>
      <DataTable
        caption={words.followUpTitle}
        captionHidden
        narrow="scroll"
        columns={[
          { label: words.people },
          ...rows.map(({ respondent }) => ({ label: words.respondents[respondent], numeric: true })),
        ]}
        rows={[
          [words.people, ...rows.map(({ people }) => number(people))],
          ...followUpItems.map((item) => [
            words.items[item],
            ...rows.map(({ averages }) => (averages ? decimal(averages[item], 2) : words.tooFew)),
          ]),
        ]}
      />
      <p class="small">
        {words.scale} {words.tooFewNote(region.settings.smallNumberLimit)}
      </p>
      {shown.subjects.length > 0 && (
        <>
          <h3>{words.mostUseful}</h3>
          <ul>
            {shown.subjects.map(({ name, people }) => (
              <li>{words.usefulBy(name, people)}</li>
            ))}
          </ul>
        </>
      )}
      {shown.remarks.length > 0 && (
        <>
          <h3>{words.remarks}</h3>
          <ul>
            {shown.remarks.map(({ respondent, text }) => (
              <li>
                {text} <small>({words.respondents[respondent]})</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

/** How the survey stands, and the links while it is open. */
function Asking({ view, region, course, lastDay, today, links }: FollowUpResultProps) {
  const words = view.messages.learningAfter
  const { date } = formatsOf(view.language)
  if (lastDay === null) return <p class="lead">{words.followUpNoSessions}</p>
  const state = followUpState(lastDay, today)
  if (state === 'to-come') return <p class="lead">{words.followUpWhen(date(followUpDay(lastDay)))}</p>
  if (state === 'over') return <p class="lead">{words.followUpOver}</p>
  return (
    <>
      <p class="lead">{words.followUpAsk}</p>
      {course.followUpSentAt ? (
        <p>{words.followUpSent(date(dayAt(course.followUpSentAt, region.timeZone)))}</p>
      ) : (
        <form method="post" action={href(view, paths.courseFollowUp(region.slug, course.code))}>
          <button class="ds-button" type="submit">
            {words.followUpMark}
          </button>
        </form>
      )}
      <Card title={words.links}>
        <ul class="ruled-list">
          {links.map(({ name, path, isAnswered }) => (
            <li>
              {isAnswered ? (
                <>
                  {name} <Tag>{words.answered}</Tag>
                </>
              ) : (
                <a href={href(view, path)}>{words.linkOf(name)}</a>
              )}
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}

/** What came of a course after three months, and whom to ask. */
export function FollowUpResultPage(props: FollowUpResultProps) {
  const { view, region, course } = props
  const words = view.messages.learningAfter
  return (
    <DeskShell view={view} title={`${words.followUp}: ${course.name}`}>
      <Breadcrumb
        view={view}
        crumbs={[
          { label: view.messages.learningDesk.title, path: paths.deskLearning(region.slug) },
          { label: course.name, path: paths.deskCourse(region.slug, course.code) },
          { label: words.followUp },
        ]}
      />
      <h1>{words.followUpTitle}</h1>
      <p>{words.followUpLead}</p>
      <Asking {...props} />
      <Figures {...props} />
    </DeskShell>
  )
}
