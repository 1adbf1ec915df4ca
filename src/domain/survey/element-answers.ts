/** Answers from which an element counts in an index that is shown: below it one person would move it by more than a point. */
export const ELEMENT_ANSWERS_MIN = 30

/** Questions of the regulation's survey: only all of them make its letter. */
export const LETTER_ELEMENTS = 9
