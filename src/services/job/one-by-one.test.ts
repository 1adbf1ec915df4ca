import { expect, test, vi } from 'vitest'
import { oneByOne } from './one-by-one.ts'

const never = new AbortController().signal
const log = { error: vi.fn() } as unknown as Parameters<typeof oneByOne>[0]['log']
const away = () => Object.assign(new Error('away'), { code: 'ECONNREFUSED' })
const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve()
}

test('lanes share the items: each is worked on once, and never more at once than there are lanes', async () => {
  const items = Array.from({ length: 50 }, (_, item) => item)
  for (const lanes of [1, 2, 7]) {
    let [busy, busiest] = [0, 0]
    const done: number[] = []
    await oneByOne({ log }, items, {
      signal: never,
      lanes,
      name: (item) => ({ item }),
      work: async (item) => {
        busy += 1
        busiest = Math.max(busiest, busy)
        await turns(1 + (item % 5))
        busy -= 1
        done.push(item)
      },
    })
    expect(done.toSorted((a, b) => a - b)).toEqual(items)
    expect(busiest).toBe(lanes)
  }
})

test('one that fails is told by its name, and the others go on', async () => {
  const failed: number[] = []
  const done: number[] = []
  await oneByOne({ log }, [1, 2, 3, 4], {
    signal: never,
    lanes: 2,
    name: (item) => ({ item }),
    work: async (item) => {
      if (item === 2) throw new Error('two')
      done.push(item)
    },
    failed: async (item) => {
      failed.push(item)
    },
  })
  expect([failed, done]).toEqual([[2], [1, 3, 4]])
})

test('where the database is away all lanes end before the job does, and a signal ends each between two items', async () => {
  const begun: number[] = []
  const done: number[] = []
  const work = async (item: number) => {
    begun.push(item)
    if (item === 1) throw away()
    await turns(20)
    done.push(item)
  }
  const name = (item: number) => ({ item })
  await expect(oneByOne({ log }, [1, 2], { signal: never, lanes: 2, name, work })).rejects.toThrow('away')
  expect([begun, done]).toEqual([[1, 2], [2]])

  const stop = new AbortController()
  const worked: number[] = []
  await oneByOne({ log }, [1, 2, 3, 4, 5, 6], {
    signal: stop.signal,
    lanes: 2,
    name,
    work: async (item) => {
      worked.push(item)
      if (item === 2) stop.abort()
      await turns(1)
    },
  })
  expect(worked).toEqual([1, 2])
})
