import { BlockList, isIP } from 'node:net'

const prefixMax = { 4: 32, 6: 128 } as const

/** The servers in front of us as something that can be asked, from '10.0.0.0/8, 2001:db8::7'; null when a part is no network. */
export function readTrustedProxies(text: string): BlockList | null {
  const list = new BlockList()
  for (const part of text.split(/[\s,]+/).filter(Boolean)) {
    const [address = '', prefix, ...rest] = part.split('/')
    const family = isIP(address)
    if ((family !== 4 && family !== 6) || rest.length > 0) return null
    const bits = Number(prefix ?? prefixMax[family])
    if (!/^\d{1,3}$/.test(prefix ?? '0') || bits > prefixMax[family]) return null
    list.addSubnet(address, bits, family === 4 ? 'ipv4' : 'ipv6')
  }
  return list
}
