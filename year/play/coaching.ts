import type { InnovationId } from '../../src/domain/scope.ts'
import { endMembership } from '../../src/services/access/edit-members.ts'
import { assignCoach, handOverCoaching } from '../../src/services/coaching/assign-coach.ts'
import { type MeetingInput, recordMeeting } from '../../src/services/coaching/record-meeting.ts'
import { listMembers } from '../../src/store/access/member.ts'
import { agencyPathOf } from '../../src/store/access/subject.ts'
import type { InnovationNote } from '../ledger.ts'
import {
  as,
  below,
  cohortOf,
  firstOf,
  must,
  mustBeRefused,
  peopleOf,
  regionOf,
  scopeOf,
  type World,
} from '../world.ts'
import { ownCoach, writerOf } from './gates.ts'

/** Each innovation of the cohort gets a coach; the last in the list get none. */
export async function giveCoaches(world: World): Promise<void> {
  const { services, regionId } = world
  const coaches = peopleOf(world, 'coach')
  const coached = cohortOf(world).slice(0, -2)
  for (const [place, coach] of coaches.entries()) {
    const own = coached.filter((_, index) => index % coaches.length === place)
    if (own.length === 0) continue
    const target = { coachId: coach.id, innovations: own.map(({ id }) => id as InnovationId), cohortId: null }
    await must('a coach', assignCoach(services, as(firstOf(world, 'lab-manager')), regionId, target))
    for (const one of own) one.coach = coach.name
    await mustBeRefused(
      world,
      'the same coach once more',
      'assigned-already',
      assignCoach(services, as(firstOf(world, 'lab-manager')), regionId, target),
    )
  }
}

/** A visit to the team: its coordinator learned, and two hours count, of two sessions in a month at most. */
export async function visitTeam(world: World, innovation: InnovationNote, month: string): Promise<void> {
  const { services, regionId, ledger, calendar } = world
  const coach = ownCoach(world, innovation)
  const member = writerOf(world, innovation)
  const scope = {
    ...scopeOf(world, innovation),
    agencyIds: await agencyPathOf(services.db, regionId, innovation.id as InnovationId),
  }
  const heldOn = calendar.today()
  const steps =
    below(world, 3) === 0 ? [{ text: 'Lengkapi data', holder: member.name, dueOn: `${month}-28` }] : []
  const meeting: MeetingInput = {
    kind: 'visit',
    heldOn,
    minutes: 90,
    place: 'Kantor',
    notes: 'Data awal dibahas.',
    coachId: coach.id,
    countsForCoach: false,
    people: [member.id],
    others: [],
    steps,
    today: heldOn,
    name: `Pendampingan ${innovation.name}`,
    organiser: 'Kota Setahun',
  }
  await must(`a visit in ${month}`, recordMeeting(services, as(coach), scope, meeting))
  await mustBeRefused(
    world,
    'the same visit twice',
    'held-already',
    recordMeeting(services, as(coach), scope, meeting),
  )
  ledger.meetings.push({ coach: coach.name, innovation: innovation.name, on: heldOn })
  ledger.learning.push({
    learner: member.name,
    agency: member.agency,
    kind: 'coaching',
    subject: `${innovation.name} ${heldOn}`,
    endsOn: heldOn,
    days: 1,
    minutes: 90,
    isWithdrawn: false,
  })
}

/** A coach leaves in mid-year: what they had goes to another one, and their role ends. */
export async function loseCoach(world: World): Promise<void> {
  const { services, regionId, ledger } = world
  const [leaving, staying] = peopleOf(world, 'coach').slice(1)
  if (!leaving || !staying) throw new Error('too few coaches')
  const manager = as(firstOf(world, 'lab-manager'))
  const own = ledger.innovations.filter(({ coach }) => coach === leaving.name)
  const { moved } = await must(
    'the hand-over',
    handOverCoaching(services, manager, regionId, { from: leaving.id, to: staying.id }),
  )
  if (moved !== own.length) throw new Error(`${moved} were handed over and not ${own.length}`)
  for (const one of own) one.coach = staying.name
  const member = (await listMembers(services.db, regionId)).find(
    ({ personId, role }) => personId === leaving.id && role === 'coach',
  )
  await must(
    'the end of a role',
    endMembership(services, as(firstOf(world, 'administrator')), regionId, member?.id ?? ''),
  )
  leaving.hasLeft = true
  const [first] = own
  if (!first) return
  const region = await regionOf(world)
  const target = { coachId: leaving.id, innovations: [first.id as InnovationId], cohortId: null }
  await mustBeRefused(
    world,
    `a coach of ${region.name} who left`,
    'no-such-coach',
    assignCoach(services, manager, regionId, target),
  )
}
