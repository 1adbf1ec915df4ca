import { DEFAULT_POLICY } from '../../../../domain/verdict/policy.ts'
import { Page } from '../../../components/page/page.tsx'
import { Verdict } from '../../../components/verdict/verdict.tsx'
import type { View } from '../../../view.ts'

const verdictOrder = ['proven', 'promising', 'unproven', 'burdening'] as const

/** How Labinov judges, for everybody. The numbers are those of the policy that holds where a region set none. */
export function MethodPage({ view }: { view: View }) {
  const words = view.messages.method
  const { dimensions, names } = view.messages.verdict
  const policy = DEFAULT_POLICY
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
          {verdictOrder.map((name) => (
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
        <p>{words.simulated}</p>
        <h2>{words.samplesTitle}</h2>
        <p>{words.samples}</p>
        <h2>{words.smallTitle}</h2>
        <p>{words.small}</p>
        <h2>{words.keptTitle}</h2>
        <p>{words.kept}</p>
      </div>
    </Page>
  )
}
