import { dayAt } from '../../domain/calendar/working-days.ts'
import type { RegionId } from '../../domain/scope.ts'
import { insertDeputy } from '../../store/access/deputy.ts'
import { listMembers } from '../../store/access/member.ts'
import { change } from '../../store/base/change.ts'
import { listAgencies } from '../../store/region/agency.ts'
import { findRegionById } from '../../store/region/region.ts'
import { keepTelephone } from '../contact/keep-telephone.ts'
import { remindAgencies } from '../contact/remind.ts'
import { showWhoIsWho } from '../contact/who-is-who.ts'
import type { Services } from '../services.ts'
import { daysBefore } from './days-before.ts'

/** A number that no telephone has. */
const EXAMPLE_NUMBER = '0812 0000 0000'

/** A number for messages, a deputy of next month, and a text of today that waits to be sent by hand. */
export async function insertDemonstrationContact(services: Services, regionId: RegionId): Promise<void> {
  const region = await findRegionById(services.db, regionId)
  const members = await listMembers(services.db, regionId)
  const manager = members.find(({ role }) => role === 'lab-manager')
  const coordinator = members.find(({ role }) => role === 'coordinator')
  if (!region || !manager || !coordinator) throw new Error('the demonstration has lost its people')
  const author = { personId: manager.personId, kind: 'person' as const, origin: 'demonstration' }
  const typed = { number: EXAMPLE_NUMBER, name: null }
  await keepTelephone(services, author, regionId, { personId: coordinator.personId }, typed)
  const { agencies } = await showWhoIsWho(services, region)
  const late = agencies.find(({ agency, matters }) => {
    return matters.length > 0 && agency.id !== coordinator.agencyId
  })
  const [first] = await listAgencies(services.db, regionId)
  if (first) {
    await keepTelephone(
      services,
      author,
      regionId,
      { agencyId: first.id },
      { ...typed, name: 'Petugas (contoh)' },
    )
  }
  // A leave that is to come, so that everybody has their own role for now.
  const leader = members.find(({ role }) => role === 'leader')
  if (leader) {
    await change(services.db, author, 'deputy.name', (transaction) =>
      insertDeputy(transaction, regionId, {
        personId: leader.personId,
        deputyId: manager.personId,
        fromDay: dayAt(daysBefore(services, -30).clock(), region.timeZone),
        toDay: dayAt(daysBefore(services, -35).clock(), region.timeZone),
        namedBy: leader.personId,
        namedAt: services.clock(),
      }),
    )
  }
  if (late) await remindAgencies({ ...services, mail: undefined }, author, region, [late.agency.key])
}
