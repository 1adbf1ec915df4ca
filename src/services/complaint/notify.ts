import type { Recipient } from '../../domain/complaint/escalation.ts'
import { holderOf } from '../../domain/complaint/escalation.ts'
import type { CitizenNotice, StaffNotice } from '../../domain/complaint/notice.ts'
import type { ComplaintId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../../store/base/connect.ts'
import { insertCitizenNotices, insertStaffNotices } from '../../store/complaint/complaint-notice.ts'
import { findHolders, listRecipients } from '../../store/complaint/complaint-watch.ts'
import type { Services } from '../services.ts'

type Scope = { readonly regionId: RegionId; readonly complaintId: ComplaintId }

/** What those who made merged reports are told too: what happened to the one case. Questions are for one citizen alone. */
const sharedNotices: readonly CitizenNotice[] = ['answered', 'closed', 'handed-over', 'asked-better']

/** Tells the citizen by e-mail, in the transaction of the step, if an address was given and this installation sends any. */
export async function notifyCitizen(
  services: Pick<Services, 'mail'>,
  transaction: Database,
  scope: Scope,
  notice: { kind: CitizenNotice; now: Date },
): Promise<void> {
  if (!services.mail) return
  const withMerged = sharedNotices.includes(notice.kind)
  await insertCitizenNotices(transaction, scope, { ...notice, withMerged })
}

/** Tells colleagues by e-mail, in the transaction of the step: those of a role, or whoever holds the complaint now. */
export async function notifyStaff(
  services: Pick<Services, 'mail'>,
  transaction: Database,
  scope: Scope,
  notice: { kind: StaffNotice; to: Recipient | 'holder'; now: Date },
): Promise<void> {
  if (!services.mail) return
  const { kind, to, now } = notice
  const recipient = to === 'holder' ? await findHolder(transaction, scope) : to
  const personIds = await listRecipients(transaction, scope.regionId, recipient)
  await insertStaffNotices(transaction, scope, { kind, personIds, now })
}

async function findHolder(transaction: Database, { regionId, complaintId }: Scope): Promise<Recipient> {
  const { path, withCoordinator } = await findHolders(transaction, regionId, complaintId)
  return holderOf(path, withCoordinator)
}
