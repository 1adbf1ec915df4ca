/** How many failures a window of so many seconds bears before something happens. */
export type FailureLimit = { readonly failuresMax: number; readonly windowSeconds: number }

/**
 * One account from one network. Beyond it that network is refused for this account until the window, which is fixed, ends: a
 * stranger can shut out only whoever stands behind the same address, on a device that never signed in.
 */
export const PAIR_LIMIT: FailureLimit = { failuresMax: 10, windowSeconds: 600 }
/** One device that signed in before, which the other limits do not concern: its own guesses are bounded all the same. */
export const DEVICE_LIMIT: FailureLimit = { failuresMax: 30, windowSeconds: 600 }
/** One account from anywhere: beyond it each attempt from a device that is not known waits, and none is refused. */
export const ACCOUNT_LIMIT: FailureLimit = { failuresMax: 50, windowSeconds: 3_600 }
/** One network on all accounts: beyond it its attempts follow one another. */
export const NETWORK_LIMIT: FailureLimit = { failuresMax: 100, windowSeconds: 600 }

/** How long an attempt on an account waits that many guess at. */
export const ACCOUNT_WAIT_MS = 3_000
/** How far apart the attempts of a network go that guesses at many accounts. */
export const NETWORK_SPACING_MS = 500
/** Whoever would wait longer is asked to come again. */
export const NETWORK_WAIT_MS_MAX = 20_000
/** More attempts than this do not wait at once in one process. */
export const ATTEMPTS_WAITING_MAX = 200
