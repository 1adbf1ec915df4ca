/** Whether the phones of citizens reach an address that is printed as a code. */
export type PhoneReach = 'reachable' | 'own-machine' | 'one-network'

const loopback = /^(localhost|127\.|0\.0\.0\.0$|\[::1?\]$)/
/** Ranges without a place in the world's network (RFC 1918, 3927, 4193, 4291). */
const privateRange = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|\[f[cd]|\[fe80)/i
/** Names that only a network of its own knows (RFC 6762, 8375), and such without any domain. */
const privateName = /(\.(local|lan|internal|home\.arpa)|^[^.[]+)$/i

/**
 * An address of this machine alone is reached by no phone; one of a network of its own only there, and without encryption no phone
 * keeps an answer while the signal is gone.
 */
export function phoneReach(address: string): PhoneReach {
  if (!URL.canParse(address)) return 'own-machine'
  const { hostname, protocol } = new URL(address)
  if (loopback.test(hostname)) return 'own-machine'
  const isPrivate = privateRange.test(hostname) || privateName.test(hostname)
  return isPrivate && protocol !== 'https:' ? 'one-network' : 'reachable'
}
