import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { until } from '../../support/labinov.ts'
import { launchFirefox, type OtherPhone } from '../../support/other-engine.ts'
import { portals } from '../../support/portals.ts'
import { type Site, startSite } from '../../support/site.ts'
import { launchWebKit } from '../../support/webkit-phone.ts'

// No package of npm brings another engine than Chromium's: their programs are named by whoever has them.
const engines = [
  ['Firefox', process.env.LABINOV_FIREFOX, launchFirefox],
  ['WebKit', process.env.LABINOV_WEBKIT, launchWebKit],
] as const
const named = engines.filter(([, program]) => program)

// Whoever reads the report sees which engine was not tried; without this a machine with none has an empty file.
for (const [name, program] of engines)
  if (!program) test.skip(`in ${name}, whose program LABINOV_${name.toUpperCase()} would name`, () => {})

describe.each(named)('in %s', (_, program, launch) => {
  let site: Site
  let phone: OtherPhone

  beforeAll(async () => {
    site = await startSite()
    phone = await launch(program as string)
    console.log(`Tried in ${phone.version}.`)
  })
  afterEach(() => site.setReachable(true))
  afterAll(async () => {
    await phone?.close()
    await site?.close()
  })

  const countOf = async (sentence: string): Promise<number> => {
    const statement = 'SELECT count(*)::int AS count FROM answer WHERE open_text = $1'
    return (await site.database.pool.query(statement, [sentence])).rows[0].count
  }
  const isSeen = (selector: string) =>
    phone.evaluate<boolean>(`document.querySelector(${JSON.stringify(selector)}) !== null`)
  const fillIn = async (sentence: string) => {
    await phone.evaluate(`document.querySelector('#step-1 .survey-option:nth-of-type(3)').click()`)
    await phone.evaluate(`(() => {
      const field = document.querySelector('[name=sentence]')
      field.value = ${JSON.stringify(sentence)}
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    })()`)
    // Whoever answers sooner than anybody can read is taken for a machine.
    await new Promise((resolve) => setTimeout(resolve, 2_100))
  }
  const tap = () => phone.evaluate(`document.querySelector('main .survey-steps button[type=submit]').click()`)
  const isThanked = async () =>
    (await phone.evaluate<string>('location.pathname').catch(() => '')).endsWith('/thanks')

  test('an answer is sent once by three taps, and the second survey opens and sends too', async () => {
    for (const code of ['PARKIR', 'ANTRE']) {
      const sentence = `Mesin lain, contoh: ${code}.`
      let posts = 0
      await phone.goto(`${site.address}/s/${code}`)
      await phone.evaluate('navigator.serviceWorker.ready.then(() => true)')
      await fillIn(sentence)
      site.setBetween(async (request, next) => {
        if (request.method === 'POST') {
          posts += 1
          await new Promise((resolve) => setTimeout(resolve, 1_000))
        }
        return next()
      })
      for (let time = 0; time < 3; time += 1) await tap().catch(() => {})
      await until(isThanked)
      expect([posts, await countOf(sentence)]).toEqual([1, 1])
      site.setReachable(true)
    }
    expect(phone.errors).toEqual([])
  })

  test.each(Object.entries(portals))(
    'behind a portal that answers %s it is kept, and arrives once',
    async (name, portal) => {
      const sentence = `Mesin lain di balik portal, contoh: ${name}.`
      await phone.goto(`${site.address}/s/PARKIR`)
      await fillIn(sentence)
      site.setBetween(portal)
      await tap()
      await until(() => isSeen('[data-state=kept]:not([hidden])'))
      expect(await countOf(sentence)).toBe(0)
      site.setReachable(true)
      await phone.goto(`${site.address}/s/PARKIR`)
      await until(async () => (await countOf(sentence)) === 1)
      await until(() => isSeen('[data-waiting][hidden]'))
      expect(await countOf(sentence)).toBe(1)
    },
  )

  test('a reload in the middle keeps the answers', async () => {
    await phone.goto(`${site.address}/s/SIANDUK`)
    await phone.evaluate(`document.querySelector('#step-1 .survey-option:nth-of-type(3)').click()`)
    await phone.evaluate(`document.querySelector('#step-2 .survey-option:nth-of-type(2)').click()`)
    await phone.reload()
    const chosen = await phone.evaluate(
      `[...document.querySelectorAll('input:checked')].map(({ value }) => value)`,
    )
    expect(chosen).toEqual(['3', '2'])
  })

  test.each(['/s/SIANDUK', '/tangsel/complain', '/tangsel'])('%s has its style', async (path) => {
    const before = phone.errors.length
    await phone.goto(site.address + path)
    const shown = await phone.evaluate(
      `[getComputedStyle(document.querySelector('.page-header')).display, document.documentElement.scrollWidth <= innerWidth]`,
    )
    expect(shown).toEqual(['flex', true])
    expect(phone.errors.slice(before)).toEqual([])
  })
})
