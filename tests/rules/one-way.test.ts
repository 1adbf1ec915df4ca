import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '../../src/adapters/project-folder.ts'

const files = globSync('{src,tests,simulation,scripts}/**/*.{ts,tsx,mjs}', { cwd: projectFolder }).filter(
  (file) => !file.endsWith('rules/one-way.test.ts'),
)

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
}

test.each(Object.entries(ways))('%s', (_, { pattern, planted }) => {
  expect(planted).toMatch(pattern)
  const found = files.filter((file) => pattern.test(readFileSync(join(projectFolder, file), 'utf8')))
  expect(found).toEqual([])
})
