import type { GateDays } from '../../../../../domain/lifecycle/deadline.ts'
import type { ShownForm } from '../../../../../services/lifecycle/edit-worksheet-form.ts'
import { Card } from '../../../../components/card/card.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary, type FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import { NumberField } from '../../../../components/field/field.tsx'
import type { Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import { GateLimitsCard } from './gate-limits-card.tsx'

type FormListProps = {
  view: View
  forms: readonly ShownForm[]
  gateDays: GateDays | undefined
  limits: Omit<Parameters<typeof GateLimitsCard>[0], 'view'>
  typed?: Typed
  errors?: FieldErrors
}

/** The forms of the five stages, and how long each side may hold an item. */
export function FormListPage({ view, forms, gateDays, limits, typed, errors }: FormListProps) {
  const words = view.messages.administration
  const region = view.region?.slug ?? ''
  return (
    <DeskShell view={view} title={words.forms}>
      <div>
        <h1>{words.forms}</h1>
        <p class="lead">{words.formsLead}</p>
      </div>
      <Card title={view.messages.stage.path}>
        <ol class="ruled-list">
          {forms.map(({ stage, version, fields }, index) => (
            <li class="work-item">
              <a class="work-item-name" href={href(view, paths.worksheetForm(region, stage))}>
                {index + 1}. {view.messages.stage.names[stage]}
              </a>
              <small>
                {words.fieldCount(fields.length)} ·{' '}
                {version === 0 ? words.versionDefault : words.versionNumber(version)}
              </small>
            </li>
          ))}
        </ol>
      </Card>
      <Card title={words.gateDays}>
        <p>{words.gateDaysLead}</p>
        <form class="form" method="post" action={href(view, paths.gateDays(region))}>
          <ErrorSummary view={view} errors={errors} />
          <NumberField
            view={view}
            name="team"
            label={words.gateDaysTeam}
            value={typed ? typed.team : String(gateDays?.team ?? '')}
            error={errors?.team}
            whole
          />
          <NumberField
            view={view}
            name="coach"
            label={words.gateDaysCoach}
            value={typed ? typed.coach : String(gateDays?.coach ?? '')}
            error={errors?.coach}
            whole
          />
          <div>
            <button class="ds-button" type="submit">
              {words.save}
            </button>
          </div>
        </form>
      </Card>
      <GateLimitsCard view={view} {...limits} />
    </DeskShell>
  )
}
