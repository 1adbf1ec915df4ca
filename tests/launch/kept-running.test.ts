import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { projectFolder } from '../../src/adapters/project-folder.ts'
import { cleanUp, healthStatus, isRunning, runLabinov, temporaryFolder, until } from '../support/labinov.ts'

afterEach(cleanUp)

/** The process that serves, not the one that looks after it. */
function serverOf(dataFolder: string): number {
  return Number(/process (\d+), at/.exec(readFileSync(join(dataFolder, 'instance'), 'utf8'))?.[1] ?? 0)
}

test('a server that ends unasked is started again; one that is told to stop, and one that cannot start, are not', async () => {
  const dataFolder = temporaryFolder()
  const command = [process.execPath, join(projectFolder, 'bin', 'labinov.mjs'), 'serve'] as const
  const run = runLabinov({ dataFolder, command, environment: { PORT: '4161' } })
  const address = await run.ready()
  const first = serverOf(dataFolder)
  process.kill(first, 'SIGKILL')
  await until(() => serverOf(dataFolder) !== first && serverOf(dataFolder) !== 0)
  await until(async () => (await healthStatus(address)) === 200)
  expect(run.output()).toContain('Labinov ended (SIGKILL) and is started again')

  const second = runLabinov({ dataFolder, command, environment: { PORT: '4162' } })
  expect(await second.ended()).toBe(1)
  expect(second.output()).not.toContain('started again')

  const server = serverOf(dataFolder)
  run.kill('SIGTERM')
  expect(await run.ended()).toBe(0)
  expect(isRunning(server)).toBe(false)
})
