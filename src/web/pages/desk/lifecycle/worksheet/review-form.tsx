import type { ShownWorksheet } from '../../../../../services/lifecycle/show-worksheet.ts'
import { ErrorSummary, type FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import { HiddenField, TextAreaField } from '../../../../components/field/field.tsx'
import type { Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import { WorksheetAnswers } from './worksheet-answers.tsx'

type ReviewFormProps = {
  view: View
  timeZone: string
  shown: ShownWorksheet
  typed: Typed
  errors?: FieldErrors
}

/** The coach's form: the worksheet to read, a note where something must change, and the decision. */
export function ReviewForm({ view, timeZone, shown, typed, errors }: ReviewFormProps) {
  const words = view.messages.worksheet
  const address = paths.review(view.region?.slug ?? '', shown.innovation.slug, shown.stage)
  return (
    <form class="worksheet-form" method="post" action={href(view, address)}>
      <p>{words.reviewLead}</p>
      <ErrorSummary view={view} errors={errors} />
      <HiddenField name="revision" value={String(shown.revision)} />
      <WorksheetAnswers view={view} timeZone={timeZone} shown={shown} review={{ typed }} />
      <TextAreaField
        view={view}
        name="note"
        label={words.generalNote}
        value={typed.note}
        error={errors?.note}
        rows={3}
      />
      <div class="actions">
        <button class="ds-button" data-variant="secondary" type="submit" name="decision" value="return">
          {words.giveBack}
        </button>
        <button class="ds-button" type="submit" name="decision" value="pass">
          {words.pass}
        </button>
      </div>
    </form>
  )
}
