import { expect, test } from 'vitest'
import { sources } from './sources.ts'

/** A view that puts our own address before a path: what it makes is opened by others. */
const makesLink = /\$\{baseUrl\}|\bbaseUrl \+/

test('whatever shows a link for people warns beside it where nobody else reaches our address', () => {
  const views = sources(/^web\/pages\/.*\.tsx$/).filter(({ path }) => !path.endsWith('handlers.tsx'))
  const making = views.filter(({ text }) => makesLink.test(text))
  expect(making.length).toBeGreaterThan(4)
  const silent = making.filter(({ text }) => !text.includes('<AddressWarning'))
  expect(silent.map(({ path }) => path)).toEqual([])
})
