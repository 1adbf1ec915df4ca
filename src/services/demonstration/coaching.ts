import { dayAt } from '../../domain/calendar/working-days.ts'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import { listMembers } from '../../store/access/member.ts'
import { findInnovation } from '../../store/access/subject.ts'
import { findRegionById } from '../../store/region/region.ts'
import { askCoaching } from '../coaching/ask-coaching.ts'
import { assignCoach } from '../coaching/assign-coach.ts'
import { recordMeeting } from '../coaching/record-meeting.ts'
import type { Services } from '../services.ts'
import { daysBefore } from './days-before.ts'

const COACHED_SLUG = 'izin-kilat-warung'

function must(outcome: { ok: boolean; code?: string }): void {
  if (!outcome.ok) throw new Error(`the demonstration's coaching was refused: ${outcome.code}`)
}

/** A coach, a visit with a next step that is not done, a request that waits, and a name in the notes. The texts are invented. */
export async function insertDemonstrationCoaching(services: Services, regionId: RegionId): Promise<void> {
  const region = await findRegionById(services.db, regionId)
  const innovation = await findInnovation(services.db, regionId, COACHED_SLUG)
  const members = await listMembers(services.db, regionId)
  const coach = members.find(({ role }) => role === 'coach')
  const member = members.find(({ role, agencyId }) => role === 'coordinator' && agencyId !== null)
  if (!region || !innovation || !coach || !member) throw new Error('the demonstration has lost its people')
  const as = (personId: PersonId) => ({ personId, kind: 'person' as const, origin: 'demonstration' })
  const scope = { regionId, innovationId: innovation.id, agencyIds: innovation.agencyIds }
  const then = daysBefore(services, 10)
  const dayOf = (of: Services) => dayAt(of.clock(), region.timeZone)
  const target = { coachId: coach.personId, innovations: [innovation.id], cohortId: null }
  must(await assignCoach(then, as(coach.personId), regionId, target))
  must(
    await recordMeeting(then, as(coach.personId), scope, {
      kind: 'visit',
      heldOn: dayOf(then),
      minutes: 90,
      place: 'Kantor perangkat daerah',
      notes: `Data awal ada untuk tiga bulan. @${member.name} melengkapi sisanya.`,
      coachId: coach.personId,
      countsForCoach: false,
      people: [member.personId],
      others: [],
      steps: [
        { text: 'Kumpulkan data setahun', holder: member.name, dueOn: dayOf(daysBefore(services, -7)) },
      ],
      today: dayOf(then),
      name: `Pendampingan ${innovation.name}`,
      organiser: region.name,
    }),
  )
  must(
    await askCoaching(services, as(member.personId), scope, {
      kind: 'data',
      text: 'Mohon dibantu memilih ukuran hasil.',
      wantedOn: null,
      today: dayOf(services),
    }),
  )
}
