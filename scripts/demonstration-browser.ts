// A browser that looks at a Labinov with its demonstration, for the scripts that measure its pages.
import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { accounts, demonstrationPassword } from '../src/services/demonstration/demonstration-accounts.ts'
import { chromiumAdvice, findChromium } from './chromium.mjs'

export type Role = (typeof accounts)[number]['role']

export function openBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error(chromiumAdvice)
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
}

/** Signs the context in as the demonstration's account of a role. */
export async function signIn(context: BrowserContext, address: string, role: Role): Promise<void> {
  const account = accounts.find((one) => one.role === role)
  if (!account) throw new Error(`no account of the role ${role}`)
  const page = await context.newPage()
  await page.goto(`${address}/sign-in`)
  await page.fill('[name=email]', account.email)
  await page.fill('[name=password]', demonstrationPassword)
  await page.click('main form button[type=submit]')
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  await page.close()
}
