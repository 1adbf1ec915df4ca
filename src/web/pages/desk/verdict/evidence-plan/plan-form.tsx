import type { ShownPlan } from '../../../../../services/verdict/show-plan.ts'
import type { FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import {
  DateField,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../../components/field/field.tsx'
import { formatsOf } from '../../../../format.ts'
import { typedNumber } from '../../../../forms/number-field.ts'
import type { Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

export type PlanFormProps = {
  view: View
  region: string
  innovation: string
  plan: ShownPlan
  /** Today where the region is, `2026-11-24`. */
  today: string
  typed: Typed
  errors?: FieldErrors
}

/** What the team plans; a change of what is registered needs a reason. */
export function PlanForm({ view, region, innovation, plan, typed, errors }: PlanFormProps) {
  const words = view.messages.evidencePlan
  const { plain } = formatsOf(view.language)
  const value = (name: string, stands: string | null | undefined) => typed[name] ?? stands ?? ''
  const field = (name: string) => ({ view, name, error: errors?.[name] })
  return (
    <form class="form" method="post" action={href(view, paths.evidencePlan(region, innovation))}>
      <DateField
        {...field('launchOn')}
        label={words.launchOn}
        value={value('launchOn', plan.draft.launchOn)}
      />
      <DateField {...field('dueOn')} label={words.dueOn} value={value('dueOn', plan.draft.dueOn)} />
      {plan.outcomes.map(({ record, leastChange }) => {
        const said = plan.draft.outcomes.find(({ key }) => key === record.key)
        const least = typedNumber(view.language, said?.leastChange ?? null)
        return (
          <>
            <TextField
              {...field(`measuredBy.${record.key}`)}
              label={words.measuredBy(record.name)}
              value={value(`measuredBy.${record.key}`, said?.measuredBy)}
            />
            <NumberField
              {...field(`leastChange.${record.key}`)}
              label={words.leastChange(record.name, record.unit)}
              hint={words.leastChangeHint(leastChange === null ? '–' : plain(leastChange))}
              value={value(`leastChange.${record.key}`, least)}
            />
          </>
        )
      })}
      {plan.plans.length > 0 && (
        <TextAreaField
          {...field('reason')}
          label={words.reason}
          hint={words.reasonHint}
          rows={2}
          value={typed.reason}
        />
      )}
      <div>
        <button class="ds-button" type="submit">
          {words.save}
        </button>
      </div>
    </form>
  )
}

/** A plan for what passed Design without one. */
export function ProposeForm({ view, region, innovation, typed, errors }: PlanFormProps) {
  const words = view.messages.evidencePlan
  return (
    <form class="form" method="post" action={href(view, paths.proposePlan(region, innovation))}>
      <p>{words.proposeLead}</p>
      <TextAreaField
        view={view}
        name="planReason"
        label={words.reason}
        rows={2}
        value={typed.planReason}
        error={errors?.planReason}
      />
      <div>
        <button class="ds-button" type="submit">
          {words.propose}
        </button>
      </div>
    </form>
  )
}

/** The launch with its proof, or another day that is proposed. */
export function LaunchForm({ view, region, innovation, plan, today, typed, errors }: PlanFormProps) {
  const words = view.messages.evidencePlan
  const field = (name: string) => ({ view, name, value: typed[name], error: errors?.[name] })
  return (
    <form class="form" method="post" action={href(view, paths.recordLaunch(region, innovation))}>
      {plan.launches.length > 0 && <p>{words.launchStands}</p>}
      <DateField {...field('launchedOn')} label={words.launchedOn} max={today} />
      <TextField {...field('proof')} label={words.launchProof} hint={words.launchProofHint} />
      {(plan.launches.length > 0 || plan.plans.length > 0) && (
        <TextAreaField {...field('launchReason')} label={words.reason} rows={2} />
      )}
      <div>
        <button class="ds-button" data-variant="secondary" type="submit">
          {words.launchSave}
        </button>
      </div>
    </form>
  )
}

/** A mark on the series of an indicator. */
export function MarkForm({ view, region, innovation, plan, typed, errors }: PlanFormProps) {
  const words = view.messages.evidencePlan
  const field = (name: string) => ({ view, name, value: typed[name], error: errors?.[name] })
  return (
    <form class="form" method="post" action={href(view, paths.proposeMark(region, innovation))}>
      <p class="small">{words.markLead}</p>
      <SelectField
        {...field('markKind')}
        label={words.markKind}
        empty={false}
        options={(['definition', 'shock'] as const).map((kind) => ({
          value: kind,
          label: words.markKinds[kind],
        }))}
      />
      <SelectField
        {...field('markIndicator')}
        label={words.markIndicator}
        empty={words.markAll}
        options={plan.outcomes.map(({ record }) => ({ value: record.key, label: record.name }))}
      />
      <DateField {...field('markFrom')} label={words.markFrom} month />
      <DateField {...field('markUntil')} label={words.markUntil} month />
      <TextAreaField {...field('markNote')} label={words.markNote} rows={2} />
      <div>
        <button class="ds-button" data-variant="secondary" type="submit">
          {words.markSave}
        </button>
      </div>
    </form>
  )
}
