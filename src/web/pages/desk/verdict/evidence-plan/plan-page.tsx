import { dayAt } from '../../../../../domain/calendar/working-days.ts'
import type { InnovationScope } from '../../../../../store/access/subject.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { Card } from '../../../../components/card/card.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary } from '../../../../components/error-summary/error-summary.tsx'
import { InnovationTabs } from '../../../../components/innovation-tabs/innovation-tabs.tsx'
import { formatsOf } from '../../../../format.ts'
import { InnovationCrumbs } from '../../lifecycle/innovation/innovation-crumbs.tsx'
import { LaunchForm, MarkForm, PlanForm, type PlanFormProps, ProposeForm } from './plan-form.tsx'
import { PlanOutcomes } from './plan-outcomes.tsx'
import { ProposalLines } from './proposal-lines.tsx'

type PlanPageProps = Omit<PlanFormProps, 'innovation' | 'region'> & {
  region: RegionScope
  innovation: InnovationScope
  mayEdit: boolean
}

/** What is registered: day, names, and the fingerprint by which it can be known again. */
function Registered({ view, region, plan }: Pick<PlanPageProps, 'view' | 'region' | 'plan'>) {
  const words = view.messages.evidencePlan
  const { date } = formatsOf(view.language)
  const [first] = plan.plans
  if (!first) return <p>{words.none}</p>
  const names = [
    first.plannedByName && words.plannedBy(first.plannedByName),
    first.confirmedByName &&
      first.confirmedRole &&
      words.confirmedBy(first.confirmedByName, words.roles[first.confirmedRole] ?? first.confirmedRole),
  ]
  return (
    <div class="stack">
      <p>
        <b>{words.registered(date(dayAt(first.registeredAt, region.timeZone)))}</b>
        {first.isDatedBack && ` (${words.datedBack})`}: {names.filter(Boolean).join(', ')}
      </p>
      <p class="small">
        {words.hash}: <code class="wrap-anywhere">{first.hash}</code>
      </p>
    </div>
  )
}

/** The evidence plan of an innovation on the desk: what is planned, registered, launched, and proposed. */
export function PlanPage(props: PlanPageProps) {
  const { view, region, innovation, plan, today, typed, errors, mayEdit } = props
  const words = view.messages.evidencePlan
  const { date } = formatsOf(view.language)
  const form = { view, region: region.slug, innovation: innovation.slug, plan, today, typed, errors }
  const isPastDesign = innovation.stage === 'deliver' || innovation.stage === 'display'
  const isOpen = plan.plans.length === 0
  const nameOf = (key: string | null) => plan.outcomes.find(({ record }) => record.key === key)?.record.name
  return (
    <DeskShell view={view} title={`${words.title}: ${innovation.name}`}>
      <InnovationCrumbs view={view} innovation={innovation} crumbs={[{ label: words.title }]} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <InnovationTabs view={view} />
      <ErrorSummary view={view} errors={errors} />
      <Registered view={view} region={region} plan={plan} />
      {isOpen && plan.gaps.length > 0 && (
        <Card title={words.gapsTitle}>
          <ul>
            {plan.gaps.map(({ code, key }) => (
              <li>
                {nameOf(key) && `${nameOf(key)}: `}
                {words.gaps[code]}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card title={words.outcome}>
        <PlanOutcomes view={view} plan={plan} />
        {mayEdit && <PlanForm {...form} />}
        {mayEdit && isOpen && isPastDesign && <ProposeForm {...form} />}
      </Card>
      <Card title={words.launchTitle}>
        {plan.launch && <p>{words.launched(date(plan.launch))}</p>}
        {mayEdit && <LaunchForm {...form} />}
      </Card>
      {mayEdit && (
        <details class="card">
          <summary>
            <b>{words.markTitle}</b>
          </summary>
          <MarkForm {...form} />
        </details>
      )}
      <Card title={words.changesTitle}>
        <ProposalLines
          view={view}
          region={region.slug}
          timeZone={region.timeZone}
          proposals={plan.proposals}
          mayWithdraw={mayEdit}
        />
      </Card>
    </DeskShell>
  )
}
