import { dayAt } from '../../../../domain/calendar/working-days.ts'
import { noteReminderHanded, remindAgencies } from '../../../../services/contact/remind.ts'
import { listReminders } from '../../../../store/contact/reminder.ts'
import { listTeamPeople } from '../../../../store/contact/team-person.ts'
import { listAgencyTelephones } from '../../../../store/contact/telephone.ts'
import { day as dayField } from '../../../forms/fields.ts'
import { readForm } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../respond.tsx'
import { authorOf } from '../../../visit.ts'
import { contactsAnswer, type InRegion } from './handlers.tsx'
import { RemindersPage } from './reminders-page.tsx'

/** A region has some hundred agencies. */
const REMINDERS_MAX = 500
/** More than any region has. */
const CHOSEN_MAX = 1_000

/** The reminders of a day, those that are still to be sent by hand first. */
export async function showReminders(visit: InRegion): Promise<Response> {
  const { services, region, query } = visit
  const today = dayAt(services.clock(), region.timeZone)
  const asked = dayField.safeParse(query.get('day') ?? '')
  const day = asked.success ? asked.data : today
  const [reminders, people, telephones] = await Promise.all([
    listReminders(services.db, region.id, { day }, REMINDERS_MAX),
    listTeamPeople(services.db, region.id),
    listAgencyTelephones(services.db, region.id),
  ])
  const numberOf = (agencyId: (typeof reminders)[number]['agencyId']) =>
    telephones.get(agencyId)?.number ??
    people.find((one) => one.agencyId === agencyId && one.telephone)?.telephone ??
    null
  return page(
    visit,
    <RemindersPage
      view={viewOf(visit)}
      day={day}
      reminders={reminders}
      numberOf={numberOf}
      baseUrl={services.baseUrl}
    />,
  )
}

/** Reminds the agencies that were ticked, and goes on to the day's reminders. */
export async function handleRemind(visit: InRegion): Promise<Response> {
  const { services, region, messages } = visit
  const { typed } = await readForm(visit)
  const keys = (typed.agency ?? '').split('\n').filter(Boolean).slice(0, CHOSEN_MAX)
  const reminded = await remindAgencies(services, authorOf(visit), region, keys)
  if (!reminded.ok) return contactsAnswer(visit, typed.show ?? null, messages.contact.chooseFirst)
  const { byMail, byHand, already } = reminded.value
  const reply = byMail + byHand > 0 ? 'reminded' : already > 0 ? 'remindedAlready' : 'remindedNobody'
  return redirect(visit, paths.reminders(region.slug), reply)
}

export async function handleHanded(visit: InRegion): Promise<Response> {
  const { services, region } = visit
  const { typed } = await readForm(visit)
  const noted = await noteReminderHanded(services, authorOf(visit), region, typed.reminder ?? '')
  return noted.ok ? redirect(visit, paths.reminders(region.slug), 'saved') : notFound(visit)
}
