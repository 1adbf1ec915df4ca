/** An agency of the largest diagnosis that is known wrote some dozens of problems; more are a list to be merged first. */
export const PROBLEMS_MAX = 300
/** Ideas of an agency; one regency found 174 in all of its agencies together. */
export const IDEAS_MAX = 500
/** Boxes and turned questions of an agency; each is an afternoon of a team. */
export const IDEA_SHEETS_MAX = 50
