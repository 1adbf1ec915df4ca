import type { TestMoment, TestQuestion } from '../../../../domain/learning/course-test.ts'
import type { CourseRow } from '../../../../store/learning/course.ts'
import type { RegistrationRow } from '../../../../store/learning/registration.ts'
import { RadioField } from '../../../components/field/choice.tsx'
import { Page } from '../../../components/page/page.tsx'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type TestProps = {
  view: View
  region: string
  registration: RegistrationRow
  course: CourseRow
  moment: TestMoment
  questions: readonly TestQuestion[]
  /** Why it cannot be taken now; null where it can. */
  refusal: string | null
}

/** The questions of a course, for whoever holds a seat. */
export function TestPage({ view, region, registration, course, moment, questions, refusal }: TestProps) {
  const words = view.messages.learningAfter
  const title = words.moments[moment]
  return (
    <Page view={view} title={title}>
      <h1>{title}</h1>
      <p class="lead">{course.name}</p>
      {refusal !== null ? (
        <p>{refusal}</p>
      ) : (
        <>
          <p>{words.testLead}</p>
          <form
            class="form"
            method="post"
            action={href(view, paths.courseTestTaking(region, registration.code, moment))}
          >
            {questions.map((question, place) => (
              <RadioField
                view={view}
                name={`q${place}`}
                label={`${place + 1}. ${question.text}`}
                options={question.options.map((label, option) => ({ value: String(option), label }))}
              />
            ))}
            <div>
              <button class="ds-button" type="submit">
                {words.send}
              </button>
            </div>
          </form>
        </>
      )}
      <p>
        <a href={href(view, paths.registration(region, registration.code))}>{view.messages.learning.mine}</a>
      </p>
    </Page>
  )
}
