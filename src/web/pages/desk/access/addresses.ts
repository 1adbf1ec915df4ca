import { allowed } from '../../../guard.ts'
import { get, post, type Route } from '../../../route.ts'
import { handleEndMembership, handleInvite, showPeoplePage } from './settings/handlers.tsx'
import { handlePerson, handlePersonLink, showPerson } from './settings/person-handlers.tsx'

/** Who may come in, and as what. */
export const accessDeskAddresses: readonly Route[] = [
  get('/:region/desk/people', allowed('member.edit'), showPeoplePage),
  post('/:region/desk/people', allowed('member.edit'), handleInvite),
  post('/:region/desk/people/end', allowed('member.edit'), handleEndMembership),
  get('/:region/desk/people/:person', allowed('member.edit'), showPerson),
  post('/:region/desk/people/:person', allowed('member.edit'), handlePerson),
  post('/:region/desk/people/:person/link', allowed('member.edit'), handlePersonLink),
]
