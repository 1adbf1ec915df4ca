import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { projectFolder } from '../../src/adapters/project-folder.ts'
import { cleanUp, runLabinov, temporaryFolder } from '../support/labinov.ts'

afterEach(cleanUp)

const main = join(projectFolder, 'dist', 'main.js')
const list = join(projectFolder, 'data', 'holidays', 'national-fixed-dates.csv')
const commands: readonly (readonly string[])[] = [
  [
    ...['region', 'kota-baru', '--name', 'Kota Baru', '--kind', 'city', '--province', 'Banten'],
    ...['--code', '36.99', '--administrator', 'siti@kota.test'],
  ],
  ['person', 'reset', 'siti@kota.test'],
  ['import', 'holidays', list, '--region', 'kota-baru'],
  ['audit', 'verify'],
  ['backup'],
  ['doctor'],
  ['migrate'],
  ['upgrade'],
  ['demo'],
]

/** What a command says, and how it ends, with a setting of the data folder. */
async function said(words: readonly string[], dataFolder: string) {
  const run = runLabinov({ dataFolder, command: [process.execPath, main, ...words] })
  return { code: await run.ended(), output: run.output() }
}

test('a command without its data folder, or with a wrong one, says so in a sentence and begins nothing', async () => {
  const folder = temporaryFolder()
  const [missing, foreign, file] = [join(folder, 'not-there'), join(folder, 'foreign'), join(folder, 'file')]
  mkdirSync(foreign)
  writeFileSync(join(foreign, 'letters.txt'), 'of somebody else')
  writeFileSync(file, 'no folder')
  const places = [
    { dataFolder: missing, says: 'there is no Labinov in the data folder' },
    { dataFolder: foreign, says: 'there is no Labinov in the data folder' },
    { dataFolder: file, says: 'where nothing can be written' },
  ]
  for (const words of commands) {
    for (const { dataFolder, says } of places) {
      const { code, output } = await said(words, dataFolder)
      expect([words[0], dataFolder, code, output.includes(says)]).toEqual([words[0], dataFolder, 1, true])
      expect(output).toContain('LABINOV_DATA')
      expect(output).not.toMatch(/^\s+at /m)
      expect(output).not.toContain('"stack"')
    }
  }
  expect([existsSync(missing), existsSync(join(foreign, 'postgres'))]).toEqual([false, false])
})

test('a database that does not answer is told in a sentence, without its password', async () => {
  const dataFolder = temporaryFolder()
  for (const words of [['doctor'], ['person', 'reset', 'siti@kota.test']]) {
    const environment = { DATABASE_URL: 'postgresql://labinov:sangat-rahasia@127.0.0.1:1/labinov' }
    const run = runLabinov({ dataFolder, environment, command: [process.execPath, main, ...words] })
    expect(await run.ended()).toBe(1)
    expect(run.output()).toContain('Labinov stops:')
    expect(run.output()).not.toContain('sangat-rahasia')
    expect(run.output()).not.toMatch(/^\s+at /m)
  }
})
