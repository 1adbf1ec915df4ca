/**
 * How much memory is left with the server after strangers of 20,000 networks asked for 20,000 addresses that nobody leads to, and answered, complained
 * about tickets and tried to sign in:
 *
 *   npm run measure:strange [-- --addresses 20000]
 *
 * Ends with 1 where it is 250 MB or more, or where one was answered with a fault of ours.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { elementKeys } from '../../src/domain/survey/survey.ts'
import { newIdentifier } from '../../src/store/base/identifier.ts'
import { start } from './process.ts'

const MEGABYTES_MAX = 250
const AT_ONCE = 16
/** Each attempt to sign in costs a tenth of a second of a core on purpose. */
const SIGN_IN_EVERY = 100
const SETTLE_MS = 20_000

const { values } = parseArgs({ options: { addresses: { type: 'string', default: '20000' } } })
const addresses = Number(values.addresses)
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })

type Asked = { readonly path: string; readonly fields?: Readonly<Record<string, string>> }

/** What the stranger with this number asks for. */
function askedBy(serial: number): Asked {
  const word = `x${serial.toString(36)}${'y'.repeat(serial % 200)}`
  if (serial % SIGN_IN_EVERY === 0)
    return { path: '/sign-in', fields: { email: `${word}@rumah.test`, password: word } }
  const kinds: readonly Asked[] = [
    { path: `/tangsel/innovations?q=${word}` },
    { path: `/${word}/innovations` },
    { path: `/tangsel/innovations/${word}` },
    { path: `/track/${word}` },
    { path: `/tangsel/agencies?page=${serial}` },
    { path: `/s/${word}` },
    {
      path: '/s/SIANDUK',
      fields: { id: newIdentifier(), ...Object.fromEntries(elementKeys.map((key) => [key, '3'])) },
    },
  ]
  return kinds[serial % kinds.length] as Asked
}

/** Asks as somebody of a network of their own, as a web server in front would pass it on. */
function ask(address: string, serial: number): Promise<number> {
  const { path, fields } = askedBy(serial)
  const network = `10.${(serial >> 16) & 255}.${(serial >> 8) & 255}.${serial & 255}`
  const headers: Record<string, string> = { 'x-forwarded-for': network, 'user-agent': `stranger ${serial}` }
  if (fields) Object.assign(headers, { origin: address, 'content-type': 'application/x-www-form-urlencoded' })
  return new Promise((resolve, reject) => {
    const sent = request(address + path, { agent, method: fields ? 'POST' : 'GET', headers }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0))
    })
    sent.on('error', reject).end(fields && new URLSearchParams(fields).toString())
  })
}

async function main(): Promise<boolean> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'labinov-strange-'))
  // PostgreSQL runs as another user, who must be able to pass.
  execFileSync('chmod', ['711', dataFolder])
  try {
    const environment = { LABINOV_DATA: dataFolder, PORT: '0' }
    const first = await start(['dist/main.js', 'serve'], environment)
    await first.stop()
    const started = await start(['dist/main.js', 'serve'], environment)
    const before = started.memoryMegabytes()
    const statuses = new Map<number, number>()
    let serial = 0
    let most = 0
    const stranger = async () => {
      while (serial < addresses) {
        serial += 1
        if (serial % 1_000 === 0) most = Math.max(most, started.memoryMegabytes())
        const status = await ask(started.address, serial)
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, stranger))
    const directly = started.memoryMegabytes()
    await wait(SETTLE_MS)
    const after = started.memoryMegabytes()
    await started.stop()
    console.log(
      JSON.stringify({ addresses, before, most, directly, after, statuses: Object.fromEntries(statuses) }),
    )
    return after < MEGABYTES_MAX && [...statuses.keys()].every((status) => status < 500)
  } finally {
    agent.destroy()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

process.exitCode = (await main()) ? 0 : 1
