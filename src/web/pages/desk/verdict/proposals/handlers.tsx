import { z } from 'zod'
import type { Actor } from '../../../../../domain/access/role.ts'
import { confirmProposal, refuseProposal } from '../../../../../services/verdict/answer-proposal.ts'
import { secondPersonFor } from '../../../../../services/verdict/second-person.ts'
import { showPlan } from '../../../../../services/verdict/show-plan.ts'
import { isIdentifier } from '../../../../../store/base/identifier.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { findProposal, listWaitingProposals, type Proposal } from '../../../../../store/verdict/proposal.ts'
import type { FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import { optionalText } from '../../../../forms/fields.ts'
import { parseForm, type Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../../respond.tsx'
import type { Visit } from '../../../../visit.ts'
import { personAuthor } from '../../lifecycle/worksheet/handlers.tsx'
import { ProposalPage, ProposalsPage } from './proposal-pages.tsx'

type InRegion = Visit & { region: RegionScope; actor: Actor }

/** More waiting ones than this are no list any more; the oldest come first. */
const PROPOSALS_SHOWN_MAX = 200
const NOTE_CHARACTERS_MAX = 500

export async function showProposals(visit: InRegion): Promise<Response> {
  const { services, region } = visit
  const proposals = await listWaitingProposals(services.db, region.id, PROPOSALS_SHOWN_MAX)
  const props = { view: viewOf(visit), region: region.slug, timeZone: region.timeZone, proposals }
  return page(visit, <ProposalsPage {...props} />)
}

async function proposalOf({ services, region, parameters }: InRegion): Promise<Proposal | null> {
  const id = parameters.proposal ?? ''
  return isIdentifier(id) ? findProposal(services.db, region.id, id) : null
}

async function answer(
  visit: InRegion,
  proposal: Proposal,
  typed: Typed,
  errors?: FieldErrors,
): Promise<Response> {
  const { services, region, actor, messages } = visit
  const scope = { regionId: region.id, innovationId: proposal.innovationId }
  const plan = await showPlan(services, scope)
  const second = await secondPersonFor(services.db, actor, scope, proposal.proposedBy)
  const refusal = second.ok ? null : messages.evidencePlan.errors[second.code]
  const place = { view: viewOf(visit), region: region.slug, timeZone: region.timeZone }
  return page(
    visit,
    <ProposalPage
      {...place}
      proposal={proposal}
      plan={plan}
      refusal={refusal}
      typed={typed}
      errors={errors}
    />,
    errors ? 422 : 200,
  )
}

export async function showProposal(visit: InRegion): Promise<Response> {
  const proposal = await proposalOf(visit)
  return proposal ? answer(visit, proposal, {}) : notFound(visit)
}

const answerForm = z.object({
  answer: z.enum(['confirm', 'refuse']),
  note: optionalText(NOTE_CHARACTERS_MAX),
})

export async function handleProposal(visit: InRegion): Promise<Response> {
  const proposal = await proposalOf(visit)
  if (!proposal) return notFound(visit)
  const form = await parseForm(visit, answerForm)
  if (!form.ok) return answer(visit, proposal, form.typed, form.errors)
  const { services, actor, region, messages } = visit
  const said = { id: proposal.id, note: form.values.note }
  const decide = form.values.answer === 'confirm' ? confirmProposal : refuseProposal
  const outcome = await decide(services, personAuthor(visit), actor, region, said)
  if (!outcome.ok)
    return answer(visit, proposal, form.typed, { note: messages.evidencePlan.errors[outcome.code] })
  const reply = form.values.answer === 'confirm' ? 'proposalConfirmed' : 'proposalRefused'
  return redirect(visit, paths.proposals(region.slug), reply)
}
