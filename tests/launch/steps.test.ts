import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { RegionId } from '../../src/domain/scope.ts'
import { change, system } from '../../src/store/base/change.ts'
import { connect } from '../../src/store/base/connect.ts'
import { newIdentifier } from '../../src/store/base/identifier.ts'
import { indicator } from '../../src/store/schema/index.ts'
import { deskVisitor } from '../support/desk-visitor.ts'
import { cleanUp, postgresPid, type Run, runLabinov, temporaryFolder, until } from '../support/labinov.ts'
import { makeSurveyFixture } from '../support/survey-fixture.ts'

afterEach(cleanUp)

// `npm run prove:answers` sends 600 of each kind.
const steps = Number(process.env.LABINOV_PROOF_STEPS ?? 48)
/** A leader decides one thing after the other. */
const SENDERS: Readonly<Record<Step['kind'], number>> = { complaint: 2, measurement: 2, decision: 1 }
const SENDERS_TOTAL = 5
const RETRY_AFTER_MS = 100
const TIMEOUT_MS = 240_000 + steps * 1_000
const INDICATORS = Math.ceil(steps / 100)
/** Values can be typed for nine years back. */
const FIRST_YEAR = new Date().getFullYear() - 9

type Step = {
  readonly kind: 'complaint' | 'measurement' | 'decision'
  readonly serial: number
  readonly path: string
  readonly cookie: string
  readonly fields: Readonly<Record<string, string>>
}

const urlOf = (dataFolder: string) => readFileSync(join(dataFolder, 'database-url'), 'utf8').trim()

/** A region with an innovation and indicators, and the cookies of those who fill it. */
async function makeDesk(address: string, dataFolder: string) {
  const { db, close } = connect(urlOf(dataFolder))
  try {
    const { regionId, innovationId, code } = await makeSurveyFixture(db)
    await change(db, system('test'), 'test', (transaction) =>
      transaction.insert(indicator).values(
        Array.from({ length: INDICATORS }, (_, index) => ({
          regionId,
          id: newIdentifier() as never,
          innovationId,
          key: `ukuran-${index}`,
          name: `Ukuran ${index}`,
          definition: 'Ukuran',
          unit: 'menit',
          source: 'register',
          kind: 'output' as const,
          direction: 'lower' as const,
          frequency: 'month' as const,
        })),
      ),
    )
    const as = (role: 'lab-manager' | 'leader') =>
      deskVisitor(address, urlOf(dataFolder), regionId as RegionId, role)
    const region = code.replace('UJI', 'kota-')
    return { region, manager: await as('lab-manager'), leader: await as('leader') }
  } finally {
    await close()
  }
}

type Desk = Awaited<ReturnType<typeof makeDesk>>

const tomorrow = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)

/** What is sent, each with a mark of its own by which its row is found. */
function stepsOf({ region, manager, leader }: Desk): Step[] {
  return Array.from({ length: steps }, (_, serial): Step[] => {
    const month = `${FIRST_YEAR + Math.floor((serial % 100) / 12)}-${String(((serial % 100) % 12) + 1).padStart(2, '0')}`
    const cell = `value-ukuran-${Math.floor(serial / 100)}-${month}-01`
    return [
      {
        kind: 'complaint',
        serial,
        path: `/${region}/complain`,
        cookie: '',
        fields: {
          nonce: newIdentifier(),
          'report-class': 'complaint-non-supervisory',
          text: `Laporan ke-${serial}.`,
        },
      },
      {
        kind: 'measurement',
        serial,
        path: `/${region}/desk/innovations/sianduk/measurements`,
        cookie: manager,
        fields: {
          year: month.slice(0, 4),
          frequency: 'month',
          [cell]: String(1_000 + serial),
          source: 'register',
        },
      },
      {
        kind: 'decision',
        serial,
        path: `/${region}/board/innovations/sianduk/decide`,
        cookie: leader,
        fields: { kind: 'keep', reason: `Alasan ke-${serial}.`, responsible: 'Dinas Uji', dueOn: tomorrow },
      },
    ]
  }).flat()
}

