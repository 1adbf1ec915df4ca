import { priorityCriteria } from '../../../../domain/diagnosis/priority.ts'
import { screeningVariants } from '../../../../domain/diagnosis/screening.ts'
import type { PriorityRule } from '../../../../services/diagnosis/priority-rule.ts'
import type { DiagnosisLine } from '../../../../services/diagnosis/show-diagnosis.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { ErrorSummary, type FieldErrors } from '../../../components/error-summary/error-summary.tsx'
import { DateField, NumberField, SelectField, TextField } from '../../../components/field/field.tsx'
import { formatsOf } from '../../../format.ts'
import { typedNumber } from '../../../forms/number-field.ts'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type DiagnosisListProps = {
  view: View
  lines: readonly DiagnosisLine[]
  rule: PriorityRule
  mayEdit: boolean
  today: string
  typed?: Typed
  errors?: FieldErrors
}

/** The rule of today, and for whoever runs the laboratory the next one. */
function Rule({ view, rule, mayEdit, today, typed = {}, errors }: DiagnosisListProps) {
  const words = view.messages.diagnosis
  const { plain, date } = formatsOf(view.language)
  const field = (name: string, stands: string) => ({
    view,
    name,
    value: typed[name] ?? stands,
    error: errors?.[name],
    required: true,
  })
  return (
    <details class="card" open={errors !== undefined}>
      <summary>
        <b>{words.rule}</b>
      </summary>
      <p>
        {words.variants[rule.screening]}.{' '}
        {words.ruleNow(plain(rule.urgency), plain(rule.seriousness), plain(rule.growth))}{' '}
        {rule.validFrom && words.ruleSince(date(rule.validFrom))}
      </p>
      <p class="small">{words.ruleSource(rule.validFrom ? rule.source : words.ruleTaught)}</p>
      {mayEdit && (
        <form class="form" method="post" action={href(view, paths.priorityRule(view.region?.slug ?? ''))}>
          <ErrorSummary view={view} errors={errors} />
          <DateField {...field('validFrom', today)} label={words.ruleFrom} min={today} />
          <SelectField
            {...field('screening', rule.screening)}
            label={words.ruleScreening}
            empty={false}
            options={screeningVariants.map((one) => ({ value: one, label: words.variants[one] }))}
          />
          {priorityCriteria.map((key) => (
            <NumberField
              {...field(key, typedNumber(view.language, rule[key]))}
              label={words.weightOf(words.criteria[key])}
            />
          ))}
          <TextField {...field('source', '')} label={words.ruleSourceField} />
          <div>
            <button class="ds-button" data-variant="secondary" type="submit">
              {words.save}
            </button>
          </div>
        </form>
      )}
    </details>
  )
}

/** The agencies with how many problems and ideas each has. */
export function DiagnosisListPage(props: DiagnosisListProps) {
  const { view, lines } = props
  const words = view.messages.diagnosis
  const { number } = formatsOf(view.language)
  const region = view.region?.slug ?? ''
  return (
    <DeskShell view={view} title={words.title}>
      <div>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      {lines.length === 0 ? (
        <EmptyState sentence={words.noAgencies} />
      ) : (
        <DataTable
          caption={words.title}
          captionHidden
          columns={[
            { label: words.agency },
            { label: words.problems, numeric: true },
            { label: words.ideas, numeric: true },
          ]}
          rows={lines.map(({ agency, problems, ideas }) => [
            <a href={href(view, paths.diagnosis(region, agency.key))}>{agency.name}</a>,
            number(problems),
            number(ideas),
          ])}
        />
      )}
      <Rule {...props} />
    </DeskShell>
  )
}
