import { writeFileSync } from 'node:fs'
import { type Order, type Outcome, tasks } from './tasks.ts'

// The whole of a process: does one task after the other that its parent sends, and ends with it.

/** Memory of the whole process; pictures lie outside the heap, so that only watching it finds them. */
const RESIDENT_BYTES_MAX = Number(process.argv[2])
const WATCH_MILLISECONDS = 20

setInterval(() => {
  if (process.memoryUsage.rss() > RESIDENT_BYTES_MAX) process.exit(1)
}, WATCH_MILLISECONDS).unref()

try {
  // Should the machine run out of memory all the same, Linux ends this process before any other.
  writeFileSync('/proc/self/oom_score_adj', '900')
} catch {
  // Other systems have no such file.
}

async function outcomeOf({ name, input }: Order): Promise<Outcome> {
  try {
    return { done: await (tasks[name] as (...input: readonly unknown[]) => unknown)(...input) }
  } catch (error) {
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

process.on('disconnect', () => process.exit())
process.on('message', async (order: Order) => {
  process.send?.(await outcomeOf(order))
})
