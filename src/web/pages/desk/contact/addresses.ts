import { allowed, allowedOnAgency } from '../../../guard.ts'
import { get, post, type Route } from '../../../route.ts'
import { handleTelephone, showAgencyContact, showContacts } from './handlers.tsx'
import { handleHanded, handleRemind, showReminders } from './reminder-handlers.tsx'

/** Who is who, and reminders of what is late. */
export const contactDeskAddresses: readonly Route[] = [
  get('/:region/desk/contacts', allowed('contact.keep'), showContacts),
  get('/:region/desk/contacts/:agency', allowedOnAgency('contact.keep'), showAgencyContact),
  post('/:region/desk/contacts/:agency/telephone', allowedOnAgency('contact.keep'), handleTelephone),
  get('/:region/desk/reminders', allowed('contact.keep'), showReminders),
  post('/:region/desk/reminders', allowed('contact.keep'), handleRemind),
  post('/:region/desk/reminders/handed', allowed('contact.keep'), handleHanded),
]
