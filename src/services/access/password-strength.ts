import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { aside } from '../../adapters/turns.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { StrengthAsked, StrengthFound } from './password-strength-worker.ts'

/** The built program has the thread's file beside its own. */
const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
const workerFile = new URL(`./password-strength-worker.${extension}`, import.meta.url)

/** Fewer guesses than ten to this power are made within hours by whoever has the hash; whoever must ask us needs years. */
const GUESSES_LOG10_MIN = 8
/** What stands further back in a sentence only makes it harder to guess, and dear to weigh. */
const WEIGHED_SIGNS_MAX = 64
/** Longer than any password takes on a slow machine. */
const WEIGH_MS_MAX = 8_000
/** The word lists and what is made of them. */
const HEAP_MB_MAX = 160

/** How many guesses it takes, as a power of ten; null when that could not be found out. */
async function weigh(workerData: StrengthAsked): Promise<number | null> {
  const worker = new Worker(workerFile, {
    workerData,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB_MAX },
  })
  try {
    const [found] = (await once(worker, 'message', { signal: AbortSignal.timeout(WEIGH_MS_MAX) })) as [
      StrengthFound,
    ]
    return found.guessesLog10
  } catch {
    return null
  } finally {
    await worker.terminate()
  }
}

let last: Promise<unknown> = Promise.resolve()

/**
 * Refuses a password that stands among those that many people have or that were stolen somewhere, or is made of such words,
 * names, dates and rows of keys, Indonesian ones too ('password-common'); also one that could not be weighed, which is no proof
 * of strength ('password-not-weighed'). In a thread of its own, one at a time: the lists take 70 MB, which go with it.
 */
export function weighPassword(
  password: string,
  own: readonly string[],
): Promise<Result<null, 'password-common' | 'password-not-weighed'>> {
  const words = ['labinov', ...own.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)])].filter(
    Boolean,
  )
  const weighed = last.then(() =>
    weigh({ password: [...password].slice(0, WEIGHED_SIGNS_MAX).join(''), words }),
  )
  last = weighed.catch(() => {})
  return aside(() => weighed).then((guessesLog10) => {
    if (guessesLog10 === null) return refused('password-not-weighed')
    return guessesLog10 < GUESSES_LOG10_MIN ? refused('password-common') : ok(null)
  })
}
