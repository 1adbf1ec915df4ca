import { createLog } from '../../src/adapters/log.ts'
import type { RegionId } from '../../src/domain/scope.ts'
import { createIdentity } from '../../src/services/access/identity.ts'
import { change, system } from '../../src/store/base/change.ts'
import { connect } from '../../src/store/base/connect.ts'
import { newIdentifier } from '../../src/store/base/identifier.ts'
import { membership } from '../../src/store/schema/person.ts'

const email = 'pimpinan@ukur.invalid'
const password = 'kata sandi untuk mengukur'

/** Makes an account for a leader, signs in by the form, and gives the cookie of the session. */
export async function leaderCookie(address: string, url: string): Promise<string> {
  const { db, close } = connect(url)
  try {
    const identity = createIdentity(db, {
      secret: 'a secret of the benchmark, long enough',
      baseUrl: address,
      log: createLog('warn'),
      clock: () => new Date(),
    })
    const personId = await change(db, system('bench'), 'test', () =>
      identity.createPerson({ name: 'Pimpinan', email, password }),
    )
    await change(db, system('bench'), 'test', (transaction) =>
      transaction
        .insert(membership)
        .values({ regionId: 1 as RegionId, id: newIdentifier(), personId, role: 'leader' }),
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
