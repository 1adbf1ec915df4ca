import { z } from 'zod'
import type { Actor } from '../../../../domain/access/role.ts'
import type { PersonId } from '../../../../domain/scope.ts'
import { keepTelephone } from '../../../../services/contact/keep-telephone.ts'
import { showWhoIsWho } from '../../../../services/contact/who-is-who.ts'
import type { AgencyScope } from '../../../../store/access/subject.ts'
import { listReminders } from '../../../../store/contact/reminder.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { optionalLine } from '../../../forms/fields.ts'
import { parseForm, type Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../respond.tsx'
import { authorOf, type Visit } from '../../../visit.ts'
import { AgencyContactPage } from './agency-contact-page.tsx'
import { ContactsPage, contactFilters } from './contacts-page.tsx'

export type InRegion = Visit & { region: RegionScope; actor: Actor }
type OnAgency = InRegion & { agency: AgencyScope }

/** An agency's page shows so many of its reminders. */
const REMINDERS_SHOWN_MAX = 20
const NUMBER_CHARACTERS_MAX = 40

/** The list; with `refused` as the answer to a form without a choice. */
export async function contactsAnswer(visit: InRegion, show: string | null, refused?: string) {
  const { services, region } = visit
  const who = await showWhoIsWho(services, region)
  const filter = contactFilters.find((one) => one === show) ?? 'all'
  const props = { view: viewOf(visit), who, filter, timeZone: region.timeZone, refused }
  return page(visit, <ContactsPage {...props} />, refused ? 422 : 200)
}

export function showContacts(visit: InRegion): Promise<Response> {
  return contactsAnswer(visit, visit.query.get('show'))
}

async function contactAnswer(
  visit: OnAgency,
  typed: Typed = {},
  errors?: Readonly<Record<string, string>>,
): Promise<Response> {
  const { services, region, agency } = visit
  const { today, agencies } = await showWhoIsWho(services, region)
  const contact = agencies.find((one) => one.agency.id === agency.id)
  if (!contact) return notFound(visit)
  const which = { agencyId: contact.agency.id }
  const reminders = await listReminders(services.db, region.id, which, REMINDERS_SHOWN_MAX)
  const props = { view: viewOf(visit), contact, today, reminders, timeZone: region.timeZone, typed, errors }
  return page(visit, <AgencyContactPage {...props} />, errors ? 422 : 200)
}

export function showAgencyContact(visit: OnAgency): Promise<Response> {
  return contactAnswer(visit)
}

export async function handleTelephone(visit: OnAgency): Promise<Response> {
  const { services, region, agency, messages } = visit
  const schema = z.object({
    person: z.string().max(100).optional(),
    number: optionalLine(NUMBER_CHARACTERS_MAX),
    name: optionalLine(),
  })
  const form = await parseForm(visit, schema)
  if (!form.ok) return contactAnswer(visit, form.typed, form.errors)
  const { person, number, name } = form.values
  const owner = person ? { personId: person as PersonId } : { agencyId: agency.id }
  const typed = { number: number ?? '', name }
  const kept = await keepTelephone(services, authorOf(visit), region.id, owner, typed)
  if (kept.ok) return redirect(visit, paths.contact(region.slug, agency.key), 'saved')
  return contactAnswer(visit, form.typed, { number: messages.contact.refused[kept.code] })
}
