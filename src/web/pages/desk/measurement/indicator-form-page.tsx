import {
  DIRECTIONS,
  FREQUENCIES,
  INDICATOR_KINDS,
  PURPOSES,
} from '../../../../domain/measurement/indicator.ts'
import { measureName } from '../../../../domain/measurement/unit-name.ts'
import type { InnovationScope } from '../../../../store/access/subject.ts'
import { ConfirmAction } from '../../../components/confirm-action/confirm-action.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary, type FieldErrors } from '../../../components/error-summary/error-summary.tsx'
import { RadioField } from '../../../components/field/choice.tsx'
import {
  DateField,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../components/field/field.tsx'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { InnovationCrumbs } from '../lifecycle/innovation/innovation-crumbs.tsx'
import { targetRows } from './indicator-form.ts'

type IndicatorFormProps = {
  view: View
  region: string
  innovation: InnovationScope
  /** The indicator that is changed; null for a new one. */
  indicator: { key: string; name: string } | null
  typed: Typed
  errors?: FieldErrors
}

type PartProps = Pick<IndicatorFormProps, 'view' | 'typed' | 'errors'>

function Meaning({ view, typed, errors }: PartProps) {
  const words = view.messages.indicator
  const field = (name: string) => ({ view, name, value: typed[name], error: errors?.[name] })
  return (
    <>
      <TextField {...field('name')} label={words.name} hint={words.nameHint} required />
      <TextField {...field('nameEn')} label={words.nameEn} hint={words.nameEnHint} />
      <RadioField
        {...field('kind')}
        label={words.kind}
        required
        options={INDICATOR_KINDS.map((value) => ({
          value,
          label: words.kinds[value],
          hint: words.kindHints[value],
        }))}
      />
      <TextField {...field('unit')} label={words.unit} hint={words.unitHint} required />
      <RadioField
        {...field('direction')}
        label={words.direction}
        required
        options={DIRECTIONS.map((value) => ({ value, label: words.directions[value] }))}
      />
      <SelectField
        {...field('frequency')}
        label={words.frequency}
        empty={false}
        options={FREQUENCIES.map((value) => ({ value, label: words.frequencies[value] }))}
      />
    </>
  )
}

function Baseline({ view, typed, errors }: PartProps) {
  const words = view.messages.indicator
  const field = (name: string) => ({ view, name, value: typed[name], error: errors?.[name] })
  return (
    <fieldset class="field-set">
      <legend>{words.baseline}</legend>
      <p class="small">{words.baselineLead}</p>
      <NumberField {...field('baselineValue')} label={words.baselineValue} />
      <DateField {...field('baselineOn')} label={words.baselineOn} />
      <TextField {...field('baselineSource')} label={words.baselineSource} />
    </fieldset>
  )
}

function Targets({ view, typed, errors }: PartProps) {
  const words = view.messages.indicator
  return (
    <fieldset class="field-set">
      <legend>{words.target}</legend>
      <p class="small">{words.targetLead}</p>
      {targetRows(typed).map((row) => (
        <div class="field-pair">
          <DateField
            view={view}
            month
            name={`targetPeriod-${row}`}
            label={words.targetPeriod(row)}
            value={typed[`targetPeriod-${row}`]}
            error={errors?.[`targetPeriod-${row}`]}
          />
          <NumberField
            view={view}
            name={`targetValue-${row}`}
            label={words.targetValue(row)}
            value={typed[`targetValue-${row}`]}
            error={errors?.[`targetValue-${row}`]}
          />
        </div>
      ))}
    </fieldset>
  )
}

function Use({ view, typed, errors }: PartProps) {
  const words = view.messages.indicator
  const field = (name: string) => ({ view, name, value: typed[name], error: errors?.[name] })
  return (
    <>
      <SelectField
        {...field('purpose')}
        label={words.purpose}
        hint={words.purposeHint}
        empty={words.purposeNone}
        options={PURPOSES.map((value) => ({ value, label: words.purposes[value] }))}
      />
      <TextField {...field('source')} label={words.source} hint={words.sourceHint} />
      <TextAreaField {...field('definition')} label={words.definition} hint={words.definitionHint} rows={3} />
    </>
  )
}

/** The form of an indicator. */
export function IndicatorFormPage(props: IndicatorFormProps) {
  const { view, region, innovation, indicator, errors } = props
  const words = view.messages.indicator
  const title = indicator ? words.editTitle(measureName(view.language, indicator)) : words.addTitle
  const action = indicator
    ? paths.indicator(region, innovation.slug, indicator.key)
    : paths.newIndicator(region, innovation.slug)
  return (
    <DeskShell view={view} title={title}>
      <InnovationCrumbs
        view={view}
        innovation={innovation}
        crumbs={[
          { path: paths.indicators(region, innovation.slug), label: words.short },
          { label: indicator?.name ?? words.addTitle },
        ]}
      />
      <h1>{title}</h1>
      <ErrorSummary
        view={view}
        errors={errors}
        labels={{
          name: words.name,
          kind: words.kind,
          unit: words.unit,
          direction: words.direction,
          frequency: words.frequency,
          baselineValue: words.baselineValue,
          baselineOn: words.baselineOn,
          source: words.source,
          definition: words.definition,
        }}
      />
      <form class="form" method="post" action={href(view, action)}>
        <Meaning {...props} />
        <Baseline {...props} />
        <Targets {...props} />
        <Use {...props} />
        {indicator && (
          <TextAreaField
            view={view}
            name="reason"
            label={view.messages.evidencePlan.reason}
            hint={view.messages.evidencePlan.reasonHint}
            rows={2}
            value={props.typed.reason}
            error={errors?.reason}
          />
        )}
        <div>
          <button class="ds-button" type="submit">
            {words.save}
          </button>
        </div>
      </form>
      {indicator && (
        <ConfirmAction
          label={words.end}
          question={words.endHint}
          action={href(view, paths.endIndicator(region, innovation.slug, indicator.key))}
          confirm={words.endConfirm}
          open={errors?.endReason !== undefined}
        >
          <TextAreaField
            view={view}
            name="endReason"
            label={view.messages.evidencePlan.reason}
            rows={2}
            value={props.typed.endReason}
            error={errors?.endReason}
          />
        </ConfirmAction>
      )}
    </DeskShell>
  )
}
