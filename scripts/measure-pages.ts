// `npm run measure:pages -- [address] [--pictures folder] [--only word]`: how high each page is on a phone and how much it weighs, asked of
// a Labinov that runs with its demonstration. Says which page is above its bound, and ends with 1 then.
import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { BrowserContext, Page } from 'playwright-core'
import { openBrowser, type Role, signIn } from './demonstration-browser.ts'

type Measured = {
  readonly name: string
  readonly path: string
  readonly role?: Role
  /** Pixels at a width of 360, and bytes of the page itself as it is sent without packing. */
  readonly heightMax?: number
  readonly bytesMax?: number
  /** Pixels of a row of its longest table at 360, on average. */
  readonly rowMax?: number
  /** Pixels above the title at 360; those of the desk begin above 150 where nothing else is said. */
  readonly titleMax?: number
}

const region = '/tangsel'
const pages: readonly Measured[] = [
  { name: 'front', path: region, bytesMax: 60_000 },
  { name: 'gallery', path: `${region}/innovations`, bytesMax: 60_000 },
  { name: 'innovation', path: `${region}/innovations/sianduk`, heightMax: 3_700, bytesMax: 60_000 },
  { name: 'figures', path: `${region}/innovations/sianduk/figures` },
  { name: 'agencies', path: `${region}/agencies` },
  { name: 'method', path: `${region}/method` },
  { name: 'complain', path: `${region}/complain`, bytesMax: 60_000 },
  { name: 'not-worked', path: `${region}/what-did-not-work` },
  { name: 'open-data', path: `${region}/open-data` },
  { name: 'answers', path: `${region}/desk/voice/answers`, role: 'lab-manager', rowMax: 110 },
  { name: 'audit', path: `${region}/desk/audit`, role: 'administrator', rowMax: 110 },
  { name: 'people', path: `${region}/desk/people`, role: 'administrator', rowMax: 106 },
  { name: 'desk-agencies', path: `${region}/desk/agencies`, role: 'lab-manager', rowMax: 110 },
  { name: 'desk-innovations', path: `${region}/desk/innovations`, role: 'lab-manager', rowMax: 100 },
  { name: 'desk', path: `${region}/desk`, role: 'lab-manager', heightMax: 2_650 },
  { name: 'desk-administrator', path: `${region}/desk`, role: 'administrator', heightMax: 2_050 },
  { name: 'board', path: `${region}/board`, role: 'leader', heightMax: 3_950 },
  { name: 'policy', path: `${region}/desk/policy`, role: 'lab-manager', heightMax: 1_500 },
  {
    name: 'values',
    path: `${region}/desk/innovations/sianduk/measurements`,
    role: 'lab-manager',
    heightMax: 2_200,
  },
  { name: 'indicators', path: `${region}/desk/innovations/sianduk/indicators`, role: 'lab-manager' },
  { name: 'voice', path: `${region}/desk/innovations/sianduk/voice`, role: 'lab-manager' },
  { name: 'verdict', path: `${region}/desk/innovations/sianduk/verdict`, role: 'lab-manager' },
  { name: 'complaints', path: `${region}/desk/complaints`, role: 'lab-manager', rowMax: 105 },
]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pictures: { type: 'string' }, only: { type: 'string' } },
})
const address = positionals[0] ?? 'http://localhost:3000'

/** The height of the page, and of the rows of its longest table or list of records. */
function heightsOf(page: Page): Promise<{ height: number; row: number | null; title: number }> {
  return page.evaluate(() => {
    const tables = [...document.querySelectorAll('tbody, ul.records')].sort(
      (one, other) => other.children.length - one.children.length,
    )
    const longest = tables[0]
    const rows = longest?.children.length ?? 0
    return {
      title: Math.round(document.querySelector('h1')?.getBoundingClientRect().top ?? 0),
      height: document.documentElement.scrollHeight,
      row: longest && rows >= 5 ? Math.round(longest.getBoundingClientRect().height / rows) : null,
    }
  })
}

async function take(page: Page, name: string): Promise<void> {
  if (values.pictures) await page.screenshot({ path: `${values.pictures}/${name}.png`, fullPage: true })
}

async function measure(context: BrowserContext, one: Measured) {
  const page = await context.newPage()
  await page.setViewportSize({ width: 360, height: 740 })
  const response = await page.goto(address + one.path)
  const bytes = (await response?.body())?.length ?? 0
  const { height, row, title } = await heightsOf(page)
  const titleMax = one.titleMax ?? (one.role ? 150 : undefined)
  await take(page, `${one.name}-360`)
  if (values.pictures) {
    await page.emulateMedia({ colorScheme: 'dark' })
    await take(page, `${one.name}-360-dark`)
    await page.setViewportSize({ width: 1280, height: 900 })
    await take(page, `${one.name}-1280-dark`)
    await page.emulateMedia({ colorScheme: 'light' })
    await take(page, `${one.name}-1280`)
    await page.goto(`${address}/en${one.path}`)
    await take(page, `${one.name}-1280-en`)
  }
  await page.close()
  const above = [
    one.heightMax && height > one.heightMax && `higher than ${one.heightMax}`,
    one.bytesMax && bytes > one.bytesMax && `heavier than ${one.bytesMax}`,
    titleMax && title > titleMax && `title below ${titleMax}`,
    one.rowMax && row && row > one.rowMax && `rows above ${one.rowMax}`,
  ].filter(Boolean)
  return { page: one.name, status: response?.status(), height, bytes, row, title, above: above.join(', ') }
}

if (values.pictures) mkdirSync(values.pictures, { recursive: true })
const browser = await openBrowser()
const contexts = new Map<string, BrowserContext>()
const rows = []
for (const one of pages.filter(({ name }) => !values.only || values.only.split(',').includes(name))) {
  const role = one.role ?? 'public'
  let context = contexts.get(role)
  if (!context) {
    context = await browser.newContext()
    contexts.set(role, context)
    if (one.role) await signIn(context, address, one.role)
  }
  rows.push(await measure(context, one))
}
await browser.close()
console.table(rows)
if (rows.some(({ above }) => above !== '')) process.exitCode = 1
