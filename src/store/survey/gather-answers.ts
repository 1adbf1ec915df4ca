import type pg from 'pg'
import { isDatabaseUnreachable } from '../base/connect.ts'
import { insertAnswers, type NewAnswer } from './answer.ts'

type Waiting = {
  readonly answer: NewAnswer
  readonly resolve: (isNew: boolean) => void
  readonly reject: (error: unknown) => void
}

// While one statement is made safe on the disk, another is worked on; more would only make the groups smaller.
const STATEMENTS_MAX = 2
/** So many are some hundred kilobytes at most, and hold the counters' rows for a few milliseconds. */
const ANSWERS_OF_STATEMENT_MAX = 100

type Gatherer = { readonly waiting: Waiting[]; running: number; scheduled: boolean }

const gatherers = new WeakMap<object, Gatherer>()

/**
 * Keeps an answer like `insertAnswer`, together with those that arrive meanwhile: a full hall costs one statement and
 * one write to the disk for many. An answer that is alone waits for nobody. It is true or false only when the answer is
 * safe; what fails is told to the sender, who sends it again.
 */
export function gatherAnswer(pool: pg.Pool, answer: NewAnswer): Promise<boolean> {
  let gatherer = gatherers.get(pool)
  if (!gatherer) {
    gatherer = { waiting: [], running: 0, scheduled: false }
    gatherers.set(pool, gatherer)
  }
  const { waiting } = gatherer
  const kept = new Promise<boolean>((resolve, reject) => {
    waiting.push({ answer, resolve, reject })
  })
  schedule(pool, gatherer)
  return kept
}

/** At the end of the turn, so that what one turn of the event loop has read goes together. */
function schedule(pool: pg.Pool, gatherer: Gatherer): void {
  if (gatherer.scheduled || gatherer.waiting.length === 0 || gatherer.running >= STATEMENTS_MAX) return
  gatherer.scheduled = true
  setImmediate(async () => {
    gatherer.scheduled = false
    gatherer.running += 1
    const group = gatherer.waiting.splice(0, ANSWERS_OF_STATEMENT_MAX)
    schedule(pool, gatherer)
    await keep(pool, group)
    gatherer.running -= 1
    schedule(pool, gatherer)
  })
}

/** Tells each of the group what became of its answer. One that PostgreSQL refuses does not take the others with it. */
async function keep(pool: pg.Pool, group: readonly Waiting[]): Promise<void> {
  try {
    const areNew = await insertAnswers(
      pool,
      group.map(({ answer }) => answer),
    )
    for (const [index, { resolve }] of group.entries()) resolve(areNew[index] === true)
  } catch (error) {
    if (group.length > 1 && !isDatabaseUnreachable(error)) {
      for (const each of group) await keep(pool, [each])
    } else {
      for (const { reject } of group) reject(error)
    }
  }
}
