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
  // It opens its public pages when it wants to.
  expect(await (await fetch(`${address}/kota-baru`)).text()).toContain('belum dibuka')

  // The link that was printed sets a password, once; so does the one of `labinov person reset`, also for the last administrator.
  const post = (url: string, fields: Record<string, string>) =>
    fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: address },
      body: new URLSearchParams(fields),
    })
  const ways = [
    [() => opened, 'empat belas kucing tidur'],
    [() => labinov('person', 'reset', email), 'dua ekor burung di dahan'],
  ] as const
  for (const [told, password] of ways) {
    const link = /link +(\S+)/.exec((await told()).output)?.[1] ?? ''
    expect(link).toContain(`${address}/password/link/`)
    const twice = { password, repeat: password }
    expect((await post(link, twice)).status).toBe(303)
    expect((await post(link, twice)).status).toBe(404)
    expect((await post(`${address}/sign-in`, { email, password })).status).toBe(303)
  }
  expect(await labinov('person', 'unlock', email)).toMatchObject({ code: 0 })
  expect(await labinov('person', 'reset', 'nobody@kota.test')).toMatchObject({ code: 1 })
  expect(await labinov(...whole)).toEqual({ code: 1, output: expect.stringContaining('"kota-baru"') })
})
