import { ok, type Result, refused } from '../../domain/result.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import { newIdentifier } from '../../store/base/identifier.ts'
import { insertChangeLetters } from '../../store/complaint/change-letter.ts'
import { insertImprovement, withdraw } from '../../store/survey/improvement.ts'
import type { Services } from '../services.ts'

type Scope = { readonly regionId: RegionId; readonly innovationId: InnovationId }

/**
 * Tells citizens what was changed because of what they said; it stands on the page of thanks and on the innovation's own, and goes
 * once to each who asked to hear of it.
 * `changedOn` is a day, `2026-11-24`, by the region's calendar. Refuses 'in-the-future': a promise is no change.
 */
export async function tellImprovement(
  { db, clock, mail }: Pick<Services, 'db' | 'clock' | 'mail'>,
  author: Author,
  scope: Scope,
  input: { text: string; changedOn: string; today: string },
): Promise<Result<{ id: string }, 'in-the-future'>> {
  const { text, changedOn, today } = input
  if (changedOn > today) return refused('in-the-future')
  const id = newIdentifier()
  return change(db, author, 'improvement.tell', async (transaction) => {
    await insertImprovement(transaction, { ...scope, id, text, changedOn, createdBy: author.personId })
    if (mail) await insertChangeLetters(transaction, scope, id, clock())
    return ok({ id })
  })
}

/** Takes an improvement back from the public pages; it stays on record. Refuses 'no-such-improvement'. */
export async function withdrawImprovement(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author,
  scope: Scope,
  id: string,
): Promise<Result<null, 'no-such-improvement'>> {
  return change(db, author, 'improvement.withdraw', async (transaction) => {
    const done = await withdraw(transaction, { ...scope, id }, clock())
    return done ? ok(null) : refused('no-such-improvement')
  })
}
