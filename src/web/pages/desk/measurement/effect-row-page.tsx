import type { EffectRow } from '../../../../domain/measurement/effect-sheet.ts'
import type { InnovationRecord } from '../../../../store/lifecycle/innovation.ts'
import { ConfirmAction } from '../../../components/confirm-action/confirm-action.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary, type FieldErrors } from '../../../components/error-summary/error-summary.tsx'
import {
  HiddenField,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../components/field/field.tsx'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { InnovationCrumbs } from '../lifecycle/innovation/innovation-crumbs.tsx'

type RowProps = {
  view: View
  innovation: InnovationRecord
  row: EffectRow
  /** 0 while the row is not on the sheet. */
  revision: number
  typed: Typed
  errors?: FieldErrors
}

/** One row of the sheet: both figures in one unit, each with its time and its source. */
export function EffectRowPage({ view, innovation, row, revision, typed, errors }: RowProps) {
  const words = view.messages.effectSheet
  const region = view.region?.slug ?? ''
  const title = row.name[view.language]
  const field = (name: string) => ({ view, name, value: typed[name], error: errors?.[name] })
  const sides = ['before', 'after'] as const
  const labels = Object.fromEntries(
    sides.flatMap((side) => [
      [`${side}Value`, words.value[side]],
      [`${side}Source`, words.valueSource[side]],
    ]),
  )
  return (
    <DeskShell view={view} title={title}>
      <InnovationCrumbs
        view={view}
        innovation={innovation}
        crumbs={[{ label: words.title, path: paths.effectSheet(region, innovation.slug) }, { label: title }]}
      />
      <h1>{title}</h1>
      <ErrorSummary view={view} errors={errors} labels={{ ...labels, unit: words.unit }} />
      <form
        class="form"
        method="post"
        action={href(view, paths.effectRow(region, innovation.slug, row.key))}
        novalidate
      >
        <HiddenField name="revision" value={typed.revision ?? String(revision)} />
        <SelectField
          {...field('unit')}
          label={words.unit}
          hint={row.units.length > 1 ? words.unitHint : undefined}
          empty={false}
          options={row.units.map((value) => ({ value, label: words.units[value] }))}
        />
        {sides.map((side) => (
          <>
            <NumberField {...field(`${side}Value`)} label={words.value[side]} />
            <TextField {...field(`${side}Period`)} label={words.period[side]} hint={words.periodHint} />
            <TextField
              {...field(`${side}Source`)}
              label={words.valueSource[side]}
              hint={words.valueSourceHint}
            />
          </>
        ))}
        <TextAreaField {...field('narrative')} label={words.narrative} hint={words.narrativeHint} rows={3} />
        <div>
          <button class="ds-button" type="submit">
            {words.save}
          </button>
        </div>
      </form>
      {revision > 0 && (
        <ConfirmAction
          action={href(view, paths.removeEffectRow(region, innovation.slug, row.key))}
          fields={{ revision: String(revision) }}
          label={words.remove}
          question={view.messages.beforeEnd.effectRow}
          confirm={view.messages.beforeEnd.remove}
        />
      )}
    </DeskShell>
  )
}
