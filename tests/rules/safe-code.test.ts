import { expect, test } from 'vitest'
import { routes } from '../../src/web/routes.ts'
import { sources } from './sources.ts'

/** What makes code or markup out of a text, or a command line of one. */
const unsafe: readonly (readonly [name: string, sign: RegExp])[] = [
  ['code made from a text', /\beval\(|new Function\(|\bvm\.run/],
  ['markup made from a text in a browser', /\.(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write/],
  [
    'a command line of a shell',
    /import \{[^}]*\bexec(Sync)?\b[^}]*\} from 'node:child_process'|shell:\s*true/,
  ],
  ['messages between origins', /postMessage\([^)]*['"]\*['"]/],
  ['another origin that may read', /Access-Control-Allow-Origin/i],
]

/** Where it is right, and why. */
const allowed: readonly string[] = [
  // What colleagues wrote meanwhile comes as a finished part of a page of our own server, escaped there.
  'web/islands/autosave.ts',
]

test.each(unsafe)('nowhere: %s', (_, sign) => {
  const found = sources(/./)
    .filter(({ text }) => sign.test(text))
    .map(({ path }) => path)
    .filter((path) => !allowed.includes(path))
  expect(found).toEqual([])
})

test('addresses are read by GET and changed by POST, and no other method is known', () => {
  expect([...new Set(routes.map(({ method }) => method))].sort()).toEqual(['GET', 'POST'])
})
