import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import puppeteer, { type Browser } from 'puppeteer-core'

const version = '92.0.4512.0'

/** The packed program is of this kind of machine only. */
export const hasOldChromium = process.platform === 'linux' && process.arch === 'x64'

/** Unpacks the program once for this machine; nothing is fetched. */
async function unpacked(): Promise<string> {
  const program = join(tmpdir(), `labinov-chromium-${version}`, 'chromium')
  if (existsSync(program)) return program
  mkdirSync(dirname(program), { recursive: true })
  const main = createRequire(import.meta.url).resolve('chrome-aws-lambda')
  const packed = join(dirname(main), '..', 'bin', 'chromium.br')
  const half = `${program}-${process.pid}`
  await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(half))
  chmodSync(half, 0o755)
  renameSync(half, program)
  return program
}

/** Starts a Chromium of 2021, the oldest browser for which the pages are built. */
export async function launchOldChromium(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--no-zygote', '--disable-dev-shm-usage']
  const browser = await puppeteer.launch({ executablePath: await unpacked(), args, headless: true })
  const found = await browser.version()
  if (!found.endsWith(version)) throw new Error(`unpacked ${found} instead of ${version}`)
  return browser
}
