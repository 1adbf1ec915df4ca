import { USED_CODE_KEPT_MS } from '../../domain/access/second-factor.ts'
import { removeOldDevices } from '../../store/access/known-device.ts'
import { removeEndedLinks } from '../../store/access/password-link.ts'
import { forgetUsedCodes } from '../../store/access/second-factor.ts'
import { removeEndedSessions } from '../../store/access/session.ts'
import { removeEndedWindows } from '../../store/access/sign-in-limit.ts'
import { tidySalts } from '../installation/device-salt.ts'
import type { Services } from '../services.ts'

/** A link that ended is told apart from one that never was for so long: "used already" helps, "unknown" does not. */
const LINK_KEPT_MS = 30 * 86_400_000
/** Longer than any session lives without being used. */
const SESSION_UNUSED_MS = 8 * 86_400_000

/** Removes what signing in leaves behind: windows of failures, sessions, devices, codes and links whose time is over. */
export async function tidyAccess({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<void> {
  const now = clock()
  await removeEndedWindows(db, now)
  await removeEndedSessions(db, now, new Date(now.getTime() - SESSION_UNUSED_MS))
  await removeOldDevices(db, now)
  await forgetUsedCodes(db, new Date(now.getTime() - USED_CODE_KEPT_MS))
  await tidySalts(db, now)
  await removeEndedLinks(db, new Date(now.getTime() - LINK_KEPT_MS))
}
