import { expect, test } from 'vitest'
import type { ComplaintState } from './complaint.ts'
import { mayMerge } from './complaint-merge.ts'

const own = (state: ComplaintState) => ({ state, channel: 'own' as const })

test('what waits for an answer may join what is handled, and nothing else', () => {
  expect(mayMerge(own('received'), own('answered'), false).ok).toBe(true)
  expect(mayMerge(own('reopened'), own('assigned'), false).ok).toBe(true)
  expect(mayMerge(own('closed'), own('assigned'), false)).toMatchObject({ code: 'not-mergeable' })
  expect(mayMerge(own('merged'), own('assigned'), false)).toMatchObject({ code: 'not-mergeable' })
  const national = { state: 'received', channel: 'national' } as const
  expect(mayMerge(national, own('assigned'), false)).toMatchObject({ code: 'not-mergeable' })
  for (const over of ['closed', 'merged', 'handed-over'] as const) {
    expect(mayMerge(own('received'), own(over), false)).toMatchObject({ code: 'main-not-open' })
  }
  expect(mayMerge(own('received'), own('assigned'), true)).toMatchObject({ code: 'holds-merged' })
})
