import { readTicket } from '../../src/domain/complaint/ticket.ts'
import type { InnovationId } from '../../src/domain/scope.ts'
import { handleComplaint, type StaffMove } from '../../src/services/complaint/handle-complaint.ts'
import { makeComplaint } from '../../src/services/complaint/make-complaint.ts'
import { findByTicket } from '../../src/store/complaint/complaint.ts'
import type { ComplaintNote, InnovationNote } from '../ledger.ts'
import { agencyNamed, as, below, firstOf, must, mustBeRefused, regionOf, type World } from '../world.ts'

const citizen = { personId: null, kind: 'citizen', origin: 'year' } as const

async function move(
  world: World,
  complaint: ComplaintNote,
  staffMove: StaffMove,
  state: string,
): Promise<void> {
  const ticket = readTicket(complaint.ticket)
  const found = ticket.ok ? await findByTicket(world.services.db, ticket.value) : null
  if (!found) throw new Error(`no complaint ${complaint.ticket}`)
  const scope = { region: await regionOf(world), complaintId: found.id }
  await must(
    `${staffMove.move} of a complaint`,
    handleComplaint(world.services, as(firstOf(world, 'lab-manager')), scope, staffMove),
  )
  complaint.state = state
}

/** A report comes in; it is answered at once, only verified, given to the agency, or nobody looks at it. */
export async function complain(world: World, innovation: InnovationNote | null): Promise<void> {
  const { services, ledger, calendar } = world
  const told = {
    reportClass: 'complaint-non-supervisory',
    anonymous: true,
    confidential: true,
    contactName: null,
    contactEmail: null,
  } as const
  const about = {
    text: 'Loket tutup sebelum waktunya dan tidak ada pemberitahuan.',
    place: 'Loket',
    innovationId: (innovation?.id ?? null) as InnovationId | null,
    code: null,
    photo: null,
  }
  const made = await must(
    'a complaint',
    makeComplaint(services, citizen, await regionOf(world), { ...told, ...about }),
  )
  const complaint: ComplaintNote = {
    innovation: innovation?.name ?? null,
    ticket: made.ticket,
    state: 'received',
    agency: null,
    receivedOn: calendar.today(),
    dueOn: made.dueOn,
  }
  ledger.complaints.push(complaint)
  const fate = below(world, 5)
  if (fate === 0) return
  await move(world, complaint, { move: 'verify', reportClass: told.reportClass }, 'verified')
  if (fate === 1) return
  const agency = innovation?.agency ?? ledger.agencies[0]?.name ?? ''
  await move(world, complaint, { move: 'assign', agencyId: agencyNamed(world, agency).id }, 'assigned')
  complaint.agency = agency
  if (fate === 2) return
  await move(
    world,
    complaint,
    { move: 'answer', text: 'Jadwal loket sekarang ditempel di pintu.' },
    'answered',
  )
  if (fate === 4) await move(world, complaint, { move: 'close', text: null }, 'closed')
}

/** What nobody may do: close what was not answered. */
export async function closeTooSoon(world: World): Promise<void> {
  const open = world.ledger.complaints.find(({ state }) => state === 'received' || state === 'verified')
  if (!open) return
  const ticket = readTicket(open.ticket)
  const found = ticket.ok ? await findByTicket(world.services.db, ticket.value) : null
  if (!found) throw new Error('a complaint has gone')
  const scope = { region: await regionOf(world), complaintId: found.id }
  await mustBeRefused(
    world,
    'a complaint closed without an answer',
    'move-not-allowed',
    handleComplaint(world.services, as(firstOf(world, 'lab-manager')), scope, { move: 'close', text: null }),
  )
}
