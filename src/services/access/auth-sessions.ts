import { randomBytes } from 'node:crypto'
import { createAuthEndpoint } from 'better-auth/api'
import { expireCookie, setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import { SECOND_FACTOR_STEP_SECONDS } from '../../domain/access/second-factor.ts'

/** How a session began, beside whose it is. */
const beginning = z.object({
  personId: z.string(),
  stays: z.boolean(),
  byProvider: z.boolean(),
  broughtSecond: z.boolean(),
})

/** What the library's own way takes for a step: whose it is, by a name that only the browser's signed cookie holds. */
const STEP_NAME_BYTES = 20

/**
 * Sessions that no password begins, by the library's own means: its cookies, its rows. Whoever calls has proved whose session it
 * becomes.
 */
export const sessionsPlugin = {
  id: 'labinov-sessions',
  endpoints: {
    /** Whose second factor a request is about to bring: by the library's own signed cookie. */
    waitingForSecondFactor: createAuthEndpoint.serverOnly({ method: 'GET' }, async (context) => {
      const { createAuthCookie, secret, internalAdapter } = context.context
      const identifier = await context.getSignedCookie(createAuthCookie('two_factor').name, secret)
      const found = identifier ? await internalAdapter.findVerificationValue(identifier) : null
      const isLiving = found !== null && found !== undefined && found.expiresAt > new Date()
      return { personId: isLiving ? found.value : null }
    }),

    beginSession: createAuthEndpoint.serverOnly({ method: 'POST', body: beginning }, async (context) => {
      const { personId, stays, byProvider, broughtSecond } = context.body
      const { internalAdapter } = context.context
      const user = await internalAdapter.findUserById(personId)
      if (!user) return context.json({ isBegun: false })
      const session = await internalAdapter.createSession(personId, !stays, {
        stays,
        byProvider,
        broughtSecond,
      })
      await setSessionCookie(context, { session, user }, !stays)
      return context.json({ isBegun: true })
    }),

    /** The right way in, but for the second factor: a step that the library's own codes end as well. */
    awaitSecondFactor: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ personId: z.string() }) },
      async (context) => {
        const { createAuthCookie, authCookies, secret, internalAdapter } = context.context
        const identifier = `2fa-${randomBytes(STEP_NAME_BYTES).toString('base64url')}`
        const expiresAt = new Date(Date.now() + SECOND_FACTOR_STEP_SECONDS * 1000)
        await internalAdapter.createVerificationValue({
          value: context.body.personId,
          identifier,
          expiresAt,
        })
        await internalAdapter.createVerificationValue({
          value: '0',
          identifier: `2fa-attempts-${identifier}`,
          expiresAt,
        })
        const cookie = createAuthCookie('two_factor', { maxAge: SECOND_FACTOR_STEP_SECONDS })
        await context.setSignedCookie(cookie.name, identifier, secret, cookie.attributes)
        const { name, attributes } = authCookies.dontRememberToken
        await context.setSignedCookie(name, 'true', secret, attributes)
        return context.json({ isWaiting: true })
      },
    ),

    /** Ends a step by another second factor than a code: once, and for whom it waits. */
    finishStep: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ personId: z.string() }) },
      async (context) => {
        const { createAuthCookie, authCookies, secret, internalAdapter } = context.context
        const cookie = createAuthCookie('two_factor')
        const identifier = await context.getSignedCookie(cookie.name, secret)
        const step = identifier ? await internalAdapter.consumeVerificationValue(identifier) : null
        const user =
          step?.value === context.body.personId ? await internalAdapter.findUserById(step.value) : null
        if (!user) return context.json({ isBegun: false })
        const isShort = await context.getSignedCookie(authCookies.dontRememberToken.name, secret)
        const session = await internalAdapter.createSession(user.id, Boolean(isShort), {
          stays: !isShort,
          broughtSecond: true,
        })
        await setSessionCookie(context, { session, user }, Boolean(isShort))
        expireCookie(context, cookie)
        return context.json({ isBegun: true })
      },
    ),

    /** An account that no password opens; whoever calls has decided that there may be one. */
    createPersonWithoutPassword: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ name: z.string(), email: z.string() }) },
      async (context) => {
        const user = await context.context.internalAdapter.createUser(
          { ...context.body, emailVerified: true },
          { method: 'oauth' },
        )
        return context.json({ personId: user.id })
      },
    ),
  },
}
