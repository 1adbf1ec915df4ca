import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCsv } from '../../../src/documents/csv.ts'
import { routes } from '../../../src/web/routes.ts'
import type { TestDatabase } from '../../support/database.ts'
import { demonstrationDatabase } from '../../support/demonstration.ts'
import { type HostileVisitors, hostileRoutes, hostileVisitors } from '../../support/hostile-visitors.ts'
import { type KnownForm, meetForms } from '../../support/known-forms.ts'

/** What leaves a text, an attribute or an address where it is not written as text; and what a spreadsheet would reckon with. */
const MARKUP = `zq'"><zqplant onload="a"></zqplant>{{1}}javascript:1`
const FORMULA = '=1+zqcell'

// Whoever plants there would be signed out, or be somebody else afterwards.
const endsSessions = /^\/(?:sign-in|sign-out|sessions|password|second-factor|passkey)|\/people/

let database: TestDatabase
let visitors: HostileVisitors
const dataFolder = mkdtempSync(join(tmpdir(), 'labinov-planted-'))

beforeAll(async () => {
  database = await demonstrationDatabase()
  visitors = await hostileVisitors(database, dataFolder)
}, 300_000)
afterAll(async () => {
  await database.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

/** What would be typed into a field by its name, where a plant would only be refused. */
function plausible(name: string): string | null {
  if (/year/i.test(name)) return '2026'
  if (/email/i.test(name)) return 'zq@rumah.invalid'
  if (/On$|day|date|By$|from|until/i.test(name)) return '2026-12-15'
  if (/month/i.test(name)) return '2026-11'
  if (/count|people|cost|quota|hours|size|minutes|score|value|target|number|place/i.test(name)) return '5'
  if (/url|address|link/i.test(name)) return `https://rumah.invalid/"><zqplant>`
  return null
}

/** A form as its page shows it, with a plant in each field that stands empty or holds words. */
function planted({ fields }: KnownForm, plant: string, isBold: boolean): URLSearchParams {
  const body = new URLSearchParams()
  for (const [name, value] of fields) {
    const isOpen = value === '' || (isBold && /\s/.test(value))
    const typed = isBold ? plant : (plausible(name) ?? plant)
    body.append(name, isOpen ? typed : value)
  }
  return body
}

async function plantEverywhere(): Promise<{ sent: number; taken: number }> {
  const counts = { sent: 0, taken: 0 }
  for (const route of hostileRoutes) {
    const name = `${route.method} ${route.path}`
    if (route.method !== 'POST' || endsSessions.test(route.path)) continue
    const visitor = visitors.known.visitors.get(name)?.[0]
    for (const form of visitor === undefined ? [] : (visitors.known.forms.get(name) ?? [])) {
      for (const plant of [MARKUP, FORMULA]) {
        for (const isBold of [false, true]) {
          const bytes = planted(form, plant, isBold).toString()
          const body = { type: 'application/x-www-form-urlencoded', bytes }
          const answer = await visitors.ask(route, form.address, visitors.cookies[visitor as number]!, body)
          looked(answer, form.address, await answer.clone().text())
          counts.sent += 1
          if (answer.status === 303) counts.taken += 1
        }
      }
    }
  }
  return counts
}

const seen = { markup: 0, cells: 0, files: 0 }
const broken: string[] = []

/** Looks at an answer of whatever kind for a plant that became more than text. */
function looked(answer: Response, address: string, text: string): void {
  const type = answer.headers.get('content-type') ?? ''
  if (text.includes('zqplant')) seen.markup += 1
  if (/html|svg|xml/.test(type)) {
    const at = text.search(/<zqplant|href="javascript:|src="javascript:/i)
    if (at !== -1) broken.push(`${address}: ${text.slice(Math.max(0, at - 200), at + 100)}`)
  }
  if (/csv/.test(type)) {
    seen.files += 1
    const table = readCsv(Buffer.from(text))
    const cells = table.ok ? table.value.rows.flatMap((row) => row.cells) : []
    seen.cells += cells.filter((cell) => cell.includes('zqcell')).length
    const live = cells.filter((cell) => /^[=+@\t\r]|^-(?![\d.,]+$)/.test(cell))
    if (live.length > 0) broken.push(`${address}: a cell begins with ${live[0]}`)
  }
  // Only what is no page may be opened outside of our own rules.
  if (/svg|pdf|zip|octet|sheet/.test(type) && !answer.headers.get('content-security-policy'))
    broken.push(`${address}: ${type} without a policy`)
}

test('nothing that is typed becomes markup, an address of a script or a formula, on any page or in any file', async () => {
  const { sent, taken } = await plantEverywhere()
  await visitors.staySignedIn()
  const get = routes.find(({ method, path }) => method === 'GET' && path === '/') as (typeof routes)[number]
  const request = async (path: string, cookie: string) => {
    const answer = await visitors.ask(get, path, cookie)
    looked(answer, path, await answer.clone().text())
    return answer
  }
  await meetForms(request, visitors.cookies, routes, [
    ...['/', '/tangsel', '/s/SIANDUK', '/tangsel/desk', '/tangsel/board', '/sessions'],
    ...[...visitors.known.addresses.values()].flat().filter((path) => path.startsWith('/')),
  ])
  console.log(JSON.stringify({ sent, taken, ...seen }))
  expect(broken).toEqual([])
  expect(taken).toBeGreaterThan(100)
  expect(seen.markup).toBeGreaterThan(100)
  expect(seen.files).toBeGreaterThan(5)
})
