import { verdictNames } from '../../../../../domain/verdict/names.ts'
import { DEFAULT_POLICY } from '../../../../../domain/verdict/policy.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import type { PolicyVersion } from '../../../../../store/verdict/verdict-policy.ts'
import { Page } from '../../../../components/page/page.tsx'
import { Verdict } from '../../../../components/verdict/verdict.tsx'
import { paths } from '../../../../paths.ts'
import type { View } from '../../../../view.ts'
import { ErrorRates } from './error-rates.tsx'
import { PolicyInForce } from './policy-in-force.tsx'

/** What holds before a region has judged for the first time. */
const BEGINNING: PolicyVersion = {
  version: 1,
  policy: DEFAULT_POLICY,
  reason: null,
  createdByName: null,
  createdAt: new Date(0),
}

/** How Labinov judges, for everybody: by the policy of a region, or by that with which a region begins. */
export function MethodPage({
  view,
  region,
  inForce,
}: {
  view: View
  region?: RegionScope
  inForce?: PolicyVersion | null
}) {
  const words = view.messages.method
  const { dimensions, names } = view.messages.verdict
  const policy = inForce?.policy ?? DEFAULT_POLICY
  const conditions: [string, string][] = [
    [dimensions.measured, words.dimensions.measured(policy.valueAgeMonthsMax)],
    [dimensions.effective, words.dimensions.effective(policy.valuesBeforeMin, policy.valuesAfterMin)],
    [dimensions.enjoyed, words.dimensions.enjoyed(policy.answersMin)],
    [dimensions.unburdening, words.dimensions.unburdening(policy.settledShareMin)],
    [dimensions.heard, words.dimensions.heard(policy.reachShareMin)],
  ]
  return (
    <Page view={view} title={words.title} description={words.lead}>
      <div class="prose">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <h2>{words.verdictsTitle}</h2>
        <ul class="ruled-list" aria-label={Object.values(names).join(', ')}>
          {verdictNames.map((name) => (
            <li>
              <Verdict view={view} name={name} /> <p>{words.verdicts[name]}</p>
            </li>
          ))}
        </ul>
        <h2>{words.dimensionsTitle}</h2>
        <dl class="conditions">
          {conditions.map(([name, text]) => (
            <div>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <h2>{words.errorsTitle}</h2>
        <p>{words.errors(policy.improvementErrorRate, policy.harmErrorRate)}</p>
        <ErrorRates view={view} policy={policy} />
        <p>
          <a href={paths.methodInFull} download>
            {words.inFull}
          </a>
        </p>
        <h2>{words.samplesTitle}</h2>
        <p>{words.samples}</p>
        <h2>{words.smallTitle}</h2>
        <p>{words.small}</p>
        <h2>{words.keptTitle}</h2>
        <p>{words.kept}</p>
        {region ? (
          <PolicyInForce view={view} region={region} inForce={inForce ?? BEGINNING} />
        ) : (
          <p>{words.beginning}</p>
        )}
      </div>
    </Page>
  )
}
