import { afterAll, beforeAll, expect, test } from 'vitest'
import { fieldId } from '../../../src/web/components/field/frame.tsx'
import type { TestDatabase } from '../../support/database.ts'
import { demonstrationDatabase } from '../../support/demonstration.ts'
import { type HostileVisitors, hostileRoutes, hostileVisitors } from '../../support/hostile-visitors.ts'

/** What looks empty: spaces, a tab, a line end, spaces that do not break, and signs without width. */
const BLANKS = [' \t\n ', '\u00a0\u2007\u202f', '\u200b\u2060\u200b', '\u3164\u2800']
const OTHERS = 'Isian lain yang ditulis'

let database: TestDatabase
let visitors: HostileVisitors

beforeAll(async () => {
  database = await demonstrationDatabase()
  visitors = await hostileVisitors(database)
}, 300_000)
afterAll(() => database.close())

/** A draft is kept half-filled, and its gate asks; a preview keeps nothing, and the step after it asks. */
const ASKED_LATER = [
  'POST /:region/desk/innovations/:innovation/stages/:stage',
  'POST /:region/desk/complaints/:ticket',
  'POST /:region/desk/policy',
]

/** Every form that the pages showed and that people write words into, with who met it. */
const formsWithWords = () =>
  hostileRoutes
    .filter(({ method }) => method === 'POST')
    .flatMap((route) => {
      const name = `POST ${route.path}`
      const cookie = visitors.cookies[visitors.known.visitors.get(name)?.[0] ?? 0] ?? ''
      const form = visitors.known.forms.get(name)?.[0]
      return form && form.words.length > 0 ? [{ route, form, cookie, name }] : []
    })

test('words that are only blanks get a sentence beside their field, and nothing else that was typed is lost', async () => {
  const faults: string[] = []
  let asked = 0
  for (const { route, form, cookie, name } of formsWithWords()) {
    for (const field of form.words) {
      for (const blank of BLANKS) {
        // Of the buttons the first is pressed.
        const values = new URLSearchParams(Object.fromEntries(form.fields.toReversed()))
        for (const other of form.otherButtons) values.delete(other)
        for (const other of form.words) values.set(other.name, other.name === field.name ? blank : OTHERS)
        const sent = { type: 'application/x-www-form-urlencoded', bytes: values.toString() }
        const answer = await visitors.ask(route, form.address, cookie, sent)
        const said = `${name} ${field.name} ${JSON.stringify(blank)}: ${answer.status}`
        if (answer.status >= 500) faults.push(said)
        if (!field.isRequired || ASKED_LATER.includes(name)) continue
        asked++
        const html = await answer.text()
        if (answer.status !== 422 || !html.includes(`${fieldId(field.name)}-error`)) faults.push(said)
        else if (form.words.length > 1 && !html.includes(OTHERS)) faults.push(`${said}, lost`)
      }
    }
  }
  expect(faults).toEqual([])
  expect(asked).toBeGreaterThan(200)
}, 600_000)
