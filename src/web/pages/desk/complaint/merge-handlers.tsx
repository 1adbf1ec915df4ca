import { z } from 'zod'
import { mayOnComplaint } from '../../../../domain/access/permission.ts'
import type { Actor } from '../../../../domain/access/role.ts'
import { mergeComplaint, unmergeComplaint } from '../../../../services/complaint/merge-complaints.ts'
import { forgetWaiting } from '../../../../services/complaint/waiting-complaints.ts'
import { type ComplaintScope, findComplaint } from '../../../../store/access/subject.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { requiredLine } from '../../../forms/fields.ts'
import { parseForm } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { notFound, redirect } from '../../../respond.tsx'
import { authorOf, type Visit } from '../../../visit.ts'
import { answerComplaint, fileOf } from './handlers.tsx'

type OnComplaint = Visit & { region: RegionScope; actor: Actor; complaint: ComplaintScope }

const mergeForm = z.object({ 'merge-into': requiredLine(40) })

export async function handleMerge(visit: OnComplaint): Promise<Response> {
  const { services, region, actor, complaint } = visit
  const form = await parseForm(visit, mergeForm)
  const again = async (error: string, status: 409 | 422) => {
    const file = await fileOf(visit)
    const said = { typed: form.typed, errors: { 'merge-into': error }, status }
    return file ? answerComplaint(visit, file, said) : notFound(visit)
  }
  if (!form.ok) return again(form.errors['merge-into'] ?? '', 422)
  const scope = { region, complaintId: complaint.id }
  const outcome = await mergeComplaint(services, authorOf(visit), scope, {
    typed: form.values['merge-into'],
    mayHandle: async ({ ticket }) => {
      const main = await findComplaint(services.db, region.id, ticket)
      return main !== null && mayOnComplaint(actor, 'complaint.handle', main)
    },
  })
  if (outcome.ok) forgetWaiting(services, region)
  if (outcome.ok) return redirect(visit, paths.complaint(region.slug, complaint.ticket), 'saved')
  const isChanged = outcome.code === 'not-mergeable'
  return again(visit.messages.complaintHandling.mergeRefusals[outcome.code], isChanged ? 409 : 422)
}

export async function handleUnmerge(visit: OnComplaint): Promise<Response> {
  const { services, region, complaint } = visit
  const scope = { region, complaintId: complaint.id }
  const outcome = await unmergeComplaint(services, authorOf(visit), scope)
  if (outcome.ok) forgetWaiting(services, region)
  if (outcome.ok) return redirect(visit, paths.complaint(region.slug, complaint.ticket), 'saved')
  const file = await fileOf(visit)
  const errors = { '': visit.messages.complaint.refusals['move-not-allowed'] }
  return file ? answerComplaint(visit, file, { errors, status: 409 }) : notFound(visit)
}
