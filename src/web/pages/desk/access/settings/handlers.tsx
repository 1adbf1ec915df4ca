import { z } from 'zod'
import { type Actor, roles } from '../../../../../domain/access/role.ts'
import {
  endMembership,
  inviteMember,
  restoreMembership,
  showPeople,
} from '../../../../../services/access/edit-members.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { EMAIL_CHARACTERS_MAX, requiredLine } from '../../../../forms/fields.ts'
import { parseForm, readForm, type Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { page, redirect, viewOf } from '../../../../respond.tsx'
import { authorOf, type Visit } from '../../../../visit.ts'
import { HandoverPage } from './handover-page.tsx'
import { InvitedPage, PeoplePage } from './people-page.tsx'

type InRegion = Visit & { region: RegionScope; actor: Actor }

type Again = { typed?: Typed; errors?: Readonly<Record<string, string>>; refusal?: string }

async function peoplePage(
  visit: InRegion,
  again: Again = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const people = await showPeople(visit.services, visit.region.id)
  const props = { timeZone: visit.region.timeZone, people, ...again }
  return page(visit, <PeoplePage view={viewOf(visit)} {...props} />, status)
}

export async function showPeoplePage(visit: InRegion): Promise<Response> {
  return peoplePage(visit)
}

const inviteForm = z.object({
  name: requiredLine(),
  email: z.string().trim().max(EMAIL_CHARACTERS_MAX).pipe(z.email()),
  role: z.enum(roles),
  agency: z
    .string()
    .max(200)
    .default('')
    .transform((key) => key || null),
})

export async function handleInvite(visit: InRegion): Promise<Response> {
  const form = await parseForm(visit, inviteForm)
  if (!form.ok) return peoplePage(visit, form, 422)
  const { name, email, role, agency } = form.values
  const input = { name, email, role, agencyKey: agency }
  const outcome = await inviteMember(visit.services, authorOf(visit), visit.region.id, input)
  if (!outcome.ok) {
    const field = outcome.code === 'agency-missing' ? 'agency' : 'role'
    const errors = { [field]: visit.messages.administration.peopleRefused[outcome.code] }
    return peoplePage(visit, { typed: form.typed, errors }, 422)
  }
  // No redirect: the link exists on this one page and must not be kept by anything between.
  visit.context.header('Cache-Control', 'no-store')
  const { link } = outcome.value
  if (link === null) return page(visit, <InvitedPage view={viewOf(visit)} name={name} />)
  const { timeZone } = visit.region
  const sheet = { person: { name, email }, link, isInvited: true, timeZone, baseUrl: visit.services.baseUrl }
  return page(visit, <HandoverPage view={viewOf(visit)} {...sheet} />)
}

export async function handleEndMembership(visit: InRegion): Promise<Response> {
  const { typed } = await readForm(visit)
  const id = typed.membership ?? ''
  const outcome = await endMembership(visit.services, authorOf(visit), visit.region.id, id)
  if (outcome.ok) return redirect(visit, paths.people(visit.region.slug), 'membershipEnded')
  return peoplePage(visit, { refusal: visit.messages.administration.peopleRefused[outcome.code] }, 409)
}

export async function handleRestoreMembership(visit: InRegion): Promise<Response> {
  const { typed } = await readForm(visit)
  const id = typed.membership ?? ''
  const outcome = await restoreMembership(visit.services, authorOf(visit), visit.region.id, id)
  if (outcome.ok) return redirect(visit, paths.people(visit.region.slug), 'membershipRestored')
  return peoplePage(visit, { refusal: visit.messages.administration.peopleRefused[outcome.code] }, 409)
}
