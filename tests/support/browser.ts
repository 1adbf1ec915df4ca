import { type Browser, chromium } from 'playwright-core'
import { chromiumAdvice, findChromium } from '../../scripts/chromium.mjs'

const options = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
]

/** Starts the machine's Chromium, without a window. @throws with what to install where there is none. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error(chromiumAdvice)
  return chromium.launch({ executablePath, args: options })
}
