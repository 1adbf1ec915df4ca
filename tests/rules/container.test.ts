import { existsSync, readFileSync } from 'node:fs'
import { matchesGlob } from 'node:path'
import { expect, test } from 'vitest'

const lines = (file: string) => readFileSync(file, 'utf8').split('\n')

/** What the Dockerfile takes from the project, not from an earlier stage; the last word of a COPY is where it goes. */
const copied = lines('Dockerfile')
  .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
  .flatMap((line) => line.split(' ').slice(1, -1))
  .filter((path) => path !== '.')

/** The last pattern that fits decides, and one with an exclamation mark takes back. */
function isLeftOut(path: string): boolean {
  const patterns = lines('.dockerignore').filter((line) => line !== '')
  const fits = (pattern: string) => matchesGlob(path, pattern) || path.startsWith(`${pattern}/`)
  const last = patterns.findLast((pattern) => fits(pattern.replace(/^!/, '')))
  return last !== undefined && !last.startsWith('!')
}

test('the image copies some files of the project', () => {
  expect(copied).toContain('package.json')
})

test.each(copied)('the image finds %s in the project', (path) => {
  expect(existsSync(path)).toBe(true)
  expect(isLeftOut(path)).toBe(false)
})
