import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import {
  cleanUp,
  healthStatus,
  isRunning,
  postgresPid,
  runLabinov,
  temporaryFolder,
  until,
} from '../support/labinov.ts'

afterEach(cleanUp)

test('a wrong setting stops the start with its name, its value and what is allowed', async () => {
  const run = runLabinov({ environment: { PORT: 'eighty', LABINOV_DEMO: 'perhaps' } })
  expect(await run.ended()).toBe(1)
  expect(run.output()).toContain('PORT is "eighty"; allowed is a port number from 1 to 65535')
  expect(run.output()).toContain('LABINOV_DEMO is "perhaps"; allowed is 1')
  expect(run.output()).not.toContain('    at ')
})

test('a taken port stops the start before a database is made', async () => {
  const dataFolder = temporaryFolder()
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const run = runLabinov({ dataFolder, environment: { PORT: String(port) } })
  expect(await run.ended()).toBe(1)
  expect(run.output()).toContain(`port ${port} is taken`)
  expect(run.output()).toContain(`PORT=${port + 1}`)
  expect(run.output()).not.toContain('Making the database')
  other.close()
})

test('a host that is not of this machine is named', async () => {
  const run = runLabinov({ dataFolder: temporaryFolder(), environment: { HOST: '203.0.113.7' } })
  expect(await run.ended()).toBe(1)
  expect(run.output()).toContain('HOST is "203.0.113.7"')
})

test('a PostgreSQL that does not answer is named by its setting, and its password is not shown', async () => {
  const run = runLabinov({
    dataFolder: temporaryFolder(),
    environment: { DATABASE_URL: 'postgresql://labinov:verysecret@127.0.0.1:9/labinov' },
  })
  expect(await run.ended()).toBe(1)
  expect(run.output()).toContain('DATABASE_URL')
  expect(run.output()).toContain('ECONNREFUSED')
  expect(run.output()).not.toContain('verysecret')
})

test('SIGTERM stops PostgreSQL cleanly and ends with 0; the second start makes nothing again', async () => {
  const dataFolder = temporaryFolder()
  const first = runLabinov({ dataFolder })
  const address = await first.ready()
  expect(await healthStatus(address)).toBe(200)
  await until(() => first.output().includes('Stop with Ctrl+C'))
  expect(first.output()).toContain('There is no region yet')
  const postgres = postgresPid(dataFolder)
  first.kill('SIGTERM')
  expect(await first.ended()).toBe(0)
  expect(isRunning(postgres)).toBe(false)
  expect(postgresPid(dataFolder)).toBe(0)

  const second = runLabinov({ dataFolder })
  expect(await healthStatus(await second.ready())).toBe(200)
  expect(second.output()).not.toContain('Making the database')
  expect(second.output()).not.toContain('Migrations applied')
})

test('SIGINT while it starts ends it with 0 and leaves no PostgreSQL behind', async () => {
  const dataFolder = temporaryFolder()
  const run = runLabinov({ dataFolder })
  await new Promise<void>((resolve) => {
    const poll = setInterval(() => {
      if (!run.output().includes('Starting the database')) return
      clearInterval(poll)
      resolve()
    }, 5)
  })
  run.kill('SIGINT')
  expect(await run.ended()).toBe(0)
  expect(postgresPid(dataFolder)).toBe(0)
})

test('two servers on one data folder: the second is refused and told where the first is', async () => {
  const dataFolder = temporaryFolder()
  const first = runLabinov({ dataFolder })
  const address = await first.ready()
  const second = runLabinov({ dataFolder })
  expect(await second.ended()).toBe(1)
  expect(second.output()).toContain(`process ${first.pid}, at ${address}`)
  expect(second.output()).toContain('LABINOV_DATA')
  expect(await healthStatus(address)).toBe(200)
})

test('of two servers that start at once, one starts and one is refused', async () => {
  const dataFolder = temporaryFolder()
  const both = [runLabinov({ dataFolder }), runLabinov({ dataFolder })]
  const outcomes = await Promise.allSettled(both.map((run) => run.ready()))
  expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
  const refused = both.find((_, index) => outcomes[index]?.status === 'rejected')
  expect(refused?.output()).toContain('another Labinov')
})

test('a command works beside the running server', async () => {
  const dataFolder = temporaryFolder()
  await runLabinov({ dataFolder }).ready()
  const doctor = runLabinov({ dataFolder, command: [process.execPath, 'dist/main.js', 'doctor'] })
  expect(await doctor.ended()).toBe(0)
  expect(doctor.output()).toMatch(/Database +PostgreSQL 18/)
})
