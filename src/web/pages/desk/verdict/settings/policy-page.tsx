import type { RegionTimeZone } from '../../../../../domain/calendar/time-zone.ts'
import { thresholdRanges } from '../../../../../domain/verdict/check-policy.ts'
import type { PolicyPreview } from '../../../../../services/verdict/preview-policy.ts'
import type { PolicyVersion } from '../../../../../store/verdict/verdict-policy.ts'
import { Card } from '../../../../components/card/card.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary, type FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import { HiddenField, NumberField, TextAreaField } from '../../../../components/field/field.tsx'
import { Tag } from '../../../../components/tag/tag.tsx'
import { Verdict } from '../../../../components/verdict/verdict.tsx'
import { formatsOf } from '../../../../format.ts'
import type { Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import {
  isShare,
  shownThreshold,
  type ThresholdGroup,
  type ThresholdName,
  thresholdFolds,
  thresholdGroups,
  thresholdNames,
  typedThreshold,
} from './thresholds.ts'

type PolicyPageProps = {
  view: View
  region: { slug: string; timeZone: RegionTimeZone }
  versions: readonly PolicyVersion[]
  typed: Typed
  basedOn: number
  errors?: FieldErrors
  /** What the thresholds as they were typed would make of the verdicts. */
  preview?: PolicyPreview
}

function ThresholdField({
  view,
  name,
  typed,
  errors,
}: Pick<PolicyPageProps, 'view' | 'typed' | 'errors'> & { name: ThresholdName }) {
  const words = view.messages.policy
  const { min, max, whole } = thresholdRanges[name]
  const shown = (value: number) => shownThreshold(view.language, name, value)
  return (
    <NumberField
      view={view}
      name={name}
      label={words.thresholds[name]}
      hint={words.range(shown(min), shown(max))}
      unit={isShare(name) ? '%' : undefined}
      whole={whole}
      value={typed[name]}
      error={errors?.[name]}
      required
    />
  )
}

/** What a version changed against the one before it. */
function changesOf(view: View, version: PolicyVersion, before: PolicyVersion | undefined): string[] {
  const words = view.messages.policy
  if (!before) return []
  return thresholdNames
    .filter((name) => version.policy[name] !== before.policy[name])
    .map((name) => {
      const [from, to] = [before, version].map(({ policy }) => {
        const text = shownThreshold(view.language, name, policy[name])
        return isShare(name) ? `${text}%` : text
      })
      return words.changed(words.thresholds[name], from ?? '', to ?? '')
    })
}

function Versions({ view, region, versions }: Pick<PolicyPageProps, 'view' | 'region' | 'versions'>) {
  const words = view.messages.policy
  const { moment } = formatsOf(view.language)
  return (
    <Card title={words.history}>
      <ol class="plain-list ruled-list">
        {versions.map((version, index) => (
          <li>
            <p>
              <b>{words.version(version.version)}</b>
              {index === 0 && <Tag>{words.inForce}</Tag>}
            </p>
            <p>{version.reason ?? words.byDefault}</p>
            {changesOf(view, version, versions[index + 1]).map((text) => (
              <p class="small">{text}</p>
            ))}
            <p class="small">
              {version.createdByName && `${version.createdByName}, `}
              {moment(version.createdAt, region.timeZone)}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  )
}

/** One fold of thresholds; open where something in it was refused, or was typed otherwise than it is in force. */
function Fold(props: PolicyPageProps & { groups: readonly ThresholdGroup[] }) {
  const { view, groups, typed, versions, errors } = props
  const words = view.messages.policy
  const names = groups.flatMap((group): readonly ThresholdName[] => thresholdGroups[group])
  const inForce = versions[0]?.policy
  const isTouched = (name: ThresholdName) =>
    errors?.[name] !== undefined ||
    (inForce !== undefined && typed[name] !== typedThreshold(view.language, name, inForce[name]))
  return (
    <details class="card" open={names.some(isTouched)}>
      <summary>
        {groups.map((group) => words.groups[group]).join(', ')} ({names.length})
      </summary>
      {groups.map((group) => (
        <fieldset class="field-set">
          <legend>{words.groups[group]}</legend>
          <p class="small">{words.groupLeads[group]}</p>
          {thresholdGroups[group].map((name) => (
            <ThresholdField view={view} name={name} typed={typed} errors={errors} />
          ))}
        </fieldset>
      ))}
    </details>
  )
}

/** What would change, before anything is saved. */
function Preview({ view, region, preview }: PolicyPageProps & { preview: PolicyPreview }) {
  const words = view.messages.policy
  const { judged, total, moved } = preview
  return (
    <section class="card card-strong" id="preview" aria-labelledby="preview-title">
      <h2 class="card-title" id="preview-title" tabindex={-1}>
        {words.previewTitle(moved.length, judged)}
      </h2>
      {judged < total && <p class="small">{words.previewPart(judged, total)}</p>}
      <ul class="ruled-list">
        {moved.map(({ slug, name, from, to }) => (
          <li class="work-item">
            <a href={href(view, paths.verdict(region.slug, slug))}>{name}</a>
            <span class="policy-move">
              <Verdict view={view} name={from} /> <span aria-hidden="true">→</span>
              <span class="visually-hidden">{view.messages.verdict.facts.to}</span>{' '}
              <Verdict view={view} name={to} />
            </span>
          </li>
        ))}
      </ul>
      <p class="small">{words.previewNote}</p>
    </section>
  )
}

/** The thresholds of the verdict: the form to change them, and every version with who, when and why. */
export function PolicyPage(props: PolicyPageProps) {
  const { view, region, typed, basedOn, errors } = props
  const words = view.messages.policy
  return (
    <DeskShell view={view} title={words.title}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {props.preview && <Preview {...props} preview={props.preview} />}
      <ErrorSummary view={view} errors={errors} labels={{ ...words.thresholds, reason: words.reason }} />
      <form class="form" method="post" action={href(view, paths.policy(region.slug))}>
        <HiddenField name="basedOn" value={String(basedOn)} />
        {thresholdFolds.map((groups) => (
          <Fold {...props} groups={groups} />
        ))}
        <TextAreaField
          view={view}
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          rows={3}
          value={typed.reason}
          error={errors?.reason}
          required
        />
        <div class="actions">
          <button class="ds-button" data-variant="secondary" type="submit" name="preview" value="yes">
            {words.preview}
          </button>
          <button class="ds-button" type="submit">
            {words.submit}
          </button>
        </div>
      </form>
      <Versions {...props} />
    </DeskShell>
  )
}
