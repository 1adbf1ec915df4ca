import { telephoneOf } from '../../domain/contact/telephone.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import { listTeamPeople } from '../../store/contact/team-person.ts'
import { putTelephone, type TelephoneOwner } from '../../store/contact/telephone.ts'
import type { Services } from '../services.ts'

/**
 * Keeps the telephone of an agency or of somebody of a team, or takes it away where the number is empty. The trail says that it
 * changed, and not what it is. Refuses 'no-telephone' for what is no number, and 'not-of-a-team'.
 */
export async function keepTelephone(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author,
  regionId: RegionId,
  owner: TelephoneOwner,
  typed: { number: string; name: string | null },
): Promise<Result<null, 'no-telephone' | 'not-of-a-team'>> {
  const number = typed.number === '' ? null : telephoneOf(typed.number)
  if (typed.number !== '' && number === null) return refused('no-telephone')
  return change(db, author, 'telephone.keep', async (transaction) => {
    if ('personId' in owner) {
      const people = await listTeamPeople(transaction, regionId)
      if (!people.some(({ personId }) => personId === owner.personId)) return refused('not-of-a-team')
    }
    const kept = number === null ? null : { number, name: typed.name }
    await putTelephone(transaction, regionId, owner, kept, { by: author.personId, at: clock() })
    return ok(null)
  })
}
