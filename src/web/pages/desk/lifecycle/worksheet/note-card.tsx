import type { ShownWorksheet } from '../../../../../services/lifecycle/show-worksheet.ts'
import { Card } from '../../../../components/card/card.tsx'
import type { FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import { SelectField, TextAreaField } from '../../../../components/field/field.tsx'
import { FoldedForm } from '../../../../components/folded-form/folded-form.tsx'
import type { Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

type NoteCardProps = { view: View; shown: ShownWorksheet; typed: Typed; errors?: FieldErrors }

/** Where a coach notes something on a field while the team still writes. */
export function NoteCard({ view, shown, typed, errors }: NoteCardProps) {
  const words = view.messages.worksheet
  const { innovation, stage, fields } = shown
  const region = view.region?.slug ?? ''
  return (
    <Card title={words.noteWhileOpen}>
      <FoldedForm
        title={words.writeNote}
        action={href(view, paths.worksheetNotes(region, innovation.slug, stage))}
        button={words.writeNote}
        open={errors?.noteText !== undefined}
      >
        <SelectField
          view={view}
          name="noteField"
          label={words.noteField}
          value={typed.noteField}
          empty={words.noteWhole}
          options={fields.map(({ key, label }) => ({ value: key, label: label[view.language] }))}
        />
        <TextAreaField
          view={view}
          name="noteText"
          label={words.coachNote}
          hint={words.noteHint}
          value={typed.noteText}
          error={errors?.noteText}
          rows={3}
          required
        />
      </FoldedForm>
    </Card>
  )
}
