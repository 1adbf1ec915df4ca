import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import {
  cleanUp,
  cloneInto,
  healthStatus,
  postgresPid,
  runLabinov,
  temporaryFolder,
} from '../support/labinov.ts'

afterEach(cleanUp)

const isRoot = process.getuid?.() === 0
const idOf = (option: string) => Number(execFileSync('id', [option, 'nobody']).toString())

test('npm start in a clone keeps its data there, and ends with 0 when npm is told to stop', async () => {
  const folder = temporaryFolder()
  cloneInto(folder)
  const run = runLabinov({ folder, command: ['npm', 'start'] })
  expect(await healthStatus(await run.ready())).toBe(200)
  expect(run.output()).not.toMatch(/Installing|Building/)
  expect(existsSync(join(folder, '.labinov', 'postgres', 'PG_VERSION'))).toBe(true)
  run.kill('SIGTERM')
  await run.ended()
  expect(run.output()).toContain('Labinov stops')
  expect(postgresPid(join(folder, '.labinov'))).toBe(0)
})

test('a data folder with a long path works, though a socket could not lie there', async () => {
  const dataFolder = join(temporaryFolder(), 'a-long-name'.repeat(12))
  const run = runLabinov({ dataFolder })
  expect(await healthStatus(await run.ready())).toBe(200)
  run.kill('SIGTERM')
  await run.ended()
})

test('a data folder that cannot be written is named by its setting', async () => {
  const run = runLabinov({ dataFolder: '/dev/null/here' })
  expect(await run.ended()).toBe(1)
  expect(run.output()).toContain('LABINOV_DATA is "/dev/null/here"')
})

test.runIf(isRoot)('root, with a clone that only root can enter, gets a database elsewhere', async () => {
  const parent = temporaryFolder()
  const folder = join(realpathSync(parent), 'clone')
  mkdirSync(folder)
  chmodSync(parent, 0o700)
  cloneInto(folder)
  const mark = createHash('sha256').update(folder).digest('hex').slice(0, 12)
  const dataFolder = join('/var/lib/labinov', mark)
  try {
    const run = runLabinov({ folder })
    expect(await healthStatus(await run.ready())).toBe(200)
    expect(statSync(join(dataFolder, 'postgres')).uid).not.toBe(0)
    expect(readdirSync(dataFolder)).toContainEqual(expect.stringMatching(/^postgres-18/))
    run.kill('SIGTERM')
    expect(await run.ended()).toBe(0)
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
  }
})

test.runIf(isRoot)('root, with LABINOV_DATA where PostgreSQL cannot go, is told so', async () => {
  const closed = temporaryFolder()
  chmodSync(closed, 0o700)
  const run = runLabinov({ dataFolder: join(closed, 'data') })
  expect(await run.ended()).toBe(1)
  expect(run.output()).toContain('LABINOV_DATA')
  expect(run.output()).toContain('chmod o+x')
})

test.runIf(isRoot)('an ordinary user starts it in a clone of their own', async () => {
  const folder = temporaryFolder()
  cloneInto(folder)
  const account = { uid: idOf('-u'), gid: idOf('-g') }
  execFileSync('chown', [`${account.uid}:${account.gid}`, folder])
  const run = runLabinov({
    folder,
    account,
    command: [join(folder, 'node_modules', '.bin', 'node'), 'scripts/start.mjs'],
  })
  expect(await healthStatus(await run.ready())).toBe(200)
  expect(statSync(join(folder, '.labinov', 'postgres')).uid).toBe(account.uid)
  run.kill('SIGTERM')
  expect(await run.ended()).toBe(0)
})
