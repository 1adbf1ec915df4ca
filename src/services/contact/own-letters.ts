import type { LetterGroup } from '../../domain/contact/letter-group.ts'
import type { PersonId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import { putMuted } from '../../store/contact/own-letters.ts'
import type { Services } from '../services.ts'

/** Keeps of which kinds of work somebody wants no letter. */
export function chooseLetters(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author & { readonly personId: PersonId },
  muted: readonly LetterGroup[],
): Promise<void> {
  return change(db, author, 'letter-wish.set', (transaction) =>
    putMuted(transaction, author.personId, muted, clock()),
  )
}
