import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { changeActions, formerActions } from '../../src/domain/access/change-action.ts'
import { audit as en } from '../../src/web/messages/audit/en.ts'
import { audit as id } from '../../src/web/messages/audit/id.ts'

const folder = new URL('../../src/', import.meta.url)
const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /^(services|jobs|cli)\/.*\.tsx?$/.test(name) && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n')

/** Actions that a program names by its own words, or puts together from a noun and a move. */
function isDone(action: string): boolean {
  if (source.includes(`'${action}'`)) return true
  return source.includes(`\`${action.split('.')[0]}.\${`)
}

test('every change in the program names an action that the trail has a sentence for', () => {
  const named = [...source.matchAll(/\bchange\(\s*[^,]+,\s*[^,]+(?:\([^)]*\))?,\s*'([^']+)'/g)].map(
    ([, action]) => action,
  )
  expect(named.length).toBeGreaterThan(50)
  expect(named.filter((action) => !changeActions.some((known) => known === action))).toEqual([])
})

test('every action is done somewhere, stands once, and reads as a sentence in both languages', () => {
  expect(changeActions.filter((action) => !isDone(action))).toEqual([])
  expect(isDone('kucing.terbang')).toBe(false)
  expect(new Set(changeActions).size).toBe(changeActions.length)
  for (const { actions } of [id, en]) {
    expect(Object.keys(actions).sort()).toEqual([...changeActions, ...formerActions].sort())
    const sentences = Object.values(actions)
    expect(sentences.filter((sentence) => !/^[A-Z][^.]{3,}/.test(sentence))).toEqual([])
    expect(sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at)).toEqual([])
  }
})
