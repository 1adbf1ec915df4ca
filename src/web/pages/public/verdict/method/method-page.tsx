import { version } from '../../../../../adapters/version.ts'
import { isRefused } from '../../../../../domain/result.ts'
import { requiredSample } from '../../../../../domain/survey/sample-size.ts'
import type { DimensionName } from '../../../../../domain/verdict/judgement.ts'
import { verdictNames } from '../../../../../domain/verdict/names.ts'
import { DEFAULT_POLICY } from '../../../../../domain/verdict/policy.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import type { PolicyVersion } from '../../../../../store/verdict/verdict-policy.ts'
import { DimensionShape } from '../../../../components/answer/dimension-shape.tsx'
import { Page } from '../../../../components/page/page.tsx'
import { Verdict } from '../../../../components/verdict/verdict.tsx'
import { formatsOf } from '../../../../format.ts'
import { paths } from '../../../../paths.ts'
import type { View } from '../../../../view.ts'
import { ConditionDrawing } from './condition-drawing.tsx'
import { ErrorRates } from './error-rates.tsx'
import { PolicyInForce } from './policy-in-force.tsx'
import { RatesOfHundred } from './rates-of-hundred.tsx'
import { WorkedExample } from './worked-example.tsx'

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
  const { names } = view.messages.verdict
  const policy = inForce?.policy ?? DEFAULT_POLICY
  const conditions: [DimensionName, string][] = [
    ['measured', words.dimensions.measured(policy.valueAgeMonthsMax)],
    ['effective', words.dimensions.effective(policy.valuesBeforeMin, policy.valuesAfterMin)],
    ['enjoyed', words.dimensions.enjoyed(policy.answersMin)],
    ['unburdening', words.dimensions.unburdening(policy.settledShareMin)],
    ['heard', words.dimensions.heard(policy.reachShareMin)],
  ]
  return (
    <Page view={view} title={words.title} description={words.lead}>
      <div class="prose">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <h2>{words.dimensionsTitle}</h2>
        <ol class="method-conditions">
          {conditions.map(([name, text]) => (
            <Condition view={view} name={name} text={text} />
          ))}
        </ol>
        <h2>{words.verdictsTitle}</h2>
        <ul class="ruled-list" aria-label={Object.values(names).join(', ')}>
          {verdictNames.map((name) => (
            <li>
              <Verdict view={view} name={name} /> <p>{words.verdicts[name]}</p>
            </li>
          ))}
        </ul>
        <h2>{words.planTitle}</h2>
        <p>{words.plan}</p>
        <h2>{words.errorsTitle}</h2>
        <p>{words.errors}</p>
        <RatesOfHundred view={view} />
        <details class="more">
          <summary>{words.forAnalysts}</summary>
          <ErrorRates view={view} policy={policy} />
          <p>
            <a href={paths.methodInFull} download>
              {words.inFull}
            </a>
          </p>
        </details>
        <h2>{words.example.title}</h2>
        <p>{words.example.lead}</p>
        <WorkedExample view={view} />
        <h2>{words.samplesTitle}</h2>
        <p>{words.samples(policy.answersMin, sampleSizes(view))}</p>
        <h2>{words.smallTitle}</h2>
        <p>{words.small}</p>
        <h2>{words.keptTitle}</h2>
        <p>{words.kept}</p>
        {region ? (
          <PolicyInForce view={view} region={region} inForce={inForce ?? BEGINNING} />
        ) : (
          <p>{words.beginning}</p>
        )}
        <h2>{words.citeTitle}</h2>
        <p>{words.licence}</p>
        <p>{words.cite(version)}</p>
      </div>
    </Page>
  )
}

/** A condition in words, with a small example of it met and one of it not. */
function Condition({ view, name, text }: { view: View; name: DimensionName; text: string }) {
  const words = view.messages.method
  const { dimensions, states } = view.messages.verdict
  return (
    <li>
      <h3>{dimensions[name]}</h3>
      <p>{text}</p>
      <div class="method-examples">
        {(['met', 'not-met'] as const).map((state) => (
          <figure>
            <ConditionDrawing name={name} state={state} />
            <figcaption>
              <b>
                <DimensionShape state={state} /> {states[state]}
              </b>
              : {words.drawn[name][state]}
            </figcaption>
          </figure>
        ))}
      </div>
    </li>
  )
}

const PEOPLE = [1_000, 10_000, 100_000]

/** How many answers tell of so many people, as the formula gives it. */
function sampleSizes(view: View): string[] {
  const { number } = formatsOf(view.language)
  return PEOPLE.map((people) => {
    const required = requiredSample(people)
    return view.messages.method.sampleOf(number(isRefused(required) ? people : required), number(people))
  })
}
