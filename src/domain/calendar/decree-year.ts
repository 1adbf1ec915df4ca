/** Islamic New Year, Eid and the others that move: a year that knows only the fixed dates has at most five. */
export const HOLIDAYS_OF_YEAR_MIN = 10
