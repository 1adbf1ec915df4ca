import type { PersonId } from '../../domain/scope.ts'
import type { Auth } from './auth.ts'

/** Whose session begins, and how. */
export type SessionBeginning = {
  readonly personId: PersonId
  readonly stays: boolean
  readonly byProvider: boolean
  readonly broughtSecond: boolean
}

/** Sessions that no password begins: those of a passkey, and of the provider of an administration. */
export function createIdentityWithoutPassword(auth: Auth) {
  return {
    /** Begins a session of somebody who proved by other means than a password who they are; null where nobody is that. */
    async beginSession(beginning: SessionBeginning, headers: Headers): Promise<string[] | null> {
      const response = await auth.api.beginSession({ body: beginning, headers, asResponse: true })
      const { isBegun } = (await response.json()) as { isBegun: boolean }
      return isBegun ? response.headers.getSetCookie() : null
    },

    /** The cookies of a step that waits for somebody's second factor. */
    async awaitSecondFactor(personId: PersonId, headers: Headers): Promise<string[]> {
      const response = await auth.api.awaitSecondFactor({ body: { personId }, headers, asResponse: true })
      return response.headers.getSetCookie()
    },

    /** Makes an account that no password opens, for somebody whom the provider vouches for. */
    async createPerson(input: { name: string; email: string }): Promise<PersonId> {
      const { personId } = await auth.api.createPersonWithoutPassword({ body: input })
      return personId as PersonId
    },
  }
}
