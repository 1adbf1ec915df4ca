import { z } from 'zod'
import { approveStage } from '../../../../../services/lifecycle/approve-stage.ts'
import { day, optionalLine, requiredLine, requiredText } from '../../../../forms/fields.ts'
import { parseForm } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { forbidden, notFound, redirect } from '../../../../respond.tsx'
import { approverOf, type OnInnovation, personAuthor, stageIn, worksheetPage } from './handlers.tsx'

const approvalForm = z.object({
  outcome: z.enum(['approved', 'declined']),
  revision: z.coerce.number().int().catch(0),
  leaderName: requiredLine(),
  leaderOffice: requiredLine(),
  decidedOn: day,
  document: requiredLine(),
  words: requiredText(2_000),
})

/** Which field of the form each refusal belongs to; the others are told above it. */
const fieldOf: Readonly<Record<string, string>> = {
  'day-to-come': 'decidedOn',
  'document-missing': 'document',
  'notes-missing': 'words',
}

/** The leader's own word has the leader's name and today; one on paper brings both along. */
export async function handleApproval(visit: OnInnovation): Promise<Response> {
  const stage = stageIn(visit)
  if (!stage) return notFound(visit)
  const approver = approverOf(visit)
  if (!approver) return forbidden(visit)
  const isLeader = approver.role === 'leader'
  const named = { leaderName: z.string().default(approver.name), decidedOn: day.default(approver.today) }
  const own = { ...named, document: optionalLine() }
  const form = await parseForm(visit, isLeader ? approvalForm.extend(own) : approvalForm)
  if (!form.ok) {
    const isWordless = (form.typed.words ?? '').trim() === ''
    const words = isWordless ? { words: visit.messages.approval.wordsMissing } : {}
    const paper = form.typed.document ? {} : { document: visit.messages.approval.refused['document-missing'] }
    const errors = { ...form.errors, ...words, ...(isLeader ? {} : paper) }
    return worksheetPage(visit, stage, 422, { refused: { typed: form.typed }, errors })
  }
  const { region, innovation, services, messages } = visit
  const scope = { regionId: region.id, innovationId: innovation.id, stage, timeZone: region.timeZone }
  const said = isLeader ? { leaderName: approver.name, decidedOn: approver.today, document: null } : {}
  const word = { ...form.values, ...said }
  const outcome = await approveStage(services, personAuthor(visit), approver.role, scope, word)
  if (outcome.ok) {
    const path = paths.worksheet(region.slug, innovation.slug, stage)
    return redirect(visit, path, outcome.value === 'passed' ? 'stageApproved' : 'stageDeclined')
  }
  const { refused } = messages.worksheet
  const sentence = { ...refused, ...messages.approval.refused }[outcome.code]
  const field = fieldOf[outcome.code]
  return field
    ? worksheetPage(visit, stage, 422, { refused: { typed: form.typed }, errors: { [field]: sentence } })
    : worksheetPage(visit, stage, 409, { refused: { typed: form.typed, sentence } })
}
