import { allowed } from '../../../guard.ts'
import { get, post, type Route } from '../../../route.ts'
import { handleDeputy, handleEndDeputy, showDeputiesPage } from './deputies/handlers.tsx'
import {
  handleEndMembership,
  handleInvite,
  handleRestoreMembership,
  showPeoplePage,
} from './settings/handlers.tsx'
import {
  handleEndSessionOf,
  handleLeave,
  handlePerson,
  handlePersonLink,
  handleProviderLink,
  handleResetSecondFactor,
  showPerson,
} from './settings/person-handlers.tsx'
import {
  handleProviderGroups,
  handleSignInRules,
  showSignInRulesPage,
} from './settings/sign-in-rules-handlers.tsx'

/** Who may come in, and as what. */
export const accessDeskAddresses: readonly Route[] = [
  get('/:region/desk/deputies', allowed('deputy.name'), showDeputiesPage),
  post('/:region/desk/deputies', allowed('deputy.name'), handleDeputy),
  post('/:region/desk/deputies/end', allowed('deputy.name'), handleEndDeputy),
  get('/:region/desk/people', allowed('member.edit'), showPeoplePage),
  post('/:region/desk/people', allowed('member.edit'), handleInvite),
  post('/:region/desk/people/end', allowed('member.edit'), handleEndMembership),
  post('/:region/desk/people/restore', allowed('member.edit'), handleRestoreMembership),
  get('/:region/desk/people/:person', allowed('member.edit'), showPerson),
  post('/:region/desk/people/:person', allowed('member.edit'), handlePerson),
  post('/:region/desk/people/:person/leave', allowed('member.edit'), handleLeave),
  post('/:region/desk/people/:person/second-factor', allowed('member.edit'), handleResetSecondFactor),
  post('/:region/desk/people/:person/sessions/end', allowed('member.edit'), handleEndSessionOf),
  post('/:region/desk/people/:person/provider', allowed('member.edit'), handleProviderLink),
  post('/:region/desk/sign-in-rules/groups', allowed('member.edit'), handleProviderGroups),
  get('/:region/desk/sign-in-rules', allowed('member.edit'), showSignInRulesPage),
  post('/:region/desk/sign-in-rules', allowed('member.edit'), handleSignInRules),
  post('/:region/desk/people/:person/link', allowed('member.edit'), handlePersonLink),
]
