import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { aside } from '../../adapters/turns.ts'

const argon2Async = promisify(argon2)

/** OWASP's floor for argon2id in 2024: 19 MiB, two passes, one lane. */
const argon2Cost = { parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 }

/** Each hash keeps a core busy for a tenth of a second on purpose: more than two at once would keep it from everybody else. */
const HASHES_AT_ONCE_MAX = 2

let free = HASHES_AT_ONCE_MAX
const queue: (() => void)[] = []

/** Runs the work when its turn has come, in the order of asking; pages do not wait for it. */
const inTurn = <T>(work: () => Promise<T>): Promise<T> => aside(() => oneOfFew(work))

async function oneOfFew<T>(work: () => Promise<T>): Promise<T> {
  if (free > 0) free -= 1
  else await new Promise<void>((resolve) => queue.push(resolve))
  try {
    return await work()
  } finally {
    const next = queue.shift()
    if (next) next()
    else free += 1
  }
}

/** What a password is kept as. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await inTurn(() => argon2Async('argon2id', { message: password, nonce, ...argon2Cost }))
  const { memory, passes, parallelism } = argon2Cost
  return `argon2id$${memory}$${passes}$${parallelism}$${nonce.toString('base64')}$${tag.toString('base64')}`
}

/** Whether a password is the one that was kept so; the time that it takes does not tell how far it was right. */
export async function verifyPassword({
  hash,
  password,
}: {
  hash: string
  password: string
}): Promise<boolean> {
  const [, memory, passes, parallelism, nonce, tag] = hash.split('$')
  if (nonce === undefined || tag === undefined) return false
  const expected = Buffer.from(tag, 'base64')
  const cost = { parallelism: Number(parallelism), memory: Number(memory), passes: Number(passes) }
  const parts = { message: password, nonce: Buffer.from(nonce, 'base64'), tagLength: expected.length }
  const found = await inTurn(() => argon2Async('argon2id', { ...parts, ...cost }))
  return timingSafeEqual(found, expected)
}
