import type { CourseRow, SessionRow } from '../../../../store/learning/course.ts'
import type { AgencyRow } from '../../../../store/region/agency.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { SelectField, TextField } from '../../../components/field/field.tsx'
import { Page } from '../../../components/page/page.tsx'
import { ExampleTag } from '../../../components/tag/tag.tsx'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { sessionTime } from './session-times.ts'

type CourseProps = {
  view: View
  region: RegionScope
  course: CourseRow
  sessions: readonly SessionRow[]
  agencies: readonly AgencyRow[]
  isOpen: boolean
  /** Name of its kind. */
  form: string
  left: number
  typed?: Typed
  errors?: Readonly<Record<string, string>>
}

function RegisterForm({ view, region, course, agencies, left, typed, errors }: CourseProps) {
  const words = view.messages.learning
  return (
    <section class="card stack">
      <h2 class="card-title">{words.registerTitle}</h2>
      <p>{words.seats(left)}</p>
      <form class="form" method="post" action={href(view, paths.course(region.slug, course.code))} novalidate>
        <TextField
          view={view}
          name="name"
          label={words.name}
          hint={words.nameHint}
          autocomplete="name"
          value={typed?.name}
          error={errors?.name}
          required
        />
        <SelectField
          view={view}
          name="agency"
          label={words.agency}
          empty={words.agencyNone}
          options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
          value={typed?.agency}
          error={errors?.agency}
        />
        <TextField
          view={view}
          name="number"
          label={words.number}
          hint={words.numberHint}
          autocomplete="off"
          value={typed?.number}
          error={errors?.number}
        />
        <div>
          <button class="ds-button" type="submit">
            {words.register}
          </button>
        </div>
      </form>
    </section>
  )
}

/** One course as everybody may read it, with the form that takes a seat. */
export function CoursePage(props: CourseProps) {
  const { view, region, course, sessions, isOpen, form, errors } = props
  const words = view.messages.learning
  return (
    <Page view={view} title={course.name} description={words.lead}>
      <div>
        <h1>
          {course.name}
          <ExampleTag view={view} item={course} />
        </h1>
        {course.description && <p class="lead">{course.description}</p>}
      </div>
      <ErrorSummary view={view} errors={errors} />
      <dl class="facts">
        <div>
          <dt>{words.when}</dt>
          <dd>
            {sessions.length === 0
              ? words.noSessions
              : sessions.map((session) => <div>{sessionTime(view, session, region.timeZone)}</div>)}
          </dd>
        </div>
        <div>
          <dt>{words.place}</dt>
          <dd>{course.place}</dd>
        </div>
        <div>
          <dt>{words.organiser}</dt>
          <dd>{course.organiser}</dd>
        </div>
        <div>
          <dt>{words.kind}</dt>
          <dd>{form}</dd>
        </div>
        {course.subjects.length > 0 && (
          <div>
            <dt>{words.subjects}</dt>
            <dd>
              {course.subjects.map(({ name, minutes }) => (
                <div>
                  {name} ({words.subjectMinutes(minutes)})
                </div>
              ))}
            </dd>
          </div>
        )}
      </dl>
      {isOpen ? <RegisterForm {...props} /> : <p>{words.closed}</p>}
    </Page>
  )
}
