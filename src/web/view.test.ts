import { expect, test } from 'vitest'
import { href, languageOfPath } from './view.ts'

test.each([
  ['id', '/tangsel', '/tangsel'],
  ['en', '/tangsel?page=2', '/en/tangsel?page=2'],
  ['en', '/', '/en'],
  ['en', '#content', '#content'],
  ['en', 'https://www.lapor.go.id', 'https://www.lapor.go.id'],
  // What follows `/en` in an address that anybody wrote: no link of ours leads to another host by it.
  ['id', '//contoh.invalid/masuk', '/contoh.invalid/masuk'],
  ['id', '/\\\\contoh.invalid', '/contoh.invalid'],
  ['en', '///contoh.invalid', '/en/contoh.invalid'],
] as const)('in %s the path %s has the address %s', (language, path, address) => {
  expect(href({ language }, path)).toBe(address)
})

test.each([
  ['/tangsel', { language: 'id', path: '/tangsel' }],
  ['/en', { language: 'en', path: '/' }],
  ['/en?q=ktp', { language: 'en', path: '/?q=ktp' }],
  ['/en/tangsel?page=2', { language: 'en', path: '/tangsel?page=2' }],
  ['/enrekang', { language: 'id', path: '/enrekang' }],
])('the address %s is split', (address, expected) => {
  expect(languageOfPath(address)).toEqual(expected)
})
