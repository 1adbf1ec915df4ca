import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '../../src/adapters/project-folder.ts'

const files = globSync('{src,tests,simulation,scripts,year}/**/*.{ts,tsx,mjs}', {
  cwd: projectFolder,
}).filter((file) => !file.endsWith('rules/one-way.test.ts'))

/** What there is one way to write, each with a line that breaks it. */
const ways: Readonly<Record<string, { pattern: RegExp; planted: string }>> = {
  // A name in a packed spread is found neither by a search for the property nor in the line that changed.
  'names are not packed': { pattern: /\.\.\.\{\s*[a-zA-Z.]/, planted: 'return { ...{ a, b }, c }' },
  'a fixed figure of a module is NOUN_UNIT_MAX': {
    pattern: /^(?:export )?const [a-z]\w* = -?[\d_.]+(?: [*/+-] [\d_.]+)*$/m,
    planted: 'const wordsMax = 12',
  },
  'no constant has a unit in small letters behind a line': {
    pattern:
      /^\s*(?:export )?(?:const|let) [a-z]\w*_(?:max|min|ms|milliseconds|seconds|minutes|characters|bytes|bounds)\b/m,
    planted: 'const words_max = 12',
  },
  'no option or field has a unit in small letters behind a line': {
    pattern: /^\s*(?:readonly )?[a-z]\w*_(?:max|min|ms|seconds|minutes|characters|bytes)\??:/m,
    planted: '  readonly bytes_max: number',
  },
  'the details of a refusal are typed, and not taken for something': {
    pattern: /\bdetails(?:\.\w+)? as [^c]/,
    planted: 'const missing = outcome.details.missing as string[]',
  },
}

test.each(Object.entries(ways))('%s', (_, { pattern, planted }) => {
  expect(planted).toMatch(pattern)
  const found = files.filter((file) => pattern.test(readFileSync(join(projectFolder, file), 'utf8')))
  expect(found).toEqual([])
})

/** A file is one thing to read: longer ones are several. */
const LINES_MAX = 300

test('no file is longer than one can read at a time, tests and tools too', () => {
  const lines = (file: string) => readFileSync(join(projectFolder, file), 'utf8').split('\n').length - 1
  expect(files.filter((file) => lines(file) > LINES_MAX)).toEqual([])
})

test('queries walk the tree of agencies by one file, and by no walk of their own', () => {
  const walks = /RECURSIVE[\s\S]{0,400}\bparent_id\b/
  expect('WITH RECURSIVE up AS (SELECT a.parent_id FROM agency a').toMatch(walks)
  const stores = files.filter((file) => /^src\/(?!store\/region\/agency-walk)/.test(file))
  expect(stores.filter((file) => walks.test(readFileSync(join(projectFolder, file), 'utf8')))).toEqual([])
})
