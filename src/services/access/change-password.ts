import { checkPassword, type PasswordRefusal } from '../../domain/access/password.ts'
import type { FailureLimit } from '../../domain/access/sign-in-limit.ts'
import { type Result, refused } from '../../domain/result.ts'
import type { PersonId } from '../../domain/scope.ts'
import { noteOwnPassword } from '../../store/access/person.ts'
import { countFailures, uncountFailures } from '../../store/access/sign-in-limit.ts'
import { noteInAudit } from '../../store/audit/audit.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Services } from '../services.ts'
import { isGuessable } from './password-strength.ts'

/** Whoever sits at a screen that somebody left must not guess the password there. */
const ATTEMPTS_LIMIT: FailureLimit = { failures_max: 10, window_seconds: 600 }

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
  const key = `password ${personId}`
  const [counted] = await countFailures(db, [{ key, ...ATTEMPTS_LIMIT }], clock())
  if ((counted?.count ?? 0) > ATTEMPTS_LIMIT.failures_max) {
    return refused('too-many-attempts', { wait_seconds: ATTEMPTS_LIMIT.window_seconds })
  }
  const checked = checkPassword(input.password, input)
  if (!checked.ok) {
    await uncountFailures(db, [key])
    return checked
  }
  if (await isGuessable(input.password, [input.email])) {
    await uncountFailures(db, [key])
    return refused('password-common')
  }
  const changed = await identity.changePassword(input.current, input.password, input.headers)
  if (!changed.ok) return changed
  await uncountFailures(db, [key])
  await change(db, author, 'password.change', async (transaction) => {
    await noteOwnPassword(transaction, personId)
    await noteInAudit(transaction, 'person', { id: personId })
  })
  return changed
}
