import { z } from 'zod'
import type { Actor } from '../../../../../domain/access/role.ts'
import { showPeople } from '../../../../../services/access/edit-members.ts'
import {
  correctColleague,
  resetColleague,
  showColleague,
} from '../../../../../services/access/edit-person.ts'
import { leaveRegion } from '../../../../../services/access/leave-region.ts'
import {
  endSessionOfColleague,
  resetSecondFactor,
  showSessionsOf,
} from '../../../../../services/access/person-sessions.ts'
import { setProviderLink, showProviderLink } from '../../../../../services/access/provider-link.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { EMAIL_CHARACTERS_MAX, requiredLine } from '../../../../forms/fields.ts'
import { parseForm, type Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { forbidden, notFound, page, redirect, viewOf } from '../../../../respond.tsx'
import { authorOf, type Visit } from '../../../../visit.ts'
import { HandoverPage } from './handover-page.tsx'
import { PersonPage } from './person-page.tsx'

type InRegion = Visit & { region: RegionScope; actor: Actor }
type Said = { typed?: Typed; errors?: Readonly<Record<string, string>>; leaveFault?: string }

const scopeOf = (visit: InRegion) => ({ regionId: visit.region.id, personId: visit.parameters.person ?? '' })

async function personPage(visit: InRegion, said: Said, status: 200 | 409 | 422): Promise<Response> {
  const colleague = await showColleague(visit.services, visit.region.id, visit.parameters.person ?? '')
  if (colleague === null) return notFound(visit)
  const { provider } = visit.services
  const [sessions, people, linked] = await Promise.all([
    showSessionsOf(visit.services, scopeOf(visit)),
    showPeople(visit.services, visit.region.id),
    showProviderLink(visit.services, scopeOf(visit)),
  ])
  const others = new Map(
    people.members
      .filter(({ personId }) => personId !== colleague.personId)
      .map(({ personId, name }) => [personId, name]),
  )
  const link = provider ? { name: provider.name, subject: linked?.subject ?? '' } : null
  const props = { colleague, sessions, others, link, timeZone: visit.region.timeZone, ...said }
  return page(visit, <PersonPage view={viewOf(visit)} {...props} />, status)
}

export function showPerson(visit: InRegion): Promise<Response> {
  return personPage(visit, {}, 200)
}

const personForm = z.object({
  name: requiredLine(),
  email: z.string().trim().max(EMAIL_CHARACTERS_MAX).pipe(z.email()),
})

export async function handlePerson(visit: InRegion): Promise<Response> {
  const form = await parseForm(visit, personForm)
  if (!form.ok) return personPage(visit, form, 422)
  const personId = visit.parameters.person ?? ''
  const scope = { regionId: visit.region.id, personId }
  const outcome = await correctColleague(visit.services, authorOf(visit), scope, form.values)
  if (outcome.ok) return redirect(visit, paths.person(visit.region.slug, personId), 'personCorrected')
  if (outcome.code === 'no-such-person') return notFound(visit)
  if (outcome.code === 'works-elsewhere') return forbidden(visit)
  const errors = { email: visit.messages.person.refused[outcome.code] }
  return personPage(visit, { typed: form.typed, errors }, 422)
}

export async function handlePersonLink(visit: InRegion): Promise<Response> {
  const { services, region } = visit
  const outcome = await resetColleague(services, authorOf(visit), region.id, visit.parameters.person ?? '')
  if (!outcome.ok) return outcome.code === 'no-such-person' ? notFound(visit) : forbidden(visit)
  // No redirect: the link exists on this one page and must not be kept by anything between.
  visit.context.header('Cache-Control', 'no-store')
  const { colleague, link } = outcome.value
  const { timeZone } = region
  const sheet = { person: colleague, link, isInvited: false, timeZone, baseUrl: services.baseUrl }
  return page(visit, <HandoverPage view={viewOf(visit)} {...sheet} />)
}

export async function handleResetSecondFactor(visit: InRegion): Promise<Response> {
  const scope = scopeOf(visit)
  const outcome = await resetSecondFactor(visit.services, authorOf(visit), scope)
  if (!outcome.ok && outcome.code === 'no-such-person') return notFound(visit)
  if (!outcome.ok && outcome.code === 'works-elsewhere') return forbidden(visit)
  return redirect(visit, paths.person(visit.region.slug, scope.personId), 'secondFactorEnded')
}

export async function handleProviderLink(visit: InRegion): Promise<Response> {
  const form = await parseForm(visit, z.object({ subject: z.string().trim().max(255).default('') }))
  const scope = scopeOf(visit)
  if (!form.ok) return personPage(visit, form, 422)
  const outcome = await setProviderLink(visit.services, authorOf(visit), scope, form.values.subject)
  if (outcome.ok) return redirect(visit, paths.person(visit.region.slug, scope.personId), 'personCorrected')
  if (outcome.code === 'no-such-person' || outcome.code === 'no-provider') return notFound(visit)
  if (outcome.code === 'works-elsewhere') return forbidden(visit)
  const errors = { subject: visit.messages.provider.linkRefused[outcome.code] }
  return personPage(visit, { typed: form.typed, errors }, 422)
}

export async function handleEndSessionOf(visit: InRegion): Promise<Response> {
  const form = await parseForm(visit, z.object({ session: z.string().min(1).max(100) }))
  if (!form.ok) return notFound(visit)
  const scope = scopeOf(visit)
  const outcome = await endSessionOfColleague(visit.services, authorOf(visit), scope, form.values.session)
  if (!outcome.ok && outcome.code === 'no-such-person') return notFound(visit)
  if (!outcome.ok && outcome.code === 'works-elsewhere') return forbidden(visit)
  return redirect(visit, paths.person(visit.region.slug, scope.personId), 'sessionEndedOf')
}

export async function handleLeave(visit: InRegion): Promise<Response> {
  const form = await parseForm(visit, z.object({ successor: z.string().max(100).default('') }))
  if (!form.ok) return notFound(visit)
  const scope = { ...scopeOf(visit), successorId: form.values.successor || null }
  const outcome = await leaveRegion(visit.services, authorOf(visit), scope)
  if (outcome.ok) return redirect(visit, paths.people(visit.region.slug), 'memberLeft')
  if (outcome.code === 'no-such-person') return notFound(visit)
  const leaveFault = visit.messages.person.leaveRefused[outcome.code]
  return personPage(visit, { leaveFault }, 409)
}
