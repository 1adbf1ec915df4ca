import type { PersonId } from '../../domain/scope.ts'
import { copyOfPerson } from '../../store/access/person-removal.ts'
import { noteInAudit } from '../../store/audit/audit.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Services } from '../services.ts'

/** A copy of what is held on one's own account (UU 27/2022, article 32), on record. */
export function ownData(
  { db }: Pick<Services, 'db'>,
  author: Author & { readonly personId: PersonId },
): Promise<unknown> {
  return change(db, author, 'personal-data.copy', async (transaction) => {
    await noteInAudit(transaction, 'person', { id: author.personId })
    return copyOfPerson(transaction, author.personId)
  })
}
