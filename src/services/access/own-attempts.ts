import type { FailureLimit } from '../../domain/access/sign-in-limit.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { PersonId } from '../../domain/scope.ts'
import { countFailures, uncountFailures } from '../../store/access/sign-in-limit.ts'
import type { Services } from '../services.ts'

/** Whoever sits at a screen that somebody left must not guess the password there. */
const ATTEMPTS_LIMIT: FailureLimit = { failuresMax: 10, windowSeconds: 600 }

/** An attempt of a signed-in person at their own password, counted until `takeBack` says that it was no failure. */
export async function beginOwnAttempt(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  personId: PersonId,
): Promise<Result<{ readonly takeBack: () => Promise<void> }, 'too-many-attempts'>> {
  const key = `password ${personId}`
  const [counted] = await countFailures(db, [{ key, ...ATTEMPTS_LIMIT }], clock())
  if ((counted?.count ?? 0) > ATTEMPTS_LIMIT.failuresMax) {
    return refused('too-many-attempts', { waitSeconds: ATTEMPTS_LIMIT.windowSeconds })
  }
  return ok({ takeBack: () => uncountFailures(db, [key]) })
}
