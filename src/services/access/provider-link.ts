import { type IdentityProvider, ProviderAway } from '../../adapters/identity-provider.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { RegionId } from '../../domain/scope.ts'
import {
  findProviderAccount,
  linkProviderAccount,
  type ProviderAccount,
  unlinkProviderAccounts,
} from '../../store/access/provider-account.ts'
import { endSessionRowsOf } from '../../store/access/session.ts'
import { noteInAudit } from '../../store/audit/audit.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Services } from '../services.ts'
import { type ColleagueRefusal, ownColleague } from './edit-person.ts'

type Scope = { readonly regionId: RegionId; readonly personId: string }

async function issuerOf(provider: IdentityProvider): Promise<string | null> {
  try {
    return await provider.issuer()
  } catch (error) {
    if (error instanceof ProviderAway) return null
    throw error
  }
}

/** Which account at the provider opens a colleague's; nothing for whoever works in another region too. */
export async function showProviderLink(services: Services, scope: Scope): Promise<ProviderAccount | null> {
  const found = await ownColleague(services, scope.regionId, scope.personId)
  return found.ok ? findProviderAccount(services.db, found.value.personId) : null
}

/**
 * Lets an account at the provider open a colleague's, by the name that the provider has for it (`sub`); with an empty one, none
 * does any more. Sessions end, as they may be somebody else's.
 */
export async function setProviderLink(
  services: Services,
  author: Author,
  scope: Scope,
  subject: string,
): Promise<Result<null, ColleagueRefusal | 'no-provider' | 'provider-away' | 'account-taken'>> {
  const { provider, db } = services
  const found = await ownColleague(services, scope.regionId, scope.personId)
  if (!found.ok) return found
  if (!provider) return refused('no-provider')
  const { personId } = found.value
  const issuer = await issuerOf(provider)
  if (issuer === null) return refused('provider-away')
  const action = subject === '' ? 'provider.unlink' : 'provider.link'
  return change(db, author, action, async (transaction) => {
    const account = { issuer, subject }
    if (subject === '') await unlinkProviderAccounts(transaction, personId)
    else if (!(await linkProviderAccount(transaction, personId, account))) return refused('account-taken')
    await endSessionRowsOf(transaction, personId)
    await noteInAudit(transaction, 'person', { id: personId, issuer }, scope.regionId)
    return ok(null)
  })
}
