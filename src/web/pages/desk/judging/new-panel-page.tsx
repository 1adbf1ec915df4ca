import { scorecardExamples } from '../../../../domain/judging/scorecard.ts'
import { Breadcrumb } from '../../../components/breadcrumb/breadcrumb.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { NumberField, SelectField, TextAreaField, TextField } from '../../../components/field/field.tsx'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type NewPanelProps = {
  view: View
  region: string
  typed: Typed
  errors?: Readonly<Record<string, string>>
}

/** Opens a panel: its criteria are copied from an example, or written. */
export function NewPanelPage({ view, region, typed, errors }: NewPanelProps) {
  const words = view.messages.judging
  const given = (name: string) => ({ name, value: typed[name], error: errors?.[name] })
  return (
    <DeskShell view={view} title={words.add}>
      <Breadcrumb
        view={view}
        crumbs={[{ label: words.title, path: paths.panels(region) }, { label: words.add }]}
      />
      <h1>{words.add}</h1>
      <ErrorSummary view={view} errors={errors} />
      <form class="form card" method="post" action={href(view, paths.newPanel(region))} novalidate>
        <TextField view={view} {...given('name')} label={words.name} required />
        <SelectField
          view={view}
          {...given('example')}
          label={words.example}
          hint={words.exampleHint}
          empty={words.exampleOwn}
          options={scorecardExamples.map(({ key, name }) => ({ value: key, label: name[view.language] }))}
        />
        <TextAreaField
          view={view}
          {...given('ownCriteria')}
          label={words.ownCriteria}
          hint={words.ownCriteriaHint}
          rows={4}
        />
        <NumberField view={view} {...given('perEntry')} label={words.perEntry} whole required />
        <NumberField
          view={view}
          {...given('secondLook')}
          label={words.secondLook}
          unit={words.points}
          whole
          required
        />
        <div>
          <button class="ds-button" type="submit">
            {words.save}
          </button>
        </div>
      </form>
    </DeskShell>
  )
}
