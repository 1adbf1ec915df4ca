import type { ListedCourse } from '../../../../store/learning/course.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { ExampleTag } from '../../../components/tag/tag.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { daySpan } from '../../public/learning/session-times.ts'

type DeskLearningProps = {
  view: View
  region: RegionScope
  courses: readonly ListedCourse[]
  mayEdit: boolean
}

function CourseName({
  view,
  region,
  mayEdit,
  listed,
}: Omit<DeskLearningProps, 'courses'> & { listed: ListedCourse }) {
  const { course } = listed
  const address = mayEdit
    ? paths.deskCourse(region.slug, course.code)
    : paths.course(region.slug, course.code)
  return (
    <>
      <a href={href(view, address)}>{course.name}</a>
      <ExampleTag view={view} item={course} />
    </>
  )
}

/** The courses of a region, the latest first. */
export function DeskLearningPage(props: DeskLearningProps) {
  const { view, region, courses, mayEdit } = props
  const words = view.messages.learningDesk
  const { number } = formatsOf(view.language)
  const { course, days, seats, waiting } = words.columns
  const add = { label: words.add, href: href(view, paths.newCourse(region.slug)) }
  return (
    <DeskShell view={view} title={words.title}>
      <div class="title-row">
        <div>
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
        </div>
        {mayEdit && (
          <a class="ds-button" href={add.href}>
            {add.label}
          </a>
        )}
      </div>
      <p>
        <a href={href(view, paths.learningHours(region.slug))}>{words.hours}</a>
        {' · '}
        <a href={href(view, paths.skills(region.slug))}>{view.messages.learningAfter.skills}</a>
      </p>
      {courses.length === 0 ? (
        <EmptyState sentence={words.none} next={mayEdit ? add : undefined} />
      ) : (
        <DataTable
          caption={words.title}
          captionHidden
          columns={[{ label: course }, { label: days }, { label: seats }, { label: waiting, numeric: true }]}
          rows={courses.map((listed) => [
            <CourseName view={view} region={region} mayEdit={mayEdit} listed={listed} />,
            listed.opensAt && listed.closesAt
              ? daySpan(view, { opensAt: listed.opensAt, closesAt: listed.closesAt }, region.timeZone)
              : words.noDays,
            words.seatsOf(listed.registered, listed.course.quota),
            number(listed.waiting),
          ])}
        />
      )}
    </DeskShell>
  )
}
