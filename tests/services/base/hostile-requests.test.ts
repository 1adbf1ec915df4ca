import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { testApplication, testOrigin } from '../../support/application.ts'
import type { TestDatabase } from '../../support/database.ts'
import { demonstrationDatabase } from '../../support/demonstration.ts'
import { hostileAddress, hostileBody } from '../../support/hostile-forms.ts'
import {
  clearAnswers,
  type HostileVisitors,
  hostileRoutes,
  hostileVisitors,
} from '../../support/hostile-visitors.ts'

/** Forms that only a page after a refusal or of rare data shows. */
const FORMS_UNMET_SHARE_MAX = 0.2

let database: TestDatabase
let visitors: HostileVisitors

beforeAll(async () => {
  database = await demonstrationDatabase()
  visitors = await hostileVisitors(database)
}, 300_000)
afterAll(() => database.close())

describe.each(hostileRoutes.map((route) => [`${route.method} ${route.path}`, route] as const))(
  '%s',
  (_, route) => {
    it('answers whatever comes', { timeout: 300_000 }, async () => {
      const { known, cookies, staySignedIn, ask } = visitors
      await staySignedIn()
      const sent = route.method === 'POST' ? hostileBody(route, known) : fc.constant(undefined)
      const address = hostileAddress(route, known)
      await fc.assert(
        fc.asyncProperty(address, fc.constantFrom(...cookies), sent, async (path, cookie, form) => {
          const response = await ask(route, path, cookie, form)
          expect(clearAnswers, `${path} answered ${response.status}`).toContain(response.status)
        }),
        { numRuns: 40 },
      )
    })
  },
)

test('most forms that are sent were met on a page, so that their handlers are reached', () => {
  // The lists that come in have one flow: a step of it that was met for one was met for all.
  const formOf = (path: string) => path.replace(/\/intake\/\w+(\/:innovation)?(?=\/|$)/, '/intake/list')
  const met = new Set([...visitors.known.forms.keys()].map((name) => formOf(name)))
  const sent = hostileRoutes.filter(({ method }) => method === 'POST').map(({ path }) => `POST ${path}`)
  const posts = [...new Set(sent.map(formOf))]
  const unmet = posts.filter((name) => !met.has(name))
  expect(unmet.length / posts.length, `${unmet.length} of ${posts.length}: ${unmet.join(', ')}`).toBeLessThan(
    FORMS_UNMET_SHARE_MAX,
  )
})

describe('addresses that cannot be', () => {
  it.each([
    '/%E0%A4%A',
    '/tangsel/%ff',
    '/tangsel/innovations/%00',
    '//',
    '/en/en/tangsel',
    '/tangsel/../../x',
    '/\\evil',
  ])('%s is answered', async (path) => {
    const { get } = testApplication(database)
    const response = await get(path)
    expect(clearAnswers, testOrigin + path).toContain(response.status)
  })
})
