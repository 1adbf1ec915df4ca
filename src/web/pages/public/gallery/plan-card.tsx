import { dayAt } from '../../../../domain/calendar/working-days.ts'
import { unitName } from '../../../../domain/measurement/unit-name.ts'
import { leastChangeOf, type PlannedOutcome } from '../../../../domain/verdict/plan.ts'
import type { InnovationFigures } from '../../../../services/gallery/show-innovation.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import type { PublicChange, PublicPlan } from '../../../../store/verdict/public-plan.ts'
import { Card } from '../../../components/card/card.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type PlanCardProps = { view: View; region: RegionScope; figures: InnovationFigures }

/** That there is a plan, since when, and where it stands; nothing without one, which the card of what is missing says. */
export function PlanCard({ view, region, figures: { publicPlan, innovation } }: PlanCardProps) {
  const words = view.messages.evidencePlan
  const { date } = formatsOf(view.language)
  const [first] = publicPlan.plans
  const changes = publicPlan.changes.length
  if (!first && changes === 0) return null
  return (
    <Card title={words.title}>
      <p>
        {first &&
          `${words.registered(date(dayAt(first.registeredAt, region.timeZone)))}, ${words.due(date(first.plan.resultDue))}. `}
        {changes > 0 && `${words.changedTimes(changes)} `}
        <a href={href(view, `${paths.innovationTables(region.slug, innovation.slug)}#evidence-plan`)}>
          {words.inFull}
        </a>
      </p>
    </Card>
  )
}

/** What was promised before the data, by whom and when, and every change of it afterwards. */
export function PlanInFull({ view, region, figures: { publicPlan } }: PlanCardProps) {
  const words = view.messages.evidencePlan
  const { date, plain } = formatsOf(view.language)
  const [first] = publicPlan.plans
  if (!first) {
    return (
      <Card title={words.title} id="evidence-plan">
        <p>{words.none}</p>
        <Changes view={view} region={region} publicPlan={publicPlan} />
      </Card>
    )
  }
  const { plan } = first
  const by = first.confirmedRole && (words.roles[first.confirmedRole] ?? first.confirmedRole)
  const names = [
    first.plannedByName && words.plannedBy(first.plannedByName),
    first.confirmedByName && by && words.confirmedBy(first.confirmedByName, by),
  ].filter(Boolean)
  return (
    <Card title={words.title} id="evidence-plan">
      <p>
        <b>{words.registered(date(dayAt(first.registeredAt, region.timeZone)))}</b>
        {first.isDatedBack && ` (${words.datedBack})`}
        {names.length > 0 && `: ${names.join(', ')}`}. {words.planned(date(plan.launchPlanned))},{' '}
        {words.due(date(plan.resultDue))}.
      </p>
      {plan.recorded && <p>{words.late}</p>}
      <ul class="ruled-list">
        {plan.outcomes.map((one) => (
          <li>
            <b>{one.name}</b>: {one.baseline ? plain(one.baseline.value) : words.nothing} →{' '}
            {one.target === null ? words.nothing : plain(one.target)} {unitName(view.language, one.unit)}
            <p class="small">
              {one.definition} {words.measuredBy(one.measuredBy)}
            </p>
            <p class="small">{termsOf(view, one)}</p>
          </li>
        ))}
      </ul>
      {publicPlan.launches.map((launch) => (
        <p>
          {words.launched(date(launch.launchedOn))}
          {launch.proof && ` (${launch.proof})`}
        </p>
      ))}
      <Changes view={view} region={region} publicPlan={publicPlan} />
      <p class="small">
        {words.hash}: <code class="wrap-anywhere">{first.hash}</code>
      </p>
    </Card>
  )
}

/** Which way is better, how often it is measured, what is worth having and what it is compared with: all that the plan binds. */
function termsOf(view: View, outcome: PlannedOutcome): string {
  const { evidencePlan: words, indicator } = view.messages
  const { plain } = formatsOf(view.language)
  const least = leastChangeOf(outcome)
  return [
    indicator.directions[outcome.direction],
    words.measuredEach(indicator.frequencies[outcome.frequency]),
    least !== null && words.leastIs(plain(least), unitName(view.language, outcome.unit)),
    outcome.comparisons.length > 0 && words.comparedWith(outcome.comparisons.join(', ')),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** What of which outcome was changed, and whether it was running by then. */
function whatChanged(view: View, { plans, launches }: PublicPlan, change: PublicChange, on: string): string {
  const words = view.messages.evidencePlan
  const outcome = plans.flatMap(({ plan }) => plan.outcomes).find(({ key }) => key === change.subject)
  const fields = change.fields.map((field) => words.fields[field] ?? field).join(', ')
  const detail = [outcome?.name, fields].filter(Boolean).join(': ')
  const launched = launches[0]?.launchedOn
  const kind = `${words.kinds[change.kind]}${detail && ` (${detail})`}`
  return launched && on >= launched ? `${kind}, ${words.afterLaunch}` : kind
}

function Changes({
  view,
  region,
  publicPlan,
}: Pick<PlanCardProps, 'view' | 'region'> & Pick<InnovationFigures, 'publicPlan'>) {
  const words = view.messages.evidencePlan
  const { date } = formatsOf(view.language)
  if (publicPlan.changes.length === 0) return null
  return (
    <div class="stack">
      <h3>{words.changedAfter}</h3>
      <ul>
        {publicPlan.changes.map((change) => {
          const { reason, answer } = change
          const on = dayAt(answer.answeredAt, region.timeZone)
          const role = (answer.answeredRole && words.roles[answer.answeredRole]) ?? words.system
          return (
            <li>{words.changedLine(date(on), whatChanged(view, publicPlan, change, on), reason, role)}</li>
          )
        })}
      </ul>
    </div>
  )
}
