// Finds the Chromium that the browser tests drive, and installs it where that is allowed.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']
const applications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The path of Chromium or Chrome: CHROMIUM_PATH if it is set, else where systems put it; undefined if there is none. */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH
  const usual = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...applications]
  return (chosen ? [chosen] : usual).find(isProgram)
}

/** What to do where we may not install it ourselves. */
export const chromiumAdvice = [
  'Chromium is missing. Install it and run npm test again:',
  '  Debian:         sudo apt-get install chromium',
  '  Ubuntu:         sudo snap install chromium',
  '  Fedora:         sudo dnf install chromium',
  '  macOS:          brew install --cask chromium',
  'or give the path of a Chromium or Chrome in CHROMIUM_PATH.',
].join('\n')

/** Finds Chromium, or installs it with apt where we are root; undefined if neither can be done. */
export function ensureChromium(progress) {
  const found = findChromium()
  if (found || process.env.CHROMIUM_PATH) return found
  if (process.getuid?.() !== 0 || !isProgram('/usr/bin/apt-get')) return undefined
  progress('Installing Chromium')
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...words) => spawnSync('apt-get', ['-qq', ...words], { stdio: 'inherit', env: environment })
  apt('update')
  apt('install', '--yes', '--no-install-recommends', 'chromium')
  return findChromium()
}
