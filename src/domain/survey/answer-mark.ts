/**
 * Why an answer is marked. A marked one is kept and shown to the evaluator, and does not move the index: more came from its network
 * ('network') or by its code ('code') at once than people give.
 */
export type AnswerMark = 'network' | 'code'
