import { isIP } from 'node:net'

/** An address as people and servers write it: `203.0.113.7:4711`, `[2001:db8::7]:4711`, `fe80::1%eth0`. */
const written = /^(?:\[([^\]]*)\](?::\d{1,5})?|([^:]*):\d{1,5}|(.*))$/

const versionFourInside = /^0000:0000:0000:0000:0000:ffff:([0-9a-f]{4}):([0-9a-f]{4})$/

function dotted(high: string, low: string): string {
  return [high.slice(0, 2), high.slice(2), low.slice(0, 2), low.slice(2)]
    .map((byte) => Number.parseInt(byte, 16))
    .join('.')
}

/** The eight groups of an IPv6 address, each of four signs, also where it was written short (RFC 4291, 2.2). */
function inFull(address: string): string {
  const lastDots = /(\d+)\.(\d+)\.(\d+)\.(\d+)$/
  const plain = address.replace(lastDots, (_, ...bytes: string[]) => {
    const [one, two, three, four] = bytes
      .slice(0, 4)
      .map((byte) => Number(byte).toString(16).padStart(2, '0'))
    return `${one}${two}:${three}${four}`
  })
  const [head = '', tail] = plain.split('::')
  const groupsOf = (text: string) => (text === '' ? [] : text.split(':'))
  const [before, after] = [groupsOf(head), groupsOf(tail ?? '')]
  const zeros = tail === undefined ? [] : Array<string>(8 - before.length - after.length).fill('0')
  return [...before, ...zeros, ...after].map((group) => group.padStart(4, '0').toLowerCase()).join(':')
}

/**
 * One spelling for each address, so that nobody is two senders and no two are one: IPv4 with dots, IPv6 in its full form,
 * IPv4 inside of IPv6 as IPv4; without port, brackets and zone. Null when the text is no address.
 */
export function readNetworkAddress(text: string): string | null {
  const parts = written.exec(text.trim())
  const bare = (parts?.[1] ?? parts?.[2] ?? parts?.[3] ?? '').replace(/%[^%]*$/, '')
  const family = isIP(bare)
  if (family === 4) return bare
  if (family !== 6) return null
  const full = inFull(bare)
  const inside = versionFourInside.exec(full)
  return inside ? dotted(inside[1] as string, inside[2] as string) : full
}

/**
 * The network that an address is one of: itself for IPv4; for IPv6 the first 56 bits, which a household has as its own (RFC 6177, 2). With 64, each
 * would be 256 networks.
 */
export function networkOf(address: string): string {
  return address.includes(':') ? address.split(':').slice(0, 4).join(':').slice(0, -2) : address
}

/** The same, as wide as what an office, or whoever rents a machine, is given: the first 48 bits of IPv6. */
export function siteOf(address: string): string {
  return address.includes(':') ? address.split(':').slice(0, 3).join(':') : address
}
