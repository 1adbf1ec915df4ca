import { randomInt } from 'node:crypto'
import { CODE_SIGNS } from '../../domain/access/password-link.ts'
import type { Role } from '../../domain/access/role.ts'
import { findPasswordHash, setPasswordHash } from '../../store/access/password-link.ts'
import { findPersonByEmail } from '../../store/access/person.ts'
import { endSessionRowsOf } from '../../store/access/session.ts'
import { noteInAudit } from '../../store/audit/audit.ts'
import { change, system } from '../../store/base/change.ts'
import { hashPassword, verifyPassword } from '../access/password-hash.ts'
import type { Services } from '../services.ts'
import { accounts, demonstrationPassword } from './demonstration-accounts.ts'

/** Twenty of 28 signs are 96 bits. */
const DRAWN_SIGNS = 20

const drawPassword = () =>
  Array.from({ length: DRAWN_SIGNS }, () => CODE_SIGNS[randomInt(CODE_SIGNS.length)]).join('')

/**
 * Where everybody reaches a demonstration, the password that is printed in our documents must open none of its accounts: each
 * that still has it gets one that is drawn. Gives what was drawn, to be told once; nothing where it was done before.
 */
export async function drawDemonstrationPasswords(
  services: Pick<Services, 'db'>,
): Promise<{ role: Role; email: string; password: string }[]> {
  const { db } = services
  const drawn: { role: Role; email: string; password: string }[] = []
  for (const { role, email } of accounts) {
    const personId = await findPersonByEmail(db, email)
    const kept = personId === null ? null : await findPasswordHash(db, personId)
    if (personId === null || kept === null) continue
    if (!(await verifyPassword({ hash: kept, password: demonstrationPassword }))) continue
    const password = drawPassword()
    const hash = await hashPassword(password)
    await change(db, system('start'), 'demonstration.people', async (transaction) => {
      await setPasswordHash(transaction, personId, hash)
      await endSessionRowsOf(transaction, personId)
      await noteInAudit(transaction, 'person', { id: personId })
    })
    drawn.push({ role, email, password })
  }
  return drawn
}
