import { expect, test } from 'vitest'
import { sources } from './sources.ts'

/** An address that ends, removes or takes back something. */
const ending = /paths\.((?:end|remove|withdraw|discard|undo|close)[A-Z]\w*|discard|undo)\(/g

/** What is put back as easily as it was taken: on the same page, by the same button or one beside it. */
const easy = ['removePlanStakeholder', 'withdrawProposal', 'removeHoliday', 'undoInnovationMerge']
/** Forms that ask for more than a click: a day, a chosen line with a reason, or a page that asks this one question. */
const asked = ['endAgency', 'withdrawCertificate', 'endChanges']

const bare = /<LineAction\b[^>]*?$|<form\b[^>]*?$/

/** The addresses of an ending that a page sends to at once. */
function unasked(text: string): string[] {
  return [...text.matchAll(ending)].flatMap(({ index, 1: name = '' }) => {
    const before = text.slice(Math.max(0, index - 400), index)
    return bare.test(before) ? [name] : []
  })
}

test('a button that would end something at once is seen', () => {
  expect(unasked('<LineAction\n action={href(view, paths.endThing(a))}')).toEqual(['endThing'])
  expect(unasked('<form method="post" action={href(view, paths.removeThing(a))}>')).toEqual(['removeThing'])
  expect(unasked('<ConfirmAction action={href(view, paths.endThing(a))}')).toEqual([])
})

test('whatever ends something asks first, unless it is put back as easily', () => {
  const pages = sources(/^web\/pages\/.*\.tsx$/)
  const found = pages.flatMap(({ path, text }) => unasked(text).map((name) => ({ path, name })))
  expect(found.filter(({ name }) => !easy.includes(name) && !asked.includes(name))).toEqual([])
  const all = pages.flatMap(({ text }) => [...text.matchAll(ending)].map(([, name]) => name))
  expect([...easy, ...asked].filter((name) => !all.includes(name))).toEqual([])
})
