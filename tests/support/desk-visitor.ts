import { createLog } from '../../src/adapters/log.ts'
import type { Role } from '../../src/domain/access/role.ts'
import type { RegionId } from '../../src/domain/scope.ts'
import { createIdentity } from '../../src/services/access/identity.ts'
import { change, system } from '../../src/store/base/change.ts'
import { connect } from '../../src/store/base/connect.ts'
import { newIdentifier } from '../../src/store/base/identifier.ts'
import { membership } from '../../src/store/schema/person.ts'

const password = 'kata sandi untuk membuktikan'

/** Makes an account with a role in the database of a running server, signs in by its form, and gives the cookie of the session. */
export async function deskVisitor(
  address: string,
  url: string,
  regionId: RegionId,
  role: Role,
): Promise<string> {
  const email = `${role}@bukti.invalid`
  const { db, close } = connect(url)
  try {
    const foundation = { secret: 'a secret of the proof, long enough to pass', baseUrl: address }
    const identity = createIdentity(db, { ...foundation, log: createLog('warn'), clock: () => new Date() })
    const personId = await change(db, system('test'), 'test', () =>
      identity.createPerson({ name: role, email, password }),
    )
    await change(db, system('test'), 'test', (transaction) =>
      transaction.insert(membership).values({ regionId, id: newIdentifier(), personId, role }),
    )
  } finally {
    await close()
  }
  const answer = await fetch(`${address}/sign-in`, {
    method: 'POST',
    headers: { origin: address },
    body: new URLSearchParams({ email, password }),
    redirect: 'manual',
  })
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
