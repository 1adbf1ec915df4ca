import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from 'node:crypto'
import { findChainEnd } from '../../store/audit/seal.ts'
import type { Services } from '../services.ts'
import type { KeptPlace } from './verify-audit.ts'

/** A place of a region's chain, signed, to be kept outside: printed, sent by e-mail, read out. */
export type Checkpoint = KeptPlace & {
  readonly region: string
  readonly signature: string
  /** Whoever has this key can tell that the installation signed, without its secret. */
  readonly publicKey: string
  /** The same in one line, as `labinov audit verify --checkpoint` takes it. */
  readonly line: string
}

/** DER of an Ed25519 private key, up to its 32 bytes (RFC 8410). */
const KEY_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The installation's key for checkpoints, always the same for one secret. */
function signingKey(secret: string): KeyObject {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', 'labinov audit checkpoint', 32))
  return createPrivateKey({ key: Buffer.concat([KEY_HEAD, seed]), format: 'der', type: 'pkcs8' })
}

const said = (region: string, { place, hash }: KeptPlace) =>
  Buffer.from(`labinov-audit:${region}:${place}:${hash}`)

/** The end of a region's chain as it stands, signed; null before anything was sealed. */
export async function makeCheckpoint(
  { db, secret }: Pick<Services, 'db' | 'secret'>,
  region: { readonly id: number; readonly slug: string },
): Promise<Checkpoint | null> {
  const end = await findChainEnd(db, region.id)
  if (end === null) return null
  const kept = { place: end.place, hash: end.hash.toString('hex') }
  const key = signingKey(secret)
  const signature = sign(null, said(region.slug, kept), key).toString('base64url')
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64url')
  const line = `${said(region.slug, kept)}:${signature}`
  return { ...kept, region: region.slug, signature, publicKey, line }
}

/** What a line of a checkpoint says, if this installation signed it; null for anything else. */
export function readCheckpoint(
  { secret }: Pick<Services, 'secret'>,
  line: string,
): (KeptPlace & { readonly region: string }) | null {
  const parts = /^labinov-audit:([a-z0-9-]+):(\d{1,15}):([0-9a-f]{64}):([\w-]{80,90})$/.exec(line.trim())
  if (!parts) return null
  const [, region = '', place = '', hash = '', signature = ''] = parts
  const kept = { place: Number(place), hash }
  const isSigned = verify(
    null,
    said(region, kept),
    createPublicKey(signingKey(secret)),
    Buffer.from(signature, 'base64url'),
  )
  return isSigned ? { ...kept, region } : null
}
