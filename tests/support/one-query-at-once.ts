import { setImmediate as turn } from 'node:timers/promises'
import { afterAll, expect } from 'vitest'

/**
 * The driver says once for a process that a connection was asked for something while it was still answering: two at once inside a
 * transaction (`Promise.all`), which the driver's next version refuses. A file of tests in which that happens fails.
 */
const heard: string[] = []

process.on('warning', ({ name, message, stack }) => {
  if (name === 'DeprecationWarning' && message.includes('already executing a query'))
    heard.push(stack ?? message)
})

afterAll(async () => {
  await turn()
  expect(heard, 'one connection was asked for two things at once').toEqual([])
})
