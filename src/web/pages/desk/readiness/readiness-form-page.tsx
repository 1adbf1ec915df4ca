import type { ReadinessInstrument } from '../../../../domain/readiness/readiness.ts'
import type { ShownReadiness } from '../../../../services/readiness/show-readiness.ts'
import type { AgencyScope } from '../../../../store/access/subject.ts'
import { Breadcrumb } from '../../../components/breadcrumb/breadcrumb.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary, type FieldErrors } from '../../../components/error-summary/error-summary.tsx'
import { RadioField } from '../../../components/field/choice.tsx'
import { TextAreaField } from '../../../components/field/field.tsx'
import { formatsOf } from '../../../format.ts'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type ReadinessFormProps = {
  view: View
  agency: AgencyScope
  instrument: ReadinessInstrument
  /** What a second person checks; null where the agency answers. */
  survey: ShownReadiness | null
  typed: Typed
  errors?: FieldErrors
}

/** The questions by component: for the agency with its evidence, for the checker with what the agency said. */
export function ReadinessFormPage(props: ReadinessFormProps) {
  const { view, agency, instrument, survey, typed, errors } = props
  const words = view.messages.readiness
  const { plain } = formatsOf(view.language)
  const region = view.region?.slug ?? ''
  const title = survey ? words.check : words.answer
  const action = survey
    ? paths.readinessSurvey(region, agency.key, survey.id)
    : paths.answerReadiness(region, agency.key)
  const labels = Object.fromEntries(
    instrument.components.flatMap(({ indicators }) =>
      indicators.map(({ key, label }) => [key, label[view.language]]),
    ),
  )
  return (
    <DeskShell view={view} title={`${title}: ${agency.name}`}>
      <Breadcrumb
        view={view}
        crumbs={[
          { label: words.title, path: paths.readiness(region) },
          { label: agency.name, path: paths.readinessOf(region, agency.key) },
          { label: title },
        ]}
      />
      <h1>{title}</h1>
      <p>{survey ? words.checkLead : words.answerLead}</p>
      <p class="small">{words.lead}</p>
      <form class="form" method="post" action={href(view, action)}>
        <ErrorSummary view={view} errors={errors} labels={{ ...labels, note: words.note }} />
        {instrument.components.map(({ key: component, indicators }) => (
          <section class="stack">
            <h2>{words.components[component]}</h2>
            {indicators.map(({ key, label }) => (
              <RadioField
                view={view}
                name={key}
                label={label[view.language]}
                hint={survey ? `${words.own}: ${words.score(plain(survey.scores[key] ?? 0))}` : undefined}
                value={typed[key]}
                error={errors?.[key]}
                options={instrument.options.map(({ score, label: text }) => ({
                  value: String(score),
                  label: `${score} · ${text[view.language]}`,
                }))}
                required
              />
            ))}
            {survey ? (
              survey.evidence[component] && (
                <p>
                  <b>{words.evidence(words.components[component])}</b>: {survey.evidence[component]}
                </p>
              )
            ) : (
              <TextAreaField
                view={view}
                name={`evidence.${component}`}
                label={words.evidence(words.components[component])}
                rows={2}
                value={typed[`evidence.${component}`]}
                error={errors?.[`evidence.${component}`]}
              />
            )}
          </section>
        ))}
        {survey && (
          <TextAreaField
            view={view}
            name="note"
            label={words.note}
            rows={3}
            value={typed.note}
            error={errors?.note}
            required
          />
        )}
        <div>
          <button class="ds-button" type="submit">
            {survey ? words.saveCheck : words.save}
          </button>
        </div>
      </form>
    </DeskShell>
  )
}
