import type { RegionTimeZone } from '../../../../../domain/calendar/time-zone.ts'
import { dayAt } from '../../../../../domain/calendar/working-days.ts'
import type { ShownPlan } from '../../../../../services/verdict/show-plan.ts'
import type { Proposal } from '../../../../../store/verdict/proposal.ts'
import { Breadcrumb } from '../../../../components/breadcrumb/breadcrumb.tsx'
import { Card } from '../../../../components/card/card.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../../components/empty-state/empty-state.tsx'
import { ErrorSummary, type FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import { TextAreaField } from '../../../../components/field/field.tsx'
import { Notice } from '../../../../components/notice/notice.tsx'
import { formatsOf } from '../../../../format.ts'
import type { Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import { PlanOutcomes } from '../evidence-plan/plan-outcomes.tsx'
import { ProposalFields } from '../evidence-plan/proposal-lines.tsx'

/** What waits for a second person in a region, the oldest first. */
export function ProposalsPage({
  view,
  region,
  timeZone,
  proposals,
}: {
  view: View
  region: string
  timeZone: RegionTimeZone
  proposals: readonly Proposal[]
}) {
  const words = view.messages.evidencePlan
  const { date } = formatsOf(view.language)
  return (
    <DeskShell view={view} title={words.queueTitle}>
      <h1>{words.queueTitle}</h1>
      <p>{words.queueLead}</p>
      {proposals.length === 0 ? (
        <EmptyState sentence={words.queueEmpty} />
      ) : (
        <ul class="ruled-list">
          {proposals.map((one) => (
            <li class="work-item">
              <div>
                <a class="work-item-name" href={href(view, paths.proposal(region, one.id))}>
                  {words.kinds[one.kind]}: {one.innovationName}
                </a>
                <p class="small">{one.agencyName}</p>
              </div>
              <p class="small">
                {words.proposedBy(one.proposedByName ?? words.system, date(dayAt(one.proposedAt, timeZone)))}
              </p>
            </li>
          ))}
        </ul>
      )}
    </DeskShell>
  )
}

/** One proposal for the second person: what stands, what is proposed, why, and the answer. */
export function ProposalPage({
  view,
  region,
  timeZone,
  proposal,
  plan,
  refusal,
  typed,
  errors,
}: {
  view: View
  region: string
  timeZone: RegionTimeZone
  proposal: Proposal
  plan: ShownPlan
  /** Why this person cannot decide about it, as a sentence. */
  refusal: string | null
  typed: Typed
  errors?: FieldErrors
}) {
  const words = view.messages.evidencePlan
  const { date } = formatsOf(view.language)
  const title = `${words.kinds[proposal.kind]}: ${proposal.innovationName}`
  const proposer = proposal.proposedByName ?? words.system
  return (
    <DeskShell view={view} title={title}>
      <Breadcrumb
        view={view}
        crumbs={[
          { path: paths.proposals(region), label: words.queueTitle },
          { label: proposal.innovationName },
        ]}
      />
      <h1>{title}</h1>
      <p>{words.proposedBy(proposer, date(dayAt(proposal.proposedAt, timeZone)))}</p>
      <p>
        <b>{words.reason}:</b> {proposal.reason}
      </p>
      <ErrorSummary view={view} errors={errors} />
      {proposal.kind !== 'plan' && <ProposalFields view={view} proposal={proposal} />}
      <Card title={words.outcome}>
        <PlanOutcomes view={view} plan={plan} />
      </Card>
      {proposal.answer && <p>{words.outcomes[proposal.answer.outcome]}</p>}
      {refusal && (
        <Notice view={view} tone="information">
          {refusal}
        </Notice>
      )}
      {!proposal.answer && !refusal && (
        <form class="form" method="post" action={href(view, paths.proposal(region, proposal.id))}>
          <TextAreaField
            view={view}
            name="note"
            label={words.note}
            hint={words.noteHint}
            rows={2}
            value={typed.note}
            error={errors?.note}
          />
          <div class="actions">
            <button class="ds-button" type="submit" name="answer" value="confirm">
              {words.confirm}
            </button>
            <button class="ds-button" data-variant="secondary" type="submit" name="answer" value="refuse">
              {words.refuse}
            </button>
          </div>
        </form>
      )}
    </DeskShell>
  )
}
