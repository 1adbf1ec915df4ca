import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { readClosed } from '../../adapters/archive/closed-file.ts'
import { drawOpeningKey } from '../../adapters/archive/encryption.ts'
import { beginLine, currentLine } from '../../adapters/embedded-postgres/change-log.ts'
import { fileStore } from '../../adapters/files.ts'
import { createLog } from '../../adapters/log.ts'
import { nameOfBase } from '../../domain/backup/change-line.ts'
import { changesStanding } from './change-folder.ts'
import { keepChanges, rotateLines } from './keep-changes.ts'

const SEGMENT_BYTES = 64 * 1024
const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const segment = (number: number) =>
  `00000001${'0'.repeat(8)}${number.toString(16).toUpperCase().padStart(8, '0')}`
const clock = () => new Date()

async function place() {
  const folder = mkdtempSync(join(tmpdir(), 'labinov-changes-'))
  folders.push(folder)
  const [dataFolder, backupsFolder] = [join(folder, 'data'), join(folder, 'backups')]
  for (const name of ['postgres', 'changes', 'uploads'])
    mkdirSync(join(dataFolder, name), { recursive: true })
  mkdirSync(backupsFolder)
  const key = await drawOpeningKey()
  const first = beginLine(dataFolder)
  const archive = (number: number, fill: number) =>
    writeFileSync(join(dataFolder, 'changes', segment(number)), Buffer.alloc(SEGMENT_BYTES, fill))
  const uploads = fileStore(join(dataFolder, 'uploads'))
  const bases: string[] = []
  const start = (to: string) =>
    keepChanges({
      dataFolder,
      uploadsFolder: join(dataFolder, 'uploads'),
      backupsFolder: to,
      keys: [key],
      days: 3,
      log: createLog('silent'),
      clock,
      makeBase: async () => {
        const line = currentLine(dataFolder) as string
        const name = nameOfBase(clock(), segment(1), true)
        writeFileSync(join(backupsFolder, line, name), 'base')
        bases.push(name)
      },
    })
  /** Looks once, as at each beat, and ends. */
  const keep = (to = backupsFolder) => start(to).stop()
  const keepUntilBase = async () => {
    const keeper = start(backupsFolder)
    await vi.waitFor(() => expect(bases).toHaveLength(1), { timeout: 20_000 })
    await keeper.stop()
  }
  const inLine = (name = currentLine(dataFolder) as string) => readdirSync(join(backupsFolder, name))
  return { dataFolder, backupsFolder, key, first, archive, uploads, keep, keepUntilBase, inLine }
}

test('what waits is carried away, closed, with each upload; a base is made where there is none', async () => {
  const { dataFolder, backupsFolder, key, first, archive, uploads, keepUntilBase, inLine } = await place()
  archive(1, 7)
  writeFileSync(join(dataFolder, 'changes', `${segment(1)}.00000028.backup`), 'a note')
  const { key: upload } = await uploads.put(Buffer.from('a photo'))
  expect(await changesStanding({ dataFolder, backupsFolder, clock })).toBe('beginning')
  await keepUntilBase()
  expect(readdirSync(join(dataFolder, 'changes'))).toEqual([])
  const [kept] = inLine(first).filter((name) => name.startsWith('wal-')) as [string]
  expect(readFileSync(join(backupsFolder, first, kept), 'utf8')).toMatch(/^age-encryption/)
  const opened = join(dataFolder, 'opened')
  await readClosed(join(backupsFolder, first, kept), opened, [key], SEGMENT_BYTES)
  expect(readFileSync(opened)).toEqual(Buffer.alloc(SEGMENT_BYTES, 7))
  expect(readdirSync(join(backupsFolder, first, 'files', upload.slice(0, 2)))).toEqual([`${upload}.gz.age`])
  expect(await changesStanding({ dataFolder, backupsFolder, clock })).toBe('kept')
})

test('the same piece again is given up; with another content another database writes here, and a new line begins', async () => {
  const { dataFolder, first, archive, keep, inLine } = await place()
  archive(1, 7)
  await keep()
  archive(1, 7)
  await keep()
  expect(currentLine(dataFolder)).toBe(first)
  archive(1, 8)
  await keep()
  expect(currentLine(dataFolder)).not.toBe(first)
  expect(inLine(first).filter((name) => name.startsWith('wal-'))).toHaveLength(1)
})

test('while the place of the backups is away things wait; too many give way, and a new line begins', async () => {
  const { dataFolder, backupsFolder, first, archive, keep } = await place()
  const away = join(backupsFolder, 'file')
  writeFileSync(away, '')
  for (let number = 1; number <= 60; number += 1) archive(number, number)
  const old = new Date(Date.now() - 120_000)
  utimesSync(join(dataFolder, 'changes', segment(1)), old, old)
  expect(await changesStanding({ dataFolder, backupsFolder, clock })).toBe('behind')
  await keep(away)
  expect(readdirSync(join(dataFolder, 'changes'))).toHaveLength(60)
  expect(currentLine(dataFolder)).toBe(first)
  for (let number = 61; number <= 70; number += 1) archive(number, number)
  await keep(away)
  expect(readdirSync(join(dataFolder, 'changes'))).toEqual([])
  expect(currentLine(dataFolder)).not.toBe(first)
})

test('a line that ended goes when its last moment is as old as is kept, and what is not of a line stays', async () => {
  const { dataFolder, backupsFolder, first, archive, keep } = await place()
  archive(1, 7)
  await keep()
  archive(1, 8)
  await keep()
  writeFileSync(join(backupsFolder, 'labinov-20270301-021700.tar.gz'), '')
  const days = (count: number) => () => new Date(Date.now() + count * 86_400_000)
  const current = currentLine(dataFolder) as string
  await rotateLines({ backupsFolder, days: 3, clock: days(2) }, current)
  expect(readdirSync(backupsFolder)).toContain(first)
  await rotateLines({ backupsFolder, days: 3, clock: days(4) }, current)
  expect(readdirSync(backupsFolder)).not.toContain(first)
  expect(readdirSync(backupsFolder)).toContain('labinov-20270301-021700.tar.gz')
})
