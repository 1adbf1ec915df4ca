import { BlockList, isIP } from 'node:net'
import { ok, type Result, refused } from '../../domain/result.ts'

/** Shorter prefixes hold more than any office has, and would take whole providers for an agency. */
const prefixMin = { 4: 8, 6: 16 } as const
const prefixMax = { 4: 32, 6: 128 } as const

/**
 * A network range as it is kept: `10.14.0.0/16` or `2001:db8::/32`. An address alone is a range of one.
 * Refuses 'no-network' and 'network-too-wide'.
 */
export function readNetwork(text: string): Result<string, 'no-network' | 'network-too-wide'> {
  const [address = '', prefix, ...rest] = text.trim().toLowerCase().split('/')
  const family = isIP(address)
  if ((family !== 4 && family !== 6) || rest.length > 0) return refused('no-network', { text })
  if (prefix === undefined) return ok(`${address}/${prefixMax[family]}`)
  if (!/^\d{1,3}$/.test(prefix) || Number(prefix) > prefixMax[family]) return refused('no-network', { text })
  if (Number(prefix) < prefixMin[family]) return refused('network-too-wide', { text, min: prefixMin[family] })
  return ok(`${address}/${Number(prefix)}`)
}

const lists = new WeakMap<readonly string[], BlockList>()

/** The ranges as something that can be asked; made once for a list, because every answer asks. */
function listOf(networks: readonly string[]): BlockList {
  const known = lists.get(networks)
  if (known) return known
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', prefix] = network.split('/')
    list.addSubnet(address, Number(prefix), isIP(address) === 6 ? 'ipv6' : 'ipv4')
  }
  lists.set(networks, list)
  return list
}

/**
 * Whether an address lies in one of the ranges; null where no range is registered or the address is none. Only this
 * answer is kept, never the address.
 */
export function isFromNetworks(address: string, networks: readonly string[]): boolean | null {
  const family = isIP(address)
  if (networks.length === 0 || family === 0) return null
  return listOf(networks).check(address, family === 6 ? 'ipv6' : 'ipv4')
}
