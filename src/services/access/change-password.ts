import { checkPassword, type PasswordRefusal } from '../../domain/access/password.ts'
import type { Result } from '../../domain/result.ts'
import type { PersonId } from '../../domain/scope.ts'
import { noteOwnPassword } from '../../store/access/person.ts'
import { noteInAudit } from '../../store/audit/audit.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Services } from '../services.ts'
import { beginOwnAttempt } from './own-attempts.ts'
import { weighPassword } from './password-strength.ts'

type PasswordChange = {
  readonly email: string
  readonly current: string
  readonly password: string
  readonly headers: Headers
}

/**
 * Gives the signed-in person another password, ends all their sessions and begins a new one here: the cookies to set. From
 * then on the password is their own. Refuses a wrong current password, too many attempts, and what `checkPassword` refuses.
 */
export async function changePassword(
  services: Pick<Services, 'db' | 'clock' | 'identity'>,
  author: Author & { readonly personId: PersonId },
  input: PasswordChange,
): Promise<Result<string[], PasswordRefusal | 'wrong-password' | 'too-many-attempts'>> {
  const { db, clock, identity } = services
  const { personId } = author
  const attempt = await beginOwnAttempt({ db, clock }, personId)
  if (!attempt.ok) return attempt
  const checked = checkPassword(input.password, input)
  if (!checked.ok) {
    await attempt.value.takeBack()
    return checked
  }
  const weighed = await weighPassword(input.password, [input.email])
  if (!weighed.ok) {
    await attempt.value.takeBack()
    return weighed
  }
  const changed = await identity.changePassword(input.current, input.password, input.headers)
  if (!changed.ok) return changed
  await attempt.value.takeBack()
  await change(db, author, 'password.change', async (transaction) => {
    await noteOwnPassword(transaction, personId)
    await noteInAudit(transaction, 'person', { id: personId })
  })
  return changed
}