/** Sends each again until it is taken, as people do who are told that it did not work. */
function sendSteps(target: { address: string }, all: readonly Step[]) {
  const taken: Step[] = []
  let retries = 0
  const attempt = async ({ path, cookie, fields }: Step): Promise<boolean> => {
    const response = await fetch(target.address + path, {
      method: 'POST',
      headers: { origin: target.address, cookie },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    }).catch(() => null)
    const text = await response?.text().catch(() => null)
    if (!response || text == null || response.status === 503) return false
    if (response.status === 303 && !response.headers.get('location')?.includes('sign-in')) return true
    throw new Error(`${path} answered ${response.status}: ${text.replace(/<[^>]+>/g, ' ').slice(0, 2_000)}`)
  }
  const sender = async (waiting: Step[]) => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      while (!(await attempt(step))) {
        retries += 1
        await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS))
      }
      taken.push(step)
    }
  }
  const kinds = Object.keys(SENDERS) as Step['kind'][]
  const senders = kinds.flatMap((kind) => {
    const waiting = all.filter((step) => step.kind === kind)
    return Array.from({ length: SENDERS[kind] }, () => sender(waiting))
  })
  const done = Promise.all(senders).then(() => {})
  done.catch(() => {})
  return { taken, retries: () => retries, done }
}

/** The marks of all rows of each kind, as they stand in the database. */
async function rowsOf(dataFolder: string): Promise<Readonly<Record<Step['kind'], number[]>>> {
  const { pool, close } = connect(urlOf(dataFolder))
  const marks = async (statement: string) =>
    (await pool.query(statement)).rows.map(({ mark }) => mark as number)
  try {
    return {
      complaint: await marks(
        `SELECT substring(text FROM 'ke-(\\d+)')::int AS mark FROM complaint ORDER BY 1`,
      ),
      measurement: await marks('SELECT value::int - 1000 AS mark FROM measurement ORDER BY 1'),
      decision: await marks(
        `SELECT substring(reason FROM 'ke-(\\d+)')::int AS mark FROM decision ORDER BY 1`,
      ),
    }
  } finally {
    await close()
  }
}

test(
  'complaints, measurements and decisions sent while app and database are killed: each that was taken is there once',
  async () => {
    const dataFolder = temporaryFolder()
    let run: Run = runLabinov({ dataFolder })
    const target = { address: await run.ready() }
    const sending = sendSteps(target, stepsOf(await makeDesk(target.address, dataFolder)))
    const enough = (share: number) =>
      Promise.race([until(() => sending.taken.length >= steps * 3 * share, TIMEOUT_MS), sending.done])
    const killDatabase = async () => process.kill(postgresPid(dataFolder), 'SIGKILL')
    const killApp = async () => {
      run.kill('SIGKILL')
      await run.ended()
      run = runLabinov({ dataFolder })
      target.address = await run.ready()
    }
    const killBoth = async () => {
      await killDatabase()
      await killApp()
    }
    for (const [index, kill] of [killApp, killDatabase, killBoth].entries()) {
      await enough((index + 1) / 4)
      const before = [...sending.taken]
      await kill()
      await Promise.race([
        until(() => sending.taken.length > before.length + SENDERS_TOTAL, TIMEOUT_MS),
        sending.done,
      ])
      const rows = await rowsOf(dataFolder)
      for (const { kind, serial } of before) expect([kind, rows[kind].includes(serial)]).toEqual([kind, true])
    }
    await sending.done
    expect(sending.retries()).toBeGreaterThan(0)
    const each = Array.from({ length: steps }, (_, serial) => serial)
    const kept = await rowsOf(dataFolder)
    for (const [kind, marks] of Object.entries(kept)) {
      const once = new Set(marks).size
      console.info(
        `${kind}: sent ${steps}, kept ${once}, lost ${steps - once}, doubled ${marks.length - once}; ` +
          `${sending.retries()} of all kinds sent again, three times killed`,
      )
    }
    expect(kept).toEqual({ complaint: each, measurement: each, decision: each })
  },
  TIMEOUT_MS,
)
