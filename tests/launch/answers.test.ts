import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { elementKeys } from '../../src/domain/survey/survey.ts'
import { connect } from '../../src/store/base/connect.ts'
import { columnOf } from '../../src/store/survey/answer.ts'
import { cleanUp, postgresPid, type Run, runLabinov, temporaryFolder, until } from '../support/labinov.ts'
import { sendAnswers } from '../support/senders.ts'
import { makeSurveyFixture } from '../support/survey-fixture.ts'

afterEach(cleanUp)

// `npm run prove:answers` sends 50,000.
const answers = Number(process.env.LABINOV_PROOF_ANSWERS ?? 3_000)
const SENDERS = 32
const TIMEOUT_MS = 180_000 + answers * 10

async function withPool<T>(dataFolder: string, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const { pool, close } = connect(readFileSync(join(dataFolder, 'database-url'), 'utf8').trim())
  try {
    return await work(pool)
  } finally {
    await close()
  }
}

async function makeSurvey(dataFolder: string): Promise<string> {
  const { db, close } = connect(readFileSync(join(dataFolder, 'database-url'), 'utf8').trim())
  try {
    return (await makeSurveyFixture(db)).code
  } finally {
    await close()
  }
}

/** How many of these identifiers have a row. */
async function rowsOf(dataFolder: string, ids: readonly string[]): Promise<number> {
  const statement = 'SELECT count(*)::int AS rows FROM answer WHERE id = ANY ($1::uuid[])'
  return withPool(dataFolder, async (pool) => (await pool.query(statement, [ids])).rows[0].rows)
}

/** The totals that the counters must have, made from the rows themselves, and those they have. */
async function totalsOf(dataFolder: string) {
  const columns = elementKeys.map(columnOf)
  const summed = columns.map((name) => `sum(${name})::int AS ${name}`).join(', ')
  const tallied = columns.map((name) => `sum(${name}_sum)::int AS ${name}`).join(', ')
  return withPool(dataFolder, async (pool) => ({
    scanned: (await pool.query(`SELECT count(*)::int AS answers, ${summed} FROM answer`)).rows[0],
    tally: (await pool.query(`SELECT sum(answers)::int AS answers, ${tallied} FROM voice_tally`)).rows[0],
    month: (await pool.query(`SELECT sum(answers)::int AS answers, ${tallied} FROM voice_month`)).rows[0],
  }))
}

test(
  'answers sent while app and database are killed: each acknowledged one is there once, and the counters add up',
  async () => {
    const begun = performance.now()
    const dataFolder = temporaryFolder()
    const options = { dataFolder, environment: { LABINOV_TRUSTED_PROXIES: '127.0.0.1' } }
    let run: Run = runLabinov(options)
    const first = await run.ready()
    const target = { address: first, path: `/s/${await makeSurvey(dataFolder)}` }
    const sending = sendAnswers(target, answers, SENDERS)
    const enough = (share: number) =>
      Promise.race([until(() => sending.acknowledged.length >= answers * share, TIMEOUT_MS), sending.done])
    const killDatabase = () => process.kill(postgresPid(dataFolder), 'SIGKILL')
    const killAppAndRestart = async () => {
      run.kill('SIGKILL')
      await run.ended()
      run = runLabinov(options)
      target.address = await run.ready()
    }
    const killBothAndRestart = () => {
      killDatabase()
      return killAppAndRestart()
    }
    const steps = [killAppAndRestart, killDatabase, killBothAndRestart]
    for (const [index, step] of steps.entries()) {
      await enough((index + 1) / (steps.length + 1))
      const before = [...sending.acknowledged]
      const retries = sending.retries()
      await step()
      // Somebody was answered again, and nobody was told something that is not so.
      await until(() => sending.acknowledged.length > before.length + SENDERS, TIMEOUT_MS)
      expect(sending.retries()).toBeGreaterThan(retries)
      expect(await rowsOf(dataFolder, before)).toBe(before.length)
    }
    await sending.done

    const { scanned, tally, month } = await totalsOf(dataFolder)
    const acknowledged = new Set(sending.acknowledged)
    const kept = await rowsOf(dataFolder, [...acknowledged])
    const seconds = Math.round((performance.now() - begun) / 1000)
    console.info(
      `answers: sent ${answers}, kept ${kept}, lost ${acknowledged.size - kept}, doubled ${scanned.answers - kept}; ` +
        `sent again ${sending.retries()}, three times killed, ${seconds} s`,
    )
    expect(acknowledged.size).toBe(answers)
    expect(kept).toBe(answers)
    expect(scanned.answers).toBe(answers)
    expect(tally).toEqual(scanned)
    expect(month).toEqual(scanned)
  },
  TIMEOUT_MS,
)
