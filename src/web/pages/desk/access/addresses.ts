import { allowed } from '../../../guard.ts'
import { get, post, type Route } from '../../../route.ts'
import { handleEndMembership, handleInvite, showPeoplePage } from './settings/handlers.tsx'

/** Who may come in, and as what. */
export const accessDeskAddresses: readonly Route[] = [
  get('/:region/desk/people', allowed('member.edit'), showPeoplePage),
  post('/:region/desk/people', allowed('member.edit'), handleInvite),
  post('/:region/desk/people/end', allowed('member.edit'), handleEndMembership),
]
