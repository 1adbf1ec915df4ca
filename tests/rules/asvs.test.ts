import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '../../src/adapters/project-folder.ts'

const read = (path: string) => readFileSync(join(projectFolder, path), 'utf8')
const numbers = read('tests/fixtures/asvs-5.0-l2.txt')
  .split('\n')
  .filter((line) => line.startsWith('V'))

type Answer = { number: string; state: string; reason: string; tests: string[] }

const page = read('docs/asvs.md')
const answers = [...page.matchAll(/^\| (V[\d.]+) \| ([a-z ]+) \| (.*?) \| ([^|]*) ?\|$/gm)].map(
  ([, number = '', state = '', reason = '', shownBy = '']): Answer => ({
    number,
    state,
    reason,
    tests: [...shownBy.matchAll(/`([^`]+)`/g)].map(([, path]) => path as string),
  }),
)

test('each requirement of the list is answered once, and no other', () => {
  expect(numbers).toHaveLength(253)
  expect(answers.map(({ number }) => number)).toEqual(numbers)
})

test('what is called met names a test, everything else a reason; each test that is named is there', () => {
  for (const { number, state, reason, tests } of answers) {
    expect([number, ['met', 'partly', 'operator', 'not used', 'open']]).toEqual([
      number,
      expect.arrayContaining([state]),
    ])
    expect([number, reason.length > 5]).toEqual([number, true])
    if (state === 'met') expect([number, tests.length > 0]).toEqual([number, true])
    for (const path of tests) {
      expect([number, path]).toEqual([number, expect.stringMatching(/\.test\.tsx?$/)])
      expect([path, existsSync(join(projectFolder, path))]).toEqual([path, true])
    }
  }
})

test('the sums at the top are those of the lines', () => {
  const sum = (state: string) => answers.filter((answer) => answer.state === state).length
  for (const state of ['met', 'partly', 'operator', 'not used', 'open']) {
    expect(page).toContain(`| ${state} | ${sum(state)} |`)
  }
})
