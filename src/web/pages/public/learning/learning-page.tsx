import type { ListedCourse } from '../../../../store/learning/course.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { TextField } from '../../../components/field/field.tsx'
import { Page } from '../../../components/page/page.tsx'
import { ExampleTag } from '../../../components/tag/tag.tsx'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { daySpan } from './session-times.ts'

type LearningProps = {
  view: View
  region: Pick<RegionScope, 'slug' | 'timeZone'>
  courses: readonly ListedCourse[]
}

function CourseCard({ view, region, listed }: Omit<LearningProps, 'courses'> & { listed: ListedCourse }) {
  const words = view.messages.learning
  const { course, opensAt, closesAt, registered } = listed
  return (
    <li class="card stack">
      <h2 class="card-title">
        <a href={href(view, paths.course(region.slug, course.code))}>{course.name}</a>
        <ExampleTag view={view} item={course} />
      </h2>
      <p>
        {opensAt && closesAt && `${daySpan(view, { opensAt, closesAt }, region.timeZone)} · `}
        {course.place}
      </p>
      <p>
        <b>{words.seats(course.quota - registered)}</b>
      </p>
    </li>
  )
}

/** Opens what somebody holds by its code. */
export function CodeForm(props: {
  view: View
  action: string
  name: string
  label: string
  hint?: string
  button: string
  value?: string
  error?: string
}) {
  const { view, action, name, label, hint, button, value, error } = props
  return (
    <form class="form" method="get" action={href(view, action)}>
      <TextField
        view={view}
        name={name}
        label={label}
        hint={hint}
        value={value}
        error={error}
        autocomplete="off"
        spellcheck={false}
        required
      />
      <div>
        <button class="ds-button" data-variant="secondary" type="submit">
          {button}
        </button>
      </div>
    </form>
  )
}

/** What is open to learn in a region, and the ways back to what somebody holds already. */
export function LearningPage({ view, region, courses }: LearningProps) {
  const words = view.messages.learning
  return (
    <Page view={view} title={words.title} description={words.lead}>
      <div>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      {courses.length === 0 ? (
        <EmptyState sentence={words.none}>
          <p>{words.noneNext}</p>
        </EmptyState>
      ) : (
        <ul class="plain-list stack">
          {courses.map((listed) => (
            <CourseCard view={view} region={region} listed={listed} />
          ))}
        </ul>
      )}
      <section class="card stack">
        <h2 class="card-title">{words.openTitle}</h2>
        <CodeForm
          view={view}
          action={paths.registrations(region.slug)}
          name="registration"
          label={words.registrationCode}
          hint={words.registrationCodeHint}
          button={words.open}
        />
        <p>
          <a href={href(view, paths.attend(region.slug))}>{words.attendTitle}</a>
        </p>
      </section>
      <section class="card stack">
        <h2 class="card-title">{words.checkTitle}</h2>
        <CodeForm
          view={view}
          action={paths.certificates(region.slug)}
          name="certificate"
          label={words.certificateCode}
          hint={words.checkLead}
          button={words.check}
        />
      </section>
    </Page>
  )
}
