import { z } from 'zod'
import type { Actor } from '../../../../../domain/access/role.ts'
import { checkPolicy, type Thresholds, thresholdRanges } from '../../../../../domain/verdict/check-policy.ts'
import { changePolicy, openPolicies } from '../../../../../services/verdict/change-policy.ts'
import { type PolicyPreview, previewPolicy } from '../../../../../services/verdict/preview-policy.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import type { FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import { optionalText } from '../../../../forms/fields.ts'
import { requiredNumber } from '../../../../forms/number-field.ts'
import { parseForm, type Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { page, redirect, viewOf } from '../../../../respond.tsx'
import { authorOf, type Visit } from '../../../../visit.ts'
import { PolicyPage } from './policy-page.tsx'
import {
  shownThreshold,
  type ThresholdName,
  thresholdNames,
  thresholdOf,
  typedThreshold,
} from './thresholds.ts'

type Lab = Visit & { region: RegionScope; actor: Actor }

export async function showPolicy(visit: Lab): Promise<Response> {
  return answerPolicy(visit)
}

async function answerPolicy(
  visit: Lab,
  typed?: Typed,
  errors?: FieldErrors,
  preview?: PolicyPreview,
): Promise<Response> {
  const versions = await openPolicies(visit.services, visit.region.id)
  const [inForce] = versions
  const shown = Object.fromEntries(
    thresholdNames.map((name) => [name, typedThreshold(visit.language, name, inForce.policy[name])]),
  )
  const element = (
    <PolicyPage
      view={viewOf(visit)}
      region={visit.region}
      versions={versions}
      basedOn={inForce.version}
      typed={typed ?? shown}
      errors={errors}
      preview={preview}
    />
  )
  return page(visit, element, errors ? 422 : 200)
}

function policyForm(visit: Lab) {
  const fields = thresholdNames.map((name) => [name, requiredNumber(visit.language)] as const)
  return z.object({
    ...(Object.fromEntries(fields) as Record<ThresholdName, ReturnType<typeof requiredNumber>>),
    basedOn: z.coerce.number().int().min(0).max(1_000_000),
    // A look beforehand needs no reason yet.
    reason: optionalText(1_000),
    preview: z.string().max(3).optional(),
  })
}

export async function handlePolicy(visit: Lab): Promise<Response> {
  const words = visit.messages.policy
  const form = await parseForm(visit, policyForm(visit))
  if (!form.ok) return answerPolicy(visit, form.typed, form.errors)
  const { basedOn, reason } = form.values
  const thresholds = Object.fromEntries(
    thresholdNames.map((name) => [name, thresholdOf(name, form.values[name])]),
  ) as Thresholds
  const refusal = checkPolicy(thresholds)
  if (form.values.preview && refusal.ok) {
    const { services, region } = visit
    return answerPolicy(visit, form.typed, undefined, await previewPolicy(services, region, thresholds))
  }
  if (reason === null) return answerPolicy(visit, form.typed, { reason: words.reasonMissing })
  const change = { basedOn, reason, thresholds }
  const outcome = await changePolicy(visit.services, authorOf(visit), visit.region, change)
  if (outcome.ok) return redirect(visit, paths.policy(visit.region.slug), 'policyChanged')
  if (outcome.code !== 'threshold-outside-range') {
    const isOld = outcome.code === 'changed-meanwhile'
    return answerPolicy(visit, form.typed, { '': isOld ? words.changedMeanwhile : words.nothingChanged })
  }
  const { name } = outcome.details
  const { min, max } = thresholdRanges[name]
  const shown = (value: number) => shownThreshold(visit.language, name, value)
  return answerPolicy(visit, form.typed, { [name]: words.outside(shown(min), shown(max)) })
}
