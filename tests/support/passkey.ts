import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'

const digest = (data: Buffer | string) => createHash('sha256').update(data).digest()
const text = (data: Buffer) => data.toString('base64url')

type Asked = {
  readonly options: string
  readonly origin: string
  readonly counter?: number
  readonly flags?: number
}

/** Present, and unlocked by its owner. */
const OWNER_SHOWED = 0x05

/** A security key in software: Web Authentication Level 3, with ES256 and without attestation, written here on purpose. */
export function softPasskey(host: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const cose = Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.from(x, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(y, 'base64url'),
  ])
  const head = (flags: number, counter: number) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([digest(host), Buffer.from([flags]), count])
  }
  const clientData = (type: string, { options, origin }: Asked) =>
    Buffer.from(JSON.stringify({ type, challenge: JSON.parse(options).challenge, origin }))
  const answer = (response: object) =>
    JSON.stringify({ id: text(id), rawId: text(id), type: 'public-key', response })
  return {
    id: text(id),
    create(asked: Asked): string {
      const length = Buffer.from([0, id.length])
      const data = Buffer.concat([
        head((asked.flags ?? OWNER_SHOWED) | 0x40, 0),
        Buffer.alloc(16),
        length,
        id,
        cose,
      ])
      const object = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
        Buffer.from([data.length]),
        data,
      ])
      return answer({
        clientDataJSON: text(clientData('webauthn.create', asked)),
        attestationObject: text(object),
        transports: ['usb'],
      })
    },
    show(asked: Asked): string {
      const data = head(asked.flags ?? OWNER_SHOWED, asked.counter ?? 1)
      const client = clientData('webauthn.get', asked)
      const signature = createSign('sha256')
        .update(Buffer.concat([data, digest(client)]))
        .sign(privateKey)
      return answer({
        clientDataJSON: text(client),
        authenticatorData: text(data),
        signature: text(signature),
      })
    },
  }
}

/** What a page tells the browser. */
export function optionsIn(html: string): string {
  const [, written = ''] = /data-options="([^"]*)"/.exec(html) ?? []
  return written.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
