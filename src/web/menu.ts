import { type Action, may } from '../domain/access/permission.ts'
import type { Actor } from '../domain/access/role.ts'
import { paths } from './paths.ts'
import type { MenuItem } from './view.ts'
import type { Visit } from './visit.ts'

type Address = (region: string) => string

type Entry = {
  action: Action
  label: keyof Visit['messages']['menu']
  path: Address
  /** Where else its pages are. */
  within?: readonly Address[]
}

/** The work area's menu, in order. Who may see an entry is decided by the permission table. */
const entries: readonly Entry[] = [
  { action: 'desk.see', label: 'desk', path: paths.desk },
  { action: 'board.see', label: 'board', path: paths.board },
  { action: 'innovation.see', label: 'innovations', path: paths.deskInnovations },
  { action: 'proposal.answer', label: 'proposals', path: paths.proposals },
  { action: 'board.see', label: 'agencyProgress', path: paths.agencyProgress },
  { action: 'innovation.import', label: 'import', path: paths.imports },
  { action: 'voice.see', label: 'voice', path: paths.regionVoice },
  {
    action: 'complaint.see',
    label: 'complaints',
    path: paths.complaints,
    within: [paths.channel, paths.complaintChannel],
  },
  { action: 'text.moderate', label: 'moderation', path: paths.moderation },
  { action: 'abusive-word.edit', label: 'abusiveWords', path: paths.abusiveWords },
  { action: 'policy.edit', label: 'policy', path: paths.policy },
  { action: 'worksheet-form.edit', label: 'forms', path: paths.worksheetForms },
  { action: 'survey-form.edit', label: 'surveyForms', path: paths.surveyForms },
  { action: 'agency.edit', label: 'agencies', path: paths.deskAgencies },
  { action: 'member.edit', label: 'people', path: paths.people },
  { action: 'region.edit', label: 'regionMark', path: paths.deskRegionMark },
  { action: 'audit.see', label: 'audit', path: paths.audit },
]

function countOf({ waiting }: Visit): Pick<MenuItem, 'count' | 'urgent'> {
  const complaints = waiting?.complaints
  return complaints ? { count: complaints.waiting, urgent: complaints.late > 0 } : {}
}

/** The entries that this visitor may use in this region. */
export function menuOf(visit: Visit & { actor?: Actor }): MenuItem[] {
  const { actor, region } = visit
  if (!actor || !region) return []
  const subject = { regionId: region.id, agencyIds: [] }
  const hasChoice = actor.memberships.some(({ regionId }) => regionId !== region.id)
  const choice = { href: paths.chooseRegion, label: visit.messages.signIn.otherRegion }
  const items = entries
    .filter((entry) => may(actor, entry.action, subject))
    .map((entry) => ({
      href: entry.path(region.slug),
      label: visit.messages.menu[entry.label],
      within: entry.within?.map((address) => address(region.slug)),
      ...(entry.label === 'complaints' && countOf(visit)),
    }))
  return hasChoice ? [...items, choice] : items
}
