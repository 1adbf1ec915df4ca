/** The form of every name in an address; what looks otherwise is nowhere and need not be looked up. */
export const slugPattern = /^[a-z0-9][a-z0-9-]{0,199}$/
