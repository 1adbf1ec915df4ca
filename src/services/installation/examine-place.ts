import { chmod, readdir, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { Settings } from '../../adapters/settings.ts'
import { isPublic } from '../../adapters/settings.ts'
import { type Finding, fine, look, wrong } from './finding.ts'

const GIGABYTE = 1_000_000_000
const FREE_GIGABYTES_LOOK = 2
const FREE_GIGABYTES_WRONG = 0.3
const DAY_MS = 86_400_000

/** Room on the disk of a folder. */
export async function examineDisk(name: string, folder: string): Promise<Finding> {
  const disk = await statfs(folder).catch(() => null)
  if (!disk) return look(name, `${folder} is not there yet`)
  const gigabytes = (disk.bavail * disk.bsize) / GIGABYTE
  const words = `${gigabytes.toFixed(1)} GB free at ${folder}`
  if (gigabytes < FREE_GIGABYTES_WRONG) return wrong(name, `${words}: make room, or writing stops soon`)
  return gigabytes < FREE_GIGABYTES_LOOK ? look(name, words) : fine(name, words)
}

/** Files that their owner alone may read. */
export async function examineModes(dataFolder: string): Promise<Finding> {
  const open: string[] = []
  for (const name of ['secret', 'database-url']) {
    const found = await stat(join(dataFolder, name)).catch(() => null)
    if (found && (found.mode & 0o077) !== 0) open.push(join(dataFolder, name))
  }
  if (open.length === 0) return fine('Private files', 'only their owner reads them')
  return wrong('Private files', `others may read ${open.join(', ')}`, async () => {
    for (const file of open) await chmod(file, 0o600)
    return `closed ${open.join(', ')}`
  })
}

/** What a process that ended in the middle of a backup, a proof or a restore left behind. */
const leftover = /^(proof-.*|uploads\.restoring|postgres\.unfinished-.*)$|\.part$/

/** Remains of work that was cut off, a day old and older. */
export async function examineLeftovers(folders: readonly string[], now: Date): Promise<Finding> {
  const found: string[] = []
  for (const folder of folders) {
    for (const name of await readdir(folder).catch(() => [])) {
      const path = join(folder, name)
      const age = now.getTime() - ((await stat(path).catch(() => null))?.mtimeMs ?? now.getTime())
      if (leftover.test(name) && age > DAY_MS) found.push(path)
    }
  }
  if (found.length === 0) return fine('Leftovers', 'none')
  return look('Leftovers', `work that was cut off left ${found.join(', ')}`, async () => {
    for (const path of found) await rm(path, { recursive: true, force: true })
    return `removed ${found.length}`
  })
}

/** Whether people can reach it by the address that it believes to have, and safely. */
export function examineAddress(settings: Settings): Finding {
  const { LABINOV_BASE_URL: address, HOST } = settings
  if (!isPublic(settings)) return fine('Address', 'only this machine reaches it')
  if (!address)
    return wrong(
      'Address',
      `HOST is ${HOST} and LABINOV_BASE_URL is not set: links in letters and on posters lead nowhere`,
    )
  if (address.startsWith('http:'))
    return look(
      'Address',
      `${address} is not https: passwords go through the network in clear (docs/behind-a-web-server.md)`,
    )
  return fine('Address', address)
}

/** Whether the server in front of us is known, without which everybody looks like one sender. */
export function examineProxy(settings: Settings): Finding {
  const { LABINOV_BASE_URL: address, HOST, LABINOV_TRUSTED_PROXIES: proxies } = settings
  const isNamed = proxies.rules.length > 0
  if (isNamed) return fine('Proxy', `${proxies.rules.length} named`)
  if (address?.startsWith('https:') && HOST !== '127.0.0.1' && HOST !== '::1' && HOST !== 'localhost')
    return look(
      'Proxy',
      'https ends at a server in front that LABINOV_TRUSTED_PROXIES does not name, unless it is on this machine',
    )
  return fine('Proxy', 'on this machine, or none')
}
