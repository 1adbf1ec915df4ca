import { expect, test } from 'vitest'
import { aside, createTurns } from './turns.ts'

/** Work that ends when it is told to. */
function work() {
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  return { end, ended }
}

const turnsOf = (limits: Partial<Parameters<typeof createTurns>[0]> = {}) =>
  createTurns({ runningMax: 2, waitingMax: 3, waitMsMax: 60_000, preferredWaitMsMax: 60_000, ...limits })

const settle = () => new Promise((resolve) => setImmediate(resolve))

test('so many are worked on at once, so many wait, and the next is refused at once', async () => {
  const turns = turnsOf()
  const { end, ended } = work()
  const asked = Array.from({ length: 7 }, () =>
    turns.run(
      false,
      () => ended.then(() => 'done'),
      () => 'busy',
    ),
  )
  expect([turns.running(), turns.waiting()]).toEqual([2, 3])
  end()
  expect(await Promise.all(asked)).toEqual(['done', 'done', 'done', 'done', 'done', 'busy', 'busy'])
  expect([turns.running(), turns.waiting()]).toEqual([0, 0])
})

test('whoever waited too long is refused, and nothing is done for them', async () => {
  const turns = turnsOf({ waitMsMax: 20 })
  const { end, ended } = work()
  let begun = 0
  const asked = Array.from({ length: 4 }, () =>
    turns.run(
      false,
      async () => {
        begun += 1
        await ended
        return 'done'
      },
      () => 'busy',
    ),
  )
  expect(await Promise.all(asked.slice(2))).toEqual(['busy', 'busy'])
  end()
  expect(await Promise.all(asked)).toEqual(['done', 'done', 'busy', 'busy'])
  expect(begun).toBe(2)
})

test('the preferred go first, and do not keep the others out', async () => {
  const turns = turnsOf({ runningMax: 1, waitingMax: 100 })
  const order: string[] = []
  const { end, ended } = work()
  const ask = (name: string, isPreferred: boolean) =>
    turns.run(
      isPreferred,
      async () => {
        order.push(name)
      },
      () => undefined,
    )
  const first = turns.run(
    false,
    () => ended,
    () => undefined,
  )
  const others = ['a', 'b'].map((name) => ask(name, false))
  const preferred = ['1', '2', '3', '4', '5', '6', '7'].map((name) => ask(name, true))
  end()
  await Promise.all([first, ...others, ...preferred])
  expect(order.join('')).toBe('a123b4567')
})

test('work that waits aside leaves its turn to others, and has one again before anybody who has only come', async () => {
  const turns = turnsOf({ runningMax: 1 })
  const body = work()
  const order: string[] = []
  const slow = turns.run(
    false,
    async () => {
      await aside(() => body.ended)
      order.push('slow')
    },
    () => undefined,
  )
  const page = work()
  const quick = turns.run(
    false,
    async () => {
      order.push('quick')
      await page.ended
    },
    () => undefined,
  )
  const late = turns.run(
    false,
    async () => {
      order.push('late')
    },
    () => undefined,
  )
  await settle()
  expect(order).toEqual(['quick'])
  body.end()
  await settle()
  page.end()
  await Promise.all([slow, quick, late])
  expect(order).toEqual(['quick', 'slow', 'late'])
  expect([turns.running(), turns.waiting()]).toEqual([0, 0])
})

test('waiting for two things at once, within each other, or for one that is not needed any more, counts one turn', async () => {
  const turns = turnsOf()
  const { end, ended } = work()
  await turns.run(
    false,
    async () => {
      await Promise.all([aside(settle), aside(() => aside(settle))])
      // Nobody waits for this one.
      void aside(() => ended)
    },
    () => undefined,
  )
  await settle()
  expect(turns.running()).toBe(0)
  end()
  await settle()
  expect([turns.running(), turns.waiting()]).toEqual([0, 0])
})

test('work that fails, or is done at once, gives its turn back', async () => {
  const turns = turnsOf()
  const fails = () => {
    throw new Error('no')
  }
  expect(() => turns.run(false, fails, () => undefined)).toThrow('no')
  await expect(
    turns.run(
      false,
      async () => fails(),
      () => undefined,
    ),
  ).rejects.toThrow('no')
  expect(
    turns.run(
      false,
      () => 1,
      () => 2,
    ),
  ).toBe(1)
  expect(turns.running()).toBe(0)
})

test('outside of turns there is nothing to leave', async () => {
  expect(await aside(async () => 1)).toBe(1)
})
