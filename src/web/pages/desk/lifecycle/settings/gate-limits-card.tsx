import { innovationKinds } from '../../../../../domain/lifecycle/gate-limit.ts'
import { stages } from '../../../../../domain/lifecycle/stage.ts'
import type { KeptLimit } from '../../../../../store/lifecycle/gate-limit.ts'
import { Card } from '../../../../components/card/card.tsx'
import { ErrorSummary, type FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import { DateField, NumberField, SelectField, TextField } from '../../../../components/field/field.tsx'
import { FoldedForm } from '../../../../components/folded-form/folded-form.tsx'
import { formatsOf } from '../../../../format.ts'
import type { Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

type GateLimitsProps = {
  view: View
  limits: readonly KeptLimit[]
  typed?: Typed
  errors?: FieldErrors
}

function LimitForm({ view, typed = {}, errors }: Omit<GateLimitsProps, 'limits'>) {
  const words = view.messages.gateLimit
  const { stage, kind, team: teamDays, coach: coachDays, from: validFrom, source } = words
  return (
    <FoldedForm
      title={words.add}
      action={href(view, paths.gateLimits(view.region?.slug ?? ''))}
      button={view.messages.administration.save}
      open={errors !== undefined}
    >
      <ErrorSummary
        view={view}
        errors={errors}
        labels={{ stage, kind, teamDays, coachDays, validFrom, source }}
      />
      <SelectField
        view={view}
        name="stage"
        label={stage}
        value={typed.stage}
        error={errors?.stage}
        options={stages.map((one) => ({ value: one, label: view.messages.stage.names[one] }))}
        empty={false}
      />
      <SelectField
        view={view}
        name="kind"
        label={kind}
        value={typed.kind}
        error={errors?.kind}
        options={innovationKinds.map((one) => ({ value: one, label: words.kinds[one] }))}
        empty={words.allKinds}
      />
      <NumberField
        view={view}
        name="teamDays"
        label={teamDays}
        value={typed.teamDays}
        error={errors?.teamDays}
        whole
      />
      <NumberField
        view={view}
        name="coachDays"
        label={coachDays}
        value={typed.coachDays}
        error={errors?.coachDays}
        whole
      />
      <DateField
        view={view}
        name="validFrom"
        label={validFrom}
        hint={words.fromHint}
        value={typed.validFrom}
        error={errors?.validFrom}
        required
      />
      <TextField
        view={view}
        name="source"
        label={source}
        hint={words.sourceHint}
        value={typed.source}
        error={errors?.source}
        required
      />
    </FoldedForm>
  )
}

/** What the region set for single stages, the newest first, and a form for one more. */
export function GateLimitsCard({ view, limits, typed, errors }: GateLimitsProps) {
  const words = view.messages.gateLimit
  const format = formatsOf(view.language)
  const days = (count: number | null) => (count === null ? words.noLimit : format.workingDays(count))
  return (
    <Card title={words.title} id="limits">
      <p>{words.lead}</p>
      {limits.length > 0 && (
        <ul class="ruled-list">
          {limits.map((limit) => (
            <li>
              <b>{view.messages.stage.names[limit.stage]}</b>,{' '}
              {limit.kind ? words.kinds[limit.kind] : words.allKinds}
              <br />
              <small>
                {words.line(
                  days(limit.teamDays),
                  days(limit.coachDays),
                  format.date(limit.validFrom),
                  limit.source,
                )}
              </small>
            </li>
          ))}
        </ul>
      )}
      <LimitForm view={view} typed={typed} errors={errors} />
    </Card>
  )
}
