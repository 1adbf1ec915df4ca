// Installs what package-lock.json names, if it is not there. Runs on Node 20 before anything is installed.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('..', import.meta.url))

const packagesIn = (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')).packages

/**
 * Whether node_modules holds every package of the lock file in its version. npm writes its own record of what it
 * installed when it has finished; packages for other systems are left out of it, and are marked optional.
 */
function isInstalled(withTools) {
  const record = 'node_modules/.package-lock.json'
  if (!existsSync(join(folder, record))) return false
  const installed = packagesIn(record)
  return Object.entries(packagesIn('package-lock.json')).every(([path, { version, dev, optional }]) => {
    if (path === '' || (dev && !withTools)) return true
    return installed[path] ? installed[path].version === version : Boolean(optional)
  })
}

/**
 * Installs what the lock file names unless it is there. `withTools` adds what only tests and checks need.
 * Ends the process with npm's own words if npm fails.
 */
export function ensureInstalled(progress, withTools) {
  if (isInstalled(withTools)) return
  progress('Installing packages (the first time this takes a minute or two)')
  const options = [
    'ci',
    withTools ? '--include=dev' : '--omit=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const npm = spawnSync('npm', options, {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (npm.status === 0) return
  console.error('\nnpm could not install the packages. Is this machine connected to the internet?')
  process.exit(1)
}
