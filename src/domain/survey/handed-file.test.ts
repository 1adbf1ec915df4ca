import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HANDED_ANSWERS_MAX, readHandedFile } from './handed-file.ts'

const one = { fields: 'id=x&behaviour=3', language: 'en', keptAt: 1_795_000_000_000 }
const fileOf = (answers: unknown, changes: object = {}) =>
  JSON.stringify({ labinov: 'kept-answers', code: 'LAPANGAN', answers, ...changes })

test('an answer is read with its language and moment, and what is none is counted', () => {
  const strange = [
    null,
    3,
    'x',
    [],
    {},
    { ...one, keptAt: 'x' },
    { ...one, keptAt: 1e300 },
    { ...one, fields: 3 },
  ]
  const read = readHandedFile(fileOf([one, ...strange]), 'LAPANGAN')
  expect(read).toEqual({
    ok: true,
    value: {
      answers: [{ fields: one.fields, language: 'en', keptAt: new Date(one.keptAt) }],
      unread: strange.length,
    },
  })
})

test.each([
  ['not-ours', 'kept'],
  ['not-ours', '[]'],
  ['not-ours', JSON.stringify({ code: 'LAPANGAN', answers: [one] })],
  ['not-ours', fileOf('all')],
  ['other-code', fileOf([one], { code: 'PARKIR' })],
  ['empty', fileOf([])],
  ['too-many', fileOf(Array.from({ length: HANDED_ANSWERS_MAX + 1 }, () => one))],
])('refuses %s', (code, text) => {
  expect(readHandedFile(text, 'LAPANGAN')).toMatchObject({ ok: false, code })
})

test('nothing that a file may hold makes it fail', () => {
  fc.assert(fc.property(fc.json(), (text) => typeof readHandedFile(text, 'A').ok === 'boolean'))
  fc.assert(
    fc.property(
      fc.array(fc.jsonValue()),
      (answers) => typeof readHandedFile(fileOf(answers), 'LAPANGAN').ok === 'boolean',
    ),
  )
})
