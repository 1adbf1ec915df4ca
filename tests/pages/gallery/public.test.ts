import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultsOf, openPage, type Site, startSite } from '../../support/site.ts'
import { contextOf, ways } from '../../support/ways.ts'

let site: Site

beforeAll(async () => {
  site = await startSite()
})

afterAll(() => site.close())

describe.each(ways)('a citizen finds an innovation, $name', (way) => {
  test('front page, search, page of the innovation, complaint', async () => {
    const page = await openPage(site, contextOf(way))
    await page.goto('/tangsel')
    expect(await page.textContent('h1')).toBe('Apakah warga menikmatinya?')
    await page.fill('[name=q]', 'mengirim dokumen')
    await page.press('[name=q]', 'Enter')
    await page.waitForURL('**/innovations?q=*')
    await page.click('.innovation-card a >> nth=0')
    await page.waitForURL('**/innovations/sianduk')
    expect(await page.textContent('.answer')).toContain('Apakah warga menikmatinya?')
    expect(await page.locator('.series-chart').count()).toBeGreaterThan(0)
    expect(await page.getAttribute('a:has-text("Sampaikan pengaduan")', 'href')).toContain(
      'innovation=sianduk',
    )
    expect(way.javaScriptEnabled ? await faultsOf(page) : []).toEqual([])
    await page.context().close()
  })

  test('filters narrow the list and can be taken away again', async () => {
    const page = await openPage(site, contextOf(way))
    await page.goto('/tangsel/innovations')
    await page.click('.gallery-more > summary')
    await page.selectOption('[name=agency]', 'disdukcapil')
    await page.click('.gallery-selects button')
    await page.waitForURL('**agency=disdukcapil**')
    const narrowed = await page.locator('.innovation-card').count()
    await page.click('.chosen-filters-clear')
    await page.waitForURL('**/tangsel/innovations')
    expect(await page.locator('.innovation-card').count()).toBeGreaterThan(narrowed)
    await page.context().close()
  })
})

test.each(['light', 'dark'] as const)('no page of the public has a fault in %s', async (colorScheme) => {
  const page = await openPage(site, { colorScheme })
  const paths = [
    ...['/tangsel', '/tangsel/innovations?page=x&agency=disdukcapil', '/tangsel/innovations?q=pengirman'],
    ...[
      '/tangsel/innovations/sianduk',
      '/tangsel/agencies',
      '/tangsel/agencies/dinkes',
      '/tangsel/open-data',
    ],
    ...['/method', '/privacy', '/accessibility', '/en/tangsel', '/en/tangsel/innovations/sianduk'],
  ]
  const faults: Record<string, string[]> = {}
  for (const path of paths) {
    await page.goto(path)
    const found = await faultsOf(page)
    if (found.length > 0) faults[path] = found
  }
  expect(faults).toEqual({})
  await page.context().close()
})
