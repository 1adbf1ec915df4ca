import { createHmac } from 'node:crypto'

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The six digits that a phone shows for a key at a moment: RFC 6238 with its defaults, written here a second time on purpose. */
export function codeOf(key: string, at: Date): string {
  const bits = [...key].map((sign) => signs.indexOf(sign).toString(2).padStart(5, '0')).join('')
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000)))
  const mac = createHmac('sha1', bytes).update(counter).digest()
  const start = (mac.at(-1) as number) & 15
  const number = (mac.readUInt32BE(start) & 0x7fffffff) % 1_000_000
  return String(number).padStart(6, '0')
}

/** The cookies of a browser: each answer changes them. */
export function cookieJar() {
  const kept = new Map<string, string>()
  return {
    header: () => [...kept].map(([name, value]) => `${name}=${value}`).join('; '),
    keep: (response: Response) => {
      for (const line of response.headers.getSetCookie()) {
        const [pair = ''] = line.split(';', 1)
        const at = pair.indexOf('=')
        if (/;\s*Max-Age=0/i.test(line)) kept.delete(pair.slice(0, at))
        else kept.set(pair.slice(0, at), pair.slice(at + 1))
      }
    },
    names: () => [...kept.keys()],
    clear: () => kept.clear(),
  }
}
