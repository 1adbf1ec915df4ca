import type { WorksheetValues } from '../../../../../domain/lifecycle/worksheet.ts'
import type { ShownWorksheet } from '../../../../../services/lifecycle/show-worksheet.ts'
import { DraftForm } from '../../../../components/draft-form/draft-form.tsx'
import { ErrorSummary, type FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import { HiddenField } from '../../../../components/field/field.tsx'
import { formatsOf } from '../../../../format.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import { CoachNotes } from './coach-notes.tsx'
import { controlLabels, controlName } from './gap-sentence.ts'
import { WorksheetField } from './worksheet-field.tsx'

type WorksheetFormProps = {
  view: View
  timeZone: string
  shown: ShownWorksheet
  values: WorksheetValues
  /** The revision that `values` rest on; an older one than the stored when a save was refused. */
  baseRevision: number
  errors?: FieldErrors
}

/** The worksheet as the team writes it. It works by its buttons; the script only presses Save in the background. */
export function WorksheetForm({ view, timeZone, shown, values, baseRevision, errors }: WorksheetFormProps) {
  const words = view.messages.worksheet
  const format = formatsOf(view.language)
  const address = paths.worksheet(view.region?.slug ?? '', shown.innovation.slug, shown.stage)
  return (
    <autosave-form
      data-saving={words.saving}
      data-unsaved={words.unsaved}
      data-session={words.unsavedSession}
      data-refused={words.unsavedRefused}
    >
      <form class="worksheet-form" method="post" action={href(view, address)} enctype="multipart/form-data">
        <div class="save-row">
          <p class="save-state" role="status" data-save-state="">
            {shown.savedAt ? words.savedAt(format.moment(shown.savedAt, timeZone)) : words.neverSaved}
          </p>
          {/* The Enter key presses the first button of a form, so saving comes first. */}
          <button
            class="ds-button"
            data-variant="tertiary"
            data-size="sm"
            type="submit"
            name="intent"
            value="save"
          >
            {words.save}
          </button>
        </div>
        <ErrorSummary view={view} errors={errors} labels={controlLabels(view, shown.fields)} />
        <DraftForm view={view} />
        <HiddenField name="revision" value={String(baseRevision)} />
        <CoachNotes view={view} timeZone={timeZone} notes={shown.notes} fieldKey={null} answerable />
        {shown.fields.map((field) => (
          <WorksheetField
            view={view}
            timeZone={timeZone}
            shown={shown}
            field={field}
            values={values}
            error={errors?.[controlName(field)]}
          />
        ))}
        <p class="small">{words.submitHint}</p>
        <div class="actions">
          <button class="ds-button" type="submit" name="intent" value="submit">
            {words.submit}
          </button>
          <button class="ds-button" data-variant="secondary" type="submit" name="intent" value="save">
            {words.save}
          </button>
        </div>
      </form>
    </autosave-form>
  )
}
