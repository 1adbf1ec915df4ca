import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { projectFolder } from '../../src/adapters/project-folder.ts'
import { cleanUp, runLabinov, temporaryFolder } from '../support/labinov.ts'

afterEach(cleanUp)

const main = join(projectFolder, 'dist', 'main.js')

test('a city opens its region while the server runs, and its administrator signs in', async () => {
  const dataFolder = temporaryFolder()
  const address = await runLabinov({ dataFolder }).ready()
  const labinov = async (...words: string[]) => {
    const run = runLabinov({ dataFolder, command: [process.execPath, main, ...words] })
    return { code: await run.ended(), output: run.output() }
  }
  const email = 'siti@kota.test'
  const region = ['region', 'kota-baru', '--name', 'Kota Baru', '--kind', 'city', '--province', 'Banten']
  const whole = [...region, '--code', '36.99', '--administrator', email]
  expect((await fetch(`${address}/kota-baru`)).status).toBe(404)
  const opened = await labinov(...whole)
  expect(opened.code).toBe(0)
  expect((await fetch(`${address}/kota-baru`)).status).toBe(200)

  const password = new RegExp(`${email}\\s+(\\S+)`).exec(opened.output)?.[1] ?? ''
  const signedIn = await fetch(`${address}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: address },
    body: new URLSearchParams({ email, password }),
  })
  expect([signedIn.status, signedIn.headers.get('location')]).toEqual([303, expect.anything()])
  expect(await labinov(...whole)).toEqual({ code: 1, output: expect.stringContaining('"kota-baru"') })
})
