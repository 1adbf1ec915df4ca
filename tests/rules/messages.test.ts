import { expect, test } from 'vitest'
import { MARK_BYTES_MAX } from '../../src/documents/region-mark.ts'
import { TABLE_BYTES_MAX } from '../../src/documents/table-limits.ts'
import { UPLOAD_BYTES_MAX } from '../../src/documents/upload.ts'
import { HANDED_BYTES_MAX } from '../../src/domain/survey/handed-file.ts'
import { id } from '../../src/web/messages/id.ts'
import { sources } from './sources.ts'

/** The last names of all sentences, with the way to each: `desk.title`. */
function keysOf(messages: object, way = ''): string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? keysOf(value, `${way}${key}.`)
      : [`${way}${key}`],
  )
}

test('each sentence is said somewhere: its name stands in the program, as a word or as a code', () => {
  const program = sources(/^(?!web\/messages\/)/)
    .map(({ text }) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''))
    .join('\n')
  const words = new Set(
    program.match(/[A-Za-z0-9_]+(?:[-.][A-Za-z0-9_]+)*/g)?.flatMap((word) => [word, ...word.split(/[-.]/)]),
  )
  const keys = keysOf(id)
  expect(keys.length).toBeGreaterThan(500)
  const isSaid = (key: string) => {
    const parts = key.split('.')
    return parts.some((_, at) => at > 0 && words.has(parts.slice(at).join('.')))
  }
  const unused = keys.filter((key) => !isSaid(key))
  expect(unused).toEqual([])
})

test('the size of a file that a sentence names is the one that is refused', () => {
  const limits: readonly (readonly [RegExp, number])[] = [
    [/messages\/survey\/interview\//, HANDED_BYTES_MAX],
    [/messages\/intake\//, TABLE_BYTES_MAX],
    [/messages\/region\/region-mark\//, MARK_BYTES_MAX],
    [/./, UPLOAD_BYTES_MAX],
  ]
  const named = sources(/^web\/messages\//).flatMap(({ path, text }) =>
    [...text.matchAll(/(\d+) MB\b/g)].map(([, size]) => ({ path, size: Number(size) })),
  )
  expect(named.length).toBeGreaterThan(20)
  for (const { path, size } of named) {
    const [, bytes = 0] = limits.find(([place]) => place.test(path)) ?? []
    expect([path, size * 1024 * 1024]).toEqual([path, bytes])
  }
})
