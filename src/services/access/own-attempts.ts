import type { FailureLimit } from '../../domain/access/sign-in-limit.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { PersonId } from '../../domain/scope.ts'
import { countFailures, uncountFailures } from '../../store/access/sign-in-limit.ts'
import type { Services } from '../services.ts'

/** Whoever sits at a screen that somebody left must not guess the password there. */
const ATTEMPTS_LIMIT: FailureLimit = { failuresMax: 10, windowSeconds: 600 }
/** The library stops after ten codes in a row, but looks at its count before a code and adds to it afterwards: of forty at once it tries all. */
const CODES_LIMIT: FailureLimit = { failuresMax: 10, windowSeconds: 900 }

type OwnAttempt = { readonly takeBack: () => Promise<void> }

async function beginCounted(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  key: string,
  limit: FailureLimit,
): Promise<Result<OwnAttempt, 'too-many-attempts'>> {
  const [counted] = await countFailures(db, [{ key, ...limit }], clock())
  if ((counted?.count ?? 0) > limit.failuresMax)
    return refused('too-many-attempts', { waitSeconds: limit.windowSeconds })
  return ok({ takeBack: () => uncountFailures(db, [key]) })
}

/** An attempt of a signed-in person at their own password, counted until `takeBack` says that it was no failure. */
export function beginOwnAttempt(
  services: Pick<Services, 'db' | 'clock'>,
  personId: PersonId,
): Promise<Result<OwnAttempt, 'too-many-attempts'>> {
  return beginCounted(services, `password ${personId}`, ATTEMPTS_LIMIT)
}

/** Under which wrong codes of somebody's second step are counted. */
export const codesKey = (personId: PersonId) => `second-factor ${personId}`

/** The same for a code of the second step, over all steps that wait for it at once. */
export function beginCodeAttempt(
  services: Pick<Services, 'db' | 'clock'>,
  personId: PersonId,
): Promise<Result<OwnAttempt, 'too-many-attempts'>> {
  return beginCounted(services, codesKey(personId), CODES_LIMIT)
}
