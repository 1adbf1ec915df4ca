import { followUpItems } from '../../../../domain/learning/follow-up.ts'
import type { FollowUpLink } from '../../../../services/learning/follow-up.ts'
import type { CourseRow } from '../../../../store/learning/course.ts'
import type { RegistrationRow } from '../../../../store/learning/registration.ts'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { RadioField } from '../../../components/field/choice.tsx'
import { SelectField, TextAreaField } from '../../../components/field/field.tsx'
import { Page } from '../../../components/page/page.tsx'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type FollowUpProps = {
  view: View
  region: string
  link: FollowUpLink
  registration: RegistrationRow
  course: CourseRow
  typed: Typed
  errors?: Readonly<Record<string, string>>
}

const SCORES = [1, 2, 3, 4] as const

/** Five statements and a word, of oneself or of whoever took the course. */
export function FollowUpPage({ view, region, link, registration, course, typed, errors }: FollowUpProps) {
  const words = view.messages.learningAfter
  const given = (name: string) => ({ view, name, value: typed[name], error: errors?.[name] })
  const path = paths.followUp(region, link.registrationId, link.respondent, link.mark)
  return (
    <Page view={view} title={words.followUpTitle}>
      <h1>{words.followUpTitle}</h1>
      <p class="lead">{words.followUpAbout(registration.name, course.name)}</p>
      <p>{words.followUpLead}</p>
      <form class="form" method="post" action={href(view, path)} novalidate>
        <ErrorSummary view={view} errors={errors} labels={words.items} />
        {followUpItems.map((item) => (
          <RadioField
            {...given(item)}
            label={words.items[item]}
            options={SCORES.map((score) => ({ value: String(score), label: words.scores[score] }))}
            required
          />
        ))}
        {course.subjects.length > 0 && (
          <SelectField
            {...given('subject')}
            label={words.subject}
            options={course.subjects.map(({ name }) => ({ value: name, label: name }))}
          />
        )}
        <TextAreaField {...given('remark')} label={words.remark} rows={3} />
        <div>
          <button class="ds-button" type="submit">
            {words.send}
          </button>
        </div>
      </form>
    </Page>
  )
}

/** What is said instead of the form: thanks, or why it is not open. */
export function FollowUpAnswered({ view, sentence }: { view: View; sentence: string }) {
  const words = view.messages.learningAfter
  return (
    <Page view={view} title={words.followUpTitle}>
      <h1>{words.followUpTitle}</h1>
      <p class="lead">{sentence}</p>
    </Page>
  )
}
