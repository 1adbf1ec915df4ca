import type { RegionTimeZone } from '../../../../../domain/calendar/time-zone.ts'
import { thresholdRanges } from '../../../../../domain/verdict/check-policy.ts'
import type { PolicyVersion } from '../../../../../store/verdict/verdict-policy.ts'
import { Card } from '../../../../components/card/card.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary, type FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import { HiddenField, NumberField, TextAreaField } from '../../../../components/field/field.tsx'
import { Tag } from '../../../../components/tag/tag.tsx'
import { formatsOf } from '../../../../format.ts'
import type { Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import {
  isShare,
  shownThreshold,
  type ThresholdName,
  thresholdGroupNames,
  thresholdGroups,
  thresholdNames,
} from './thresholds.ts'

type PolicyPageProps = {
  view: View
  region: { slug: string; timeZone: RegionTimeZone }
  versions: readonly PolicyVersion[]
  typed: Typed
  basedOn: number
  errors?: FieldErrors
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

/** The thresholds of the verdict: the form to change them, and every version with who, when and why. */
export function PolicyPage(props: PolicyPageProps) {
  const { view, region, typed, basedOn, errors } = props
  const words = view.messages.policy
  return (
    <DeskShell view={view} title={words.title}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <ErrorSummary view={view} errors={errors} labels={{ ...words.thresholds, reason: words.reason }} />
      <form class="form" method="post" action={href(view, paths.policy(region.slug))}>
        <HiddenField name="basedOn" value={String(basedOn)} />
        {thresholdGroupNames.map((group) => (
          <fieldset class="field-set">
            <legend>{words.groups[group]}</legend>
            <p class="small">{words.groupLeads[group]}</p>
            {thresholdGroups[group].map((name) => (
              <ThresholdField view={view} name={name} typed={typed} errors={errors} />
            ))}
          </fieldset>
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
        <div>
          <button class="ds-button" type="submit">
            {words.submit}
          </button>
        </div>
      </form>
      <Versions {...props} />
    </DeskShell>
  )
}
