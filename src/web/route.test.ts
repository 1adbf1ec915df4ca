import { expect, test } from 'vitest'
import { onlyPosted, partsOfPage } from './route.ts'

const list = [
  { method: 'GET', path: '/' },
  { method: 'GET', path: '/:region/desk/voice' },
  { method: 'POST', path: '/:region/desk/voice' },
  { method: 'POST', path: '/:region/desk/voice/codes/:code/end' },
  { method: 'POST', path: '/sign-out' },
] as const

test.each([
  ['/:region/desk/voice', 3],
  ['/:region/desk/voice/codes/:code/end', 3],
  ['/sign-out', 0],
])('the page of %s has %i parts', (path, parts) => {
  expect(partsOfPage({ path }, list)).toBe(parts)
})

test('a form whose address has a page of its own is not among those that lead elsewhere', () => {
  expect(onlyPosted(list).map(({ path }) => path)).toEqual([
    '/:region/desk/voice/codes/:code/end',
    '/sign-out',
  ])
})
