import type { BriefingRow } from '../../../../store/briefing/briefing.ts'
import type { BriefingKind } from '../../../../store/schema/briefing.ts'
import { Card } from '../../../components/card/card.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary, type FieldErrors } from '../../../components/error-summary/error-summary.tsx'
import { HiddenField, NumberField, SelectField } from '../../../components/field/field.tsx'
import { formatsOf } from '../../../format.ts'
import type { Typed } from '../../../forms/parse-form.ts'
import { href, type View } from '../../../view.ts'
import { InnovationCrumbs } from '../lifecycle/innovation/innovation-crumbs.tsx'

type Option = { readonly value: string; readonly label: string }

/** A report that can be made here, with what has to be chosen for it. */
export type ReportForm = {
  readonly kind: BriefingKind
  readonly year?: number
  readonly agency?: readonly Option[]
  readonly cohort?: readonly Option[]
  readonly hasFormat?: boolean
}

type BriefingsProps = {
  view: View
  timeZone: string
  title: string
  lead: string
  /** The innovation whose reports they are; nothing for those of the region. */
  innovation?: { slug: string; name: string }
  /** Where reports are scheduled, for those who may. */
  schedulesPath?: string | undefined
  action: string
  forms: readonly ReportForm[]
  issues: readonly BriefingRow[]
  pathOf: (id: string) => string
  typed?: Typed
  errors?: FieldErrors
}

/** One report: what it is, what has to be chosen, and the button that makes it. */
function Make({ form, ...props }: BriefingsProps & { form: ReportForm }) {
  const { view, action } = props
  const words = view.messages.report
  // What was typed belongs to the report that was asked for.
  const isAsked = props.typed?.kind === form.kind
  const typed = isAsked ? (props.typed ?? {}) : {}
  const errors = isAsked ? props.errors : undefined
  const nameOf = (part: string) => `${form.kind}.${part}`
  const field = (part: string) => {
    const name = nameOf(part)
    return { view, name, value: typed[name], error: errors?.[name] }
  }
  return (
    <Card title={words.kinds[form.kind]}>
      <p>{words.about[form.kind]}</p>
      <form class="form" method="post" action={href(view, action)} novalidate>
        <ErrorSummary
          view={view}
          errors={errors}
          labels={{
            kind: words.which,
            [nameOf('year')]: words.year,
            [nameOf('agency')]: words.agency,
            [nameOf('cohort')]: words.cohort,
          }}
        />
        <HiddenField name="kind" value={form.kind} />
        {form.agency && (
          <SelectField
            {...field('agency')}
            label={words.agency}
            empty={words.choose}
            options={form.agency}
            required
          />
        )}
        {form.cohort && (
          <SelectField
            {...field('cohort')}
            label={words.cohort}
            empty={false}
            options={form.cohort}
            required
          />
        )}
        {form.year && (
          <NumberField
            {...field('year')}
            label={words.year}
            value={field('year').value ?? String(form.year)}
            whole
            required
          />
        )}
        {form.hasFormat && (
          <SelectField
            {...field('format')}
            label={words.format}
            empty={false}
            options={[
              { value: 'pdf', label: words.formats.pdf },
              { value: 'docx', label: words.formats.docx },
            ]}
          />
        )}
        <div>
          <button class="ds-button" type="submit">
            {words.make}
          </button>
        </div>
      </form>
    </Card>
  )
}

/** The reports that can be made here, and every issue that was made. */
export function BriefingsPage(props: BriefingsProps) {
  const { view, timeZone, title, lead, innovation, schedulesPath, forms, issues, pathOf } = props
  const { briefing: words, report } = view.messages
  const { date, moment } = formatsOf(view.language)
  return (
    <DeskShell view={view} title={innovation ? `${title}: ${innovation.name}` : title}>
      {innovation && <InnovationCrumbs view={view} innovation={innovation} crumbs={[{ label: title }]} />}
      <h1>{title}</h1>
      <p>{lead}</p>
      {schedulesPath && (
        <p>
          <a href={href(view, schedulesPath)}>{report.schedule.title}</a>
        </p>
      )}
      <div class="columns columns-dense">
        {forms.map((form) => (
          <Make {...props} form={form} />
        ))}
      </div>
      <Card title={words.issues}>
        {issues.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <ul class="ruled-list">
            {issues.map((issue) => (
              <li>
                <a href={href(view, pathOf(issue.id))}>
                  {issue.title}, {date(issue.day)}
                </a>{' '}
                <small>
                  {report.formats[issue.format]} ·{' '}
                  {words.madeBy(issue.madeByName ?? '–', moment(issue.madeAt, timeZone))}
                </small>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </DeskShell>
  )
}
