import { type Action, may } from '../domain/access/permission.ts'
import type { Actor } from '../domain/access/role.ts'
import { waitingComplaints } from '../services/complaint/waiting-complaints.ts'
import { waitingTexts } from '../services/moderation/waiting-texts.ts'
import type { Services } from '../services/services.ts'
import { waitingProposals } from '../services/verdict/waiting-proposals.ts'
import type { RegionScope } from '../store/region/region.ts'
import { paths } from './paths.ts'
import { type MenuGroup, type MenuItem, menuGroups, type Waiting } from './view.ts'
import type { Visit } from './visit.ts'

type Address = (region: string) => string
type Label = keyof Visit['messages']['menu']

type Entry = {
  group: MenuGroup
  /** Whoever may do this somewhere in the region sees the entry. */
  action: Action
  label: Label
  path: Address
  /** Where else its pages are. */
  within?: readonly Address[]
  /** What waits there for this person. It is asked for every page of the desk, so it remembers what it counted. */
  waiting?: (services: Services, actor: Actor, region: RegionScope) => Promise<Waiting | null>
}

/**
 * The work area's menu: the one place where a part of the house gets its entry, in the order of its group. Its word is in
 * `messages/page/menu`; who may see it is decided by the permission table.
 */
const entries: readonly Entry[] = [
  { group: 'work', action: 'desk.see', label: 'desk', path: paths.desk },
  { group: 'work', action: 'innovation.see', label: 'innovations', path: paths.deskInnovations },
  {
    group: 'work',
    action: 'complaint.see',
    label: 'complaints',
    path: paths.complaints,
    within: [paths.channel, paths.complaintChannel],
    waiting: waitingComplaints,
  },
  { group: 'work', action: 'voice.see', label: 'voice', path: paths.regionVoice },
  {
    group: 'work',
    action: 'text.moderate',
    label: 'moderation',
    path: paths.moderation,
    waiting: waitingTexts,
  },
  {
    group: 'work',
    action: 'proposal.answer',
    label: 'proposals',
    path: paths.proposals,
    waiting: waitingProposals,
  },
  {
    group: 'work',
    action: 'innovation.import',
    label: 'import',
    path: paths.intake,
  },
  { group: 'programme', action: 'readiness.see', label: 'readiness', path: paths.readiness },
  { group: 'programme', action: 'diagnosis.see', label: 'diagnosis', path: paths.diagnoses },
  { group: 'programme', action: 'board.see', label: 'cohorts', path: paths.cohorts },
  { group: 'programme', action: 'commitment.see', label: 'commitments', path: paths.commitments },
  { group: 'programme', action: 'board.see', label: 'coaching', path: paths.coaching },
  { group: 'programme', action: 'board.see', label: 'agencyProgress', path: paths.agencyProgress },
  {
    group: 'programme',
    action: 'contact.keep',
    label: 'contacts',
    path: paths.contacts,
    within: [paths.reminders],
  },
  { group: 'programme', action: 'board.see', label: 'exhibitions', path: paths.exhibitions },
  { group: 'programme', action: 'panel.see', label: 'judging', path: paths.panels },
  { group: 'programme', action: 'learning.see', label: 'learning', path: paths.deskLearning },
  { group: 'programme', action: 'deputy.name', label: 'deputies', path: paths.deputies },
  { group: 'leader', action: 'board.see', label: 'board', path: paths.board },
  {
    group: 'reports',
    action: 'briefing.see',
    label: 'briefings',
    path: paths.briefings,
    within: [paths.reportSchedules],
  },
  { group: 'reports', action: 'desk.see', label: 'lists', path: paths.lists },
  { group: 'settings', action: 'region.open-page', label: 'firstSteps', path: paths.firstSteps },
  { group: 'settings', action: 'agency.edit', label: 'agencies', path: paths.deskAgencies },
  {
    group: 'settings',
    action: 'member.edit',
    label: 'people',
    path: paths.people,
    within: [paths.signInRules],
  },
  { group: 'settings', action: 'holiday.edit', label: 'holidays', path: paths.holidays },
  { group: 'settings', action: 'policy.edit', label: 'policy', path: paths.policy },
  { group: 'settings', action: 'worksheet-form.edit', label: 'forms', path: paths.worksheetForms },
  { group: 'settings', action: 'survey-form.edit', label: 'surveyForms', path: paths.surveyForms },
  { group: 'settings', action: 'abusive-word.edit', label: 'abusiveWords', path: paths.abusiveWords },
  { group: 'settings', action: 'region.edit', label: 'regionMark', path: paths.deskRegionMark },
  { group: 'settings', action: 'region.open-page', label: 'publicPage', path: paths.deskPublicPage },
  { group: 'settings', action: 'personal-data.handle', label: 'privacy', path: paths.deskPrivacy },
  { group: 'settings', action: 'audit.see', label: 'audit', path: paths.audit },
  { group: 'settings', action: 'backup.see', label: 'backups', path: paths.backups },
]

function entriesOf(actor: Actor, region: RegionScope): Entry[] {
  const subject = { regionId: region.id, agencyIds: [] }
  return entries.filter((entry) => may(actor, entry.action, subject))
}

/** What waits for this person at each entry that counts, by the entry's label. */
export async function waitingOf(
  services: Services,
  actor: Actor,
  region: RegionScope,
): Promise<Partial<Record<Label, Waiting>>> {
  const counted = await Promise.all(
    entriesOf(actor, region).map(async ({ label, waiting }) => [
      label,
      await waiting?.(services, actor, region),
    ]),
  )
  return Object.fromEntries(counted.filter(([, waiting]) => waiting))
}

/** The entries that this visitor may use in this region, group by group. */
export function menuOf(visit: Visit & { actor?: Actor }): MenuItem[] {
  const { actor, region } = visit
  if (!actor || !region) return []
  const items = entriesOf(actor, region).map((entry): MenuItem => {
    const waiting = visit.waiting?.[entry.label]
    return {
      group: entry.group,
      href: entry.path(region.slug),
      label: visit.messages.menu[entry.label],
      within: entry.within?.map((address) => address(region.slug)),
      count: waiting?.waiting,
      urgent: (waiting?.late ?? 0) > 0,
    }
  })
  const label = visit.messages.signIn.otherRegion
  const choice: MenuItem = { group: 'work', href: paths.chooseRegion, label }
  const hasChoice = actor.memberships.some(({ regionId }) => regionId !== region.id)
  const all = hasChoice ? [...items, choice] : items
  return menuGroups.flatMap((group) => all.filter((item) => item.group === group))
}
