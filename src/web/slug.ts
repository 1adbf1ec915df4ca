/** The form of every name in an address; what looks otherwise is nowhere and need not be looked up. */
export const slugPattern = /^[a-z0-9][a-z0-9-]{0,199}$/

/** Survey codes are short and of few signs, so that a poster can be typed; anything else is not looked up. */
export const surveyCodePattern = /^[0-9A-Za-z-]{3,40}$/
