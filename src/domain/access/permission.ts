import type { AgencyId, RegionId } from '../scope.ts'
import type { Actor, Role } from './role.ts'

/** How far a role reaches: its own agency with the units below it, or the whole region. */
type Reach = 'own-agency' | 'region'

type Grants = Partial<Record<Role, Reach>>

const everybody: Grants = {
  innovator: 'region',
  coordinator: 'region',
  'lab-manager': 'region',
  coach: 'region',
  evaluator: 'region',
  leader: 'region',
  administrator: 'region',
}
const team: Grants = { innovator: 'own-agency', coordinator: 'own-agency' }
const teamAndLab: Grants = { ...team, 'lab-manager': 'region' }

/**
 * Who may do what, one sentence a line. What a stage allows at a moment is decided by the lifecycle;
 * this table only says who may come near it.
 */
const grants = {
  'desk.see': everybody,
  'innovation.see': { ...everybody, innovator: 'own-agency', coordinator: 'own-agency' },
  'innovation.create': teamAndLab,
  'innovation.edit': teamAndLab,
  'innovation.publish': { coordinator: 'own-agency', 'lab-manager': 'region' },
  // Whose an innovation is, and whether two records are one, is for the laboratory to say.
  'innovation.lineage': { 'lab-manager': 'region' },
  'innovation.import': { 'lab-manager': 'region', administrator: 'region' },
  'worksheet.edit': team,
  'worksheet.review': { coach: 'region' },
  // The leader's own word, or the one that the laboratory has on paper.
  'stage.approve': { leader: 'region', 'lab-manager': 'region' },
  'worksheet-form.edit': { 'lab-manager': 'region', administrator: 'region' },
  'indicator.edit': teamAndLab,
  'measurement.record': teamAndLab,
  'measurement.import': { 'lab-manager': 'region' },
  'measurement.check': { coordinator: 'own-agency', 'lab-manager': 'region', evaluator: 'region' },
  'voice.see': { ...everybody, innovator: 'own-agency', coordinator: 'own-agency' },
  'answer-quality.see': { 'lab-manager': 'region', evaluator: 'region' },
  'survey-code.edit': teamAndLab,
  // A team gains by answers, so none of it brings them in by the hundred.
  'interview-file.take': { 'lab-manager': 'region' },
  'brought-answer.import': { 'lab-manager': 'region' },
  'survey-form.edit': { 'lab-manager': 'region', administrator: 'region' },
  'improvement.tell': teamAndLab,
  'message.edit': teamAndLab,
  'reach-record.doubt': { 'lab-manager': 'region', evaluator: 'region', coach: 'region' },
  'index-restart.decide': { 'lab-manager': 'region', evaluator: 'region' },
  // Whom a service serves decides how much each answer counts, so no team says it of its own.
  'served-groups.record': { 'lab-manager': 'region', evaluator: 'region' },
  'complaint.see': { coordinator: 'own-agency', 'lab-manager': 'region', leader: 'region' },
  'text.moderate': { 'lab-manager': 'region' },
  'abusive-word.edit': { 'lab-manager': 'region', administrator: 'region' },
  'complaint.handle': { coordinator: 'own-agency', 'lab-manager': 'region' },
  'complaint.import': { 'lab-manager': 'region' },
  'complaint-setting.edit': { 'lab-manager': 'region', administrator: 'region' },
  'board.see': {
    leader: 'region',
    'lab-manager': 'region',
    evaluator: 'region',
    coach: 'region',
    administrator: 'region',
  },
  // An agency's own year, and for those who see the board everything.
  'briefing.see': {
    coordinator: 'own-agency',
    leader: 'region',
    'lab-manager': 'region',
    evaluator: 'region',
    coach: 'region',
    administrator: 'region',
  },
  'report-schedule.edit': { 'lab-manager': 'region', administrator: 'region' },
  'readiness.see': { ...everybody, innovator: 'own-agency', coordinator: 'own-agency' },
  'readiness.answer': { coordinator: 'own-agency', 'lab-manager': 'region' },
  'readiness.check': { 'lab-manager': 'region', coach: 'region', evaluator: 'region' },
  'diagnosis.see': { ...everybody, innovator: 'own-agency', coordinator: 'own-agency' },
  'diagnosis.edit': teamAndLab,
  // Several people weigh a problem, so that one alone does not decide what comes first.
  'diagnosis.weigh': { ...teamAndLab, coach: 'region', evaluator: 'region' },
  'priority-rule.edit': { 'lab-manager': 'region', administrator: 'region' },
  'cohort.edit': { 'lab-manager': 'region', administrator: 'region' },
  // What is said in the meeting is written down by whoever runs it.
  'cohort.note': { 'lab-manager': 'region', coach: 'region' },
  'exhibition.edit': { 'lab-manager': 'region' },
  'commitment.see': { ...everybody, innovator: 'own-agency', coordinator: 'own-agency' },
  'commitment.edit': { coordinator: 'own-agency', 'lab-manager': 'region' },
  'coaching.ask': team,
  'coaching.record': { coach: 'region', 'lab-manager': 'region' },
  // What was agreed is ticked off by whoever did it, or saw it done.
  'coaching.follow': { ...teamAndLab, coach: 'region' },
  'coaching.assign': { 'lab-manager': 'region' },
  'action-plan.edit': teamAndLab,
  'evidence-plan.edit': teamAndLab,
  'proposal.answer': { 'lab-manager': 'region', evaluator: 'region', coach: 'region' },
  'decision.make': { leader: 'region' },
  'improvement-plan.edit': teamAndLab,
  'continuation.set': { coordinator: 'own-agency', 'lab-manager': 'region' },
  'verdict.recompute': { 'lab-manager': 'region', evaluator: 'region' },
  'policy.edit': { 'lab-manager': 'region', administrator: 'region' },
  'learning.see': {
    coordinator: 'own-agency',
    'lab-manager': 'region',
    leader: 'region',
    administrator: 'region',
  },
  'learning.edit': { 'lab-manager': 'region' },
  'panel.see': { evaluator: 'region', coach: 'region', leader: 'region', 'lab-manager': 'region' },
  'panel.edit': { 'lab-manager': 'region' },
  'deputy.name': { coordinator: 'region', 'lab-manager': 'region', coach: 'region', leader: 'region' },
  // Who is reached at which number is the laboratory's to know, and nobody else's.
  'contact.keep': { 'lab-manager': 'region' },
  'agency.edit': { 'lab-manager': 'region', administrator: 'region' },
  'holiday.edit': { 'lab-manager': 'region', administrator: 'region' },
  'member.edit': { administrator: 'region' },
  'personal-data.handle': { administrator: 'region' },
  'region.edit': { administrator: 'region' },
  'region.open-page': { 'lab-manager': 'region', administrator: 'region' },
  'backup.see': { administrator: 'region' },
  'audit.see': { 'lab-manager': 'region', administrator: 'region' },
} as const satisfies Record<string, Grants>

export type Action = keyof typeof grants

export const actions = Object.keys(grants) as Action[]

/**
 * What an action is done to. `agencyIds` holds the owning agency and the agencies above it, so that the
 * coordinator of a health agency also reaches its health centres; an empty list is the region itself.
 */
export type Subject = {
  readonly regionId: RegionId
  readonly agencyIds: readonly AgencyId[]
}

/** True when one of the actor's roles in the subject's region carries the action that far. */
export function may(actor: Actor, action: Action, subject: Subject): boolean {
  const granted: Grants = grants[action]
  return actor.memberships.some((membership) => {
    if (membership.regionId !== subject.regionId) return false
    const reach = granted[membership.role]
    if (reach === undefined) return false
    if (reach === 'region' || subject.agencyIds.length === 0) return true
    return membership.agencyId !== null && subject.agencyIds.includes(membership.agencyId)
  })
}

/** The same for a report: one that no agency has yet is the laboratory's alone, whatever agency somebody works in. */
export function mayOnComplaint(actor: Actor, action: Action, subject: Subject): boolean {
  return subject.agencyIds.length > 0
    ? may(actor, action, subject)
    : agenciesWithin(actor, action, subject.regionId) === 'all'
}

/** The agencies an actor is held to for an action in a region: a list, or 'all' for the whole region. */
export function agenciesWithin(
  actor: Actor,
  action: Action,
  regionId: RegionId,
): readonly AgencyId[] | 'all' {
  const granted: Grants = grants[action]
  const here = actor.memberships.filter((membership) => membership.regionId === regionId)
  if (here.some((membership) => granted[membership.role] === 'region')) return 'all'
  return here
    .filter((membership) => granted[membership.role] === 'own-agency')
    .flatMap((membership) => (membership.agencyId === null ? [] : [membership.agencyId]))
}
